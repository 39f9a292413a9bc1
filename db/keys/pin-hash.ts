import { hash, verify } from '@node-rs/argon2';
import { argon2CostNow } from './key-slot.ts';

const argon2id = 2;

/**
 * The PHC string of a PIN. It lies in the encrypted chart, where only somebody who holds the key could guess
 * at it; it is dear all the same, since people use one PIN for many things.
 */
export const hashPin = (pin: string): Promise<string> =>
  hash(pin, {
    algorithm: argon2id,
    memoryCost: argon2CostNow.memoryKibibytes,
    timeCost: argon2CostNow.passes,
    parallelism: argon2CostNow.lanes,
  });

/** Whether the PIN is the one that was hashed. */
export const isPinOf = (pinHash: string, pin: string): Promise<boolean> => verify(pinHash, pin);
