import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { BackupFailure } from './backup-failure.ts';

/*
 * A sealed file: 16 bytes of magic, 32 bytes of salt, then chunks of 64 KiB under AES-256-GCM with a key of
 * this file alone. Each chunk is bound to the header, to its number and to whether it is the last one, so that
 * a flipped bit, a cut, a swap, a repeat or a chunk of another backup is refused.
 */
const magic = Buffer.from('TAUTBAND-BACKUP1', 'latin1');
const saltBytes = 32;
const headerBytes = magic.length + saltBytes;
const chunkBytes = 65_536;
const tagBytes = 16;

export type Sealed = {
  /** Of the sealed file. */
  bytes: number;
  sha256: string;
  /** SHA-256 of what was sealed. */
  contentSha256: string;
};

/** Seals a file into a new one and syncs it. */
export const sealFile = (from: string, to: string, backupKey: KeyObject): Sealed => {
  const source = openSync(from, 'r');
  const target = openSync(to, 'wx', 0o600);
  try {
    const header = Buffer.concat([magic, randomBytes(saltBytes)]);
    const key = fileKey(backupKey, header);
    const sealedHash = createHash('sha256').update(header);
    const contentHash = createHash('sha256');
    writeAll(target, header);
    let bytes = headerBytes;
    const { size } = fstatSync(source);
    const chunks = Math.max(1, Math.ceil(size / chunkBytes));
    const plain = Buffer.alloc(chunkBytes);
    for (let index = 0; index < chunks; index += 1) {
      const content = plain.subarray(0, readChunk(source, plain, index * chunkBytes));
      contentHash.update(content);
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index));
      cipher.setAAD(boundTo(header, index, index === chunks - 1));
      const sealed = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
      sealedHash.update(sealed);
      writeAll(target, sealed);
      bytes += sealed.length;
    }
    fsyncSync(target);
    return { bytes, sha256: sealedHash.digest('hex'), contentSha256: contentHash.digest('hex') };
  } finally {
    closeSync(source);
    closeSync(target);
  }
};

/**
 * Opens a sealed file and hands its content over in order; returns the hashes. Throws BackupFailure
 * `backupDamaged`: then nothing of what was handed over may be used.
 */
export const unsealFile = (from: string, backupKey: KeyObject, take: (content: Buffer) => void): Sealed => {
  const source = openSync(from, 'r');
  try {
    const { size } = fstatSync(source);
    const sealedBytes = chunkBytes + tagBytes;
    const chunks = Math.ceil((size - headerBytes) / sealedBytes);
    const header = Buffer.alloc(headerBytes);
    if (
      chunks < 1 ||
      readChunk(source, header, 0) < headerBytes ||
      !header.subarray(0, magic.length).equals(magic)
    ) {
      throw new BackupFailure('backupDamaged');
    }
    const key = fileKey(backupKey, header);
    const sealedHash = createHash('sha256').update(header);
    const contentHash = createHash('sha256');
    const buffer = Buffer.alloc(sealedBytes);
    for (let index = 0; index < chunks; index += 1) {
      const sealed = buffer.subarray(0, readChunk(source, buffer, headerBytes + index * sealedBytes));
      const content = openChunk(sealed, key, nonceOf(index), boundTo(header, index, index === chunks - 1));
      sealedHash.update(sealed);
      contentHash.update(content);
      take(content);
    }
    return { bytes: size, sha256: sealedHash.digest('hex'), contentSha256: contentHash.digest('hex') };
  } finally {
    closeSync(source);
  }
};

/** Writes everything, however often the system stops half-way. */
export const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
};

const openChunk = (sealed: Buffer, key: Buffer, nonce: Buffer, associated: Buffer): Buffer => {
  if (sealed.length < tagBytes) throw new BackupFailure('backupDamaged');
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(associated);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  } catch (error) {
    throw new BackupFailure('backupDamaged', { cause: error });
  }
};

const fileKey = (backupKey: KeyObject, header: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', backupKey, header.subarray(magic.length), 'tautband backup file 1', 32));

const nonceOf = (index: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
};

const boundTo = (header: Buffer, index: number, isLast: boolean): Buffer => {
  const place = Buffer.alloc(9);
  place.writeBigUInt64BE(BigInt(index), 0);
  place.writeUInt8(isLast ? 1 : 0, 8);
  return Buffer.concat([header, place]);
};

const readChunk = (descriptor: number, into: Buffer, position: number): number => {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(descriptor, into, filled, into.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
};
