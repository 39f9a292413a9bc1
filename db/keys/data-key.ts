import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { ChartRefusal } from '../chart-file/chart-refusal.ts';

const dataKeyPattern = /^[0-9a-f]{64}$/;

/** A new random data key: 32 bytes as 64 lower-case hex digits. */
export const newDataKey = (): string => randomBytes(32).toString('hex');

/**
 * Refuses whatever is not exactly 64 lower-case hex digits. The engine itself would quietly take the word
 * "undefined" or 63 digits for a passphrase, and no key at all for a wish to have a plaintext file.
 */
export const assertDataKey = (dataKeyHex: unknown): string => {
  if (typeof dataKeyHex === 'string' && dataKeyPattern.test(dataKeyHex)) return dataKeyHex;
  throw new ChartRefusal('keyMalformed', {
    details: {
      given: typeof dataKeyHex,
      length: typeof dataKeyHex === 'string' ? dataKeyHex.length : null,
    },
  });
};

/** Keys for other purposes than the chart's pages, each derived so that one tells nothing of another. */
export type ChartKeys = { audit: KeyObject; anchor: KeyObject; backup: KeyObject };

/** HKDF-SHA-256 (RFC 5869) from the data key, one info text for each purpose. */
export const deriveChartKeys = (dataKeyHex: string): ChartKeys => ({
  audit: createSecretKey(derive(dataKeyHex, 'tautband audit key 1')),
  anchor: createSecretKey(derive(dataKeyHex, 'tautband anchor key 1')),
  backup: createSecretKey(derive(dataKeyHex, 'tautband backup key 1')),
});

/** Tells whether a data key is the one that a key file was made for, and nothing else about it. */
export const dataKeyCheck = (dataKeyHex: string): string =>
  derive(dataKeyHex, 'tautband key check 1').toString('base64url');

const derive = (dataKeyHex: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(assertDataKey(dataKeyHex), 'hex'), '', purpose, 32));
