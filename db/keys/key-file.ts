import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { ChartRefusal } from '../chart-file/chart-refusal.ts';
import { isOneOf, writeDurably, writeNewDurably } from '../chart-file/durable-files.ts';

const base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** What Argon2id costs; part of each slot, so that it can rise without shutting anybody out. */
const argon2Cost = z.object({
  memoryKibibytes: z.number().int().min(8).max(4_194_304),
  passes: z.number().int().min(1).max(100),
  lanes: z.number().int().min(1).max(16),
});
export type Argon2Cost = z.infer<typeof argon2Cost>;

const keySlot = z.object({
  staffId: z.string().min(1).max(64),
  login: z.string().min(1).max(64),
  /** Written by a password change that is not yet proven; the slot before it still holds. */
  pending: z.boolean(),
  argon2id: argon2Cost,
  salt: base64Url,
  nonce: base64Url,
  /** The data key under AES-256-GCM, with the tag at its end. */
  wrappedKey: base64Url,
});
export type KeySlot = z.infer<typeof keySlot>;

const keyFileContent = z.object({
  format: z.literal(1),
  chartId: z.uuid(),
  /** Tells whether a data key is this chart's; see dataKeyCheck. */
  keyCheck: base64Url,
  slots: z.array(keySlot).max(1000),
});
export type KeyFileContent = z.infer<typeof keyFileContent>;

/** Key file content with a checksum, so that decay is told apart from a wrong password. */
const keyFileEnvelope = z.object({ content: keyFileContent, checksum: z.string() });

/** Reads a key file. Throws ChartRefusal `keyFileMissing` or `keyFileDamaged`. */
export const readKeyFile = (file: string): KeyFileContent => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (isOneOf(error, 'ENOENT')) throw new ChartRefusal('keyFileMissing', { cause: error });
    throw new ChartRefusal('keyFileDamaged', { cause: error });
  }
  return parseKeyFile(text);
};

/** The content of a key file from its text. Throws ChartRefusal `keyFileDamaged`. */
export const parseKeyFile = (text: string): KeyFileContent => {
  try {
    const { content, checksum } = keyFileEnvelope.parse(JSON.parse(text));
    if (checksum === checksumOf(content)) return content;
  } catch (error) {
    throw new ChartRefusal('keyFileDamaged', { cause: error });
  }
  throw new ChartRefusal('keyFileDamaged', { details: { checksum: 'differs' } });
};

/** Replaces a key file: whole or not at all, and on disk when this returns. */
export const writeKeyFile = (file: string, content: KeyFileContent): void =>
  writeDurably(file, keyFileText(content));

/** Writes the first key file of a chart; fails with EEXIST where there is one. */
export const writeNewKeyFile = (file: string, content: KeyFileContent): void =>
  writeNewDurably(file, keyFileText(content));

/** A key file as it stands on disk and in the manifest of a backup. */
const keyFileText = (content: KeyFileContent): string =>
  `${JSON.stringify({ content, checksum: checksumOf(content) }, null, 2)}\n`;

const checksumOf = (content: KeyFileContent): string =>
  createHash('sha256').update(canonicalJson(content)).digest('base64url');
