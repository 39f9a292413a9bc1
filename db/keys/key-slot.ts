import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Argon2Cost, KeySlot } from './key-file.ts';
import { normalPassword } from './password-rules.ts';

/** Some 250 ms on a clinic PC; OWASP ASVS 5 appendix C asks for at least 19 MiB and 2 passes. */
export const argon2CostNow: Argon2Cost = { memoryKibibytes: 65_536, passes: 3, lanes: 1 };

const argon2id = 2;
const keyBytes = 32;
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

export type SlotOwner = { staffId: string; login: string };

/** Wraps the data key with a password, for one staff member of one chart. */
export const wrapDataKey = async (
  dataKeyHex: string,
  chartId: string,
  { staffId, login }: SlotOwner,
  password: string,
  cost: Argon2Cost = argon2CostNow,
): Promise<KeySlot> => {
  const salt = randomBytes(saltBytes).toString('base64url');
  const nonce = randomBytes(nonceBytes).toString('base64url');
  const slot: KeySlot = { staffId, login, pending: false, argon2id: cost, salt, nonce, wrappedKey: '' };
  const wrappingKey = await keyOfPassword(password, slot);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, Buffer.from(nonce, 'base64url'));
  cipher.setAAD(boundTo(chartId, slot));
  const wrapped = Buffer.concat([
    cipher.update(Buffer.from(dataKeyHex, 'hex')),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { ...slot, wrappedKey: wrapped.toString('base64url') };
};

/** The data key of a slot; null when the password is another one or the slot was tampered with. */
export const unwrapDataKey = async (
  chartId: string,
  slot: KeySlot,
  password: string,
): Promise<string | null> => {
  const wrappingKey = await keyOfPassword(password, slot);
  const wrapped = Buffer.from(slot.wrappedKey, 'base64url');
  const nonce = Buffer.from(slot.nonce, 'base64url');
  if (wrapped.length !== keyBytes + tagBytes || nonce.length !== nonceBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce);
  decipher.setAAD(boundTo(chartId, slot));
  decipher.setAuthTag(wrapped.subarray(keyBytes));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(0, keyBytes)), decipher.final()]).toString('hex');
  } catch {
    // The tag does not fit: the one answer that a wrong password has.
    return null;
  }
};

/** A slot that no password opens and that costs as much to try: an unknown login takes as long as a known one. */
export const decoySlot = (login: string, like: readonly KeySlot[]): KeySlot => ({
  staffId: 'nobody',
  login,
  pending: false,
  argon2id: like[0]?.argon2id ?? argon2CostNow,
  salt: createHash('sha256').update(login).digest().subarray(0, saltBytes).toString('base64url'),
  nonce: Buffer.alloc(nonceBytes).toString('base64url'),
  wrappedKey: Buffer.alloc(keyBytes + tagBytes).toString('base64url'),
});

/** Whether a slot costs less to guess than one made today. */
export const isCheaperThan = (slot: KeySlot, cost: Argon2Cost): boolean =>
  slot.argon2id.memoryKibibytes < cost.memoryKibibytes || slot.argon2id.passes < cost.passes;

const keyOfPassword = (password: string, slot: KeySlot): Promise<Buffer> =>
  hashRaw(normalPassword(password), {
    algorithm: argon2id,
    memoryCost: slot.argon2id.memoryKibibytes,
    timeCost: slot.argon2id.passes,
    parallelism: slot.argon2id.lanes,
    salt: Buffer.from(slot.salt, 'base64url'),
    outputLen: keyBytes,
  });

// `pending` is left out: a password change clears it without knowing the password again.
const boundTo = (chartId: string, { staffId, login, argon2id }: KeySlot): Buffer =>
  Buffer.from(canonicalJson(['tautband key slot', chartId, staffId, login, argon2id]), 'utf8');
