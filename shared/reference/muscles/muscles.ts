import type { Muscle } from './muscle.ts';
import { muscleCatalogue } from './muscle-catalogue.ts';

const byId = new Map(muscleCatalogue.map((muscle) => [muscle.id, muscle]));

/** The muscle of an id; undefined when the catalogue has none. */
export function muscleById(id: string): Muscle | undefined {
  return byId.get(id);
}
