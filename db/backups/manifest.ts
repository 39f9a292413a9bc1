import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { isOneOf } from '../chart-file/durable-files.ts';
import { BackupFailure } from './backup-failure.ts';

export const backupExtension = '.tautband-backup';
const manifestExtension = '.json';

const chainHead = z.object({ sequence: z.number().int().min(0), mac: z.string() });

const manifestContent = z.object({
  format: z.literal(1),
  chartId: z.uuid(),
  takenAt: z.iso.datetime(),
  reason: z.enum(['daily', 'beforeMigration', 'asked']),
  appVersion: z.string(),
  sqliteVersion: z.string(),
  cipherVersion: z.string(),
  schemaVersion: z.number().int().min(1),
  /** End of the audit chain in the backup: what a chain rebuilt later is compared with. */
  head: chainHead,
  /** The anchor beside the chart just before. */
  anchor: chainHead.extend({ counter: z.number().int(), at: z.string() }).nullable(),
  /** Rows of each table. */
  counts: z.record(z.string(), z.number().int().min(0)),
  bytes: z.number().int().min(1),
  sha256: z.string(),
  contentSha256: z.string(),
  /** The chart's key file as text, so that the passwords of that day open the restored chart. */
  keyFile: z.string(),
});
export type ManifestContent = z.infer<typeof manifestContent>;

const manifestEnvelope = z.object({ content: manifestContent, mac: z.string() });
export type Manifest = z.infer<typeof manifestEnvelope>;

/** Where the manifest of a backup lies. */
export const manifestPath = (backupFile: string): string => `${backupFile}${manifestExtension}`;

/** A manifest as text, with its MAC. */
export const manifestText = (content: ManifestContent, backupKey: KeyObject): string =>
  `${JSON.stringify({ content, mac: manifestMac(content, backupKey) }, null, 2)}\n`;

/** Reads a manifest that nobody has vouched for yet: its key file is needed to get at the key that does. */
export const readManifest = (backupFile: string): Manifest => {
  let text: string;
  try {
    text = readFileSync(manifestPath(backupFile), 'utf8');
  } catch (error) {
    if (isOneOf(error, 'ENOENT')) throw new BackupFailure('manifestMissing', { cause: error });
    throw error;
  }
  try {
    return manifestEnvelope.parse(JSON.parse(text));
  } catch (error) {
    throw new BackupFailure('manifestDamaged', { cause: error });
  }
};

/** The content of a manifest that this chart's key wrote. Throws BackupFailure `manifestDamaged`. */
export const assertManifest = ({ content, mac }: Manifest, backupKey: KeyObject): ManifestContent => {
  const expected = Buffer.from(manifestMac(content, backupKey), 'base64url');
  const found = Buffer.from(mac, 'base64url');
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) {
    throw new BackupFailure('manifestDamaged');
  }
  return content;
};

export type KnownBackup = { file: string; content: ManifestContent };

/** The backups of a chart in a folder that carry its MAC, oldest first. Everything else there is left out. */
export const knownBackups = (folder: string, chartId: string, backupKey: KeyObject): KnownBackup[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(`${backupExtension}${manifestExtension}`))
    .map((name) => join(folder, name.slice(0, -manifestExtension.length)))
    .flatMap((file) => {
      const content = existsSync(file) ? vouchedContent(file, backupKey) : null;
      return content?.chartId === chartId ? [{ file, content }] : [];
    })
    .sort((left, right) => (left.content.takenAt < right.content.takenAt ? -1 : 1));

const vouchedContent = (file: string, backupKey: KeyObject): ManifestContent | null => {
  try {
    return assertManifest(readManifest(file), backupKey);
  } catch (error) {
    // Not written by this chart: somebody else's file, whatever it is.
    if (error instanceof BackupFailure) return null;
    throw error;
  }
};

const manifestMac = (content: ManifestContent, backupKey: KeyObject): string =>
  createHmac('sha256', backupKey)
    .update(canonicalJson(['tautband backup manifest', content]))
    .digest('base64url');
