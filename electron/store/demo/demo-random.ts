import { v7 as uuidv7 } from 'uuid';

/** Choices that are the same for the same seed. Not for keys or anything secret. */
export type DemoRandom = {
  /** A number from 0 up to but not including 1. */
  fraction(): number;
  /** A whole number between two bounds, both included. */
  between(lowest: number, highest: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  /** An id that sorts by the instant it was made for. */
  idAt(instant: Date): string;
};

/** Mulberry32: 32 bits of state are plenty for a clinic of invented people. */
export function createDemoRandom(seed: number): DemoRandom {
  let state = (seed * 0x9e3779b1) >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (lowest: number, highest: number): number =>
    lowest + Math.floor(fraction() * (highest - lowest + 1));
  let sequence = 0;
  return {
    fraction,
    between,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    chance: (percent) => fraction() * 100 < percent,
    idAt: (instant) => {
      sequence += 1;
      const random = Uint8Array.from({ length: 16 }, () => between(0, 255));
      return uuidv7({ msecs: instant.getTime(), seq: sequence, random });
    },
  };
}
