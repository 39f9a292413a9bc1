import { v7 as uuidv7 } from 'uuid';

/** The world outside the program, handed in so that tests and the demo can hold it still. */
export type Surroundings = {
  now(): Date;
  newId(): string;
};

export const realSurroundings: Surroundings = {
  now: () => new Date(),
  newId: () => uuidv7(),
};
