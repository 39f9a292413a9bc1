import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** The end of an audit chain: the last row's number and MAC (base64url). Sequence 0 is a chain without rows. */
export type ChainHead = { sequence: number; mac: string };

/** What the anchor said before its chart was put back or accepted as it was. */
export type EarlierAnchor = { reason: 'restored' | 'accepted'; sequence: number; mac: string };

/** What an anchor remembers of its chart. */
export type AnchorState = {
  chartId: string;
  /** Grows with every write; the greater of the two slots counts. */
  counter: number;
  head: ChainHead;
  /** UTC ISO text. */
  at: string;
  /** The chart file as the last clean stop left it; null while it is open and after a crash. */
  cleanStop: { bytes: number; modifiedAtMilliseconds: number } | null;
  earlier: EarlierAnchor | null;
};

export const slotBytes = 256;
const macBytes = 32;
const magic = Buffer.from('TBANCHR1', 'ascii');
const reasons = ['restored', 'accepted'] as const;

/*
 * Layout, little-endian: 0 magic · 8 counter · 16 chart id · 32 sequence · 40 MAC of the row · 72 instant in
 * ms · 80 bytes of the file (0 = no clean stop) · 88 its modification in ms · 96 reason of the earlier anchor
 * (0 = none) · 104 its sequence · 112 its MAC · 144 zeros · 224 HMAC-SHA-256 of all before.
 */

/** One slot as bytes, with its MAC. */
export const encodeSlot = (state: AnchorState, anchorKey: KeyObject): Buffer => {
  const slot = Buffer.alloc(slotBytes);
  magic.copy(slot, 0);
  slot.writeBigUInt64LE(BigInt(state.counter), 8);
  Buffer.from(state.chartId.replaceAll('-', ''), 'hex').copy(slot, 16);
  slot.writeBigUInt64LE(BigInt(state.head.sequence), 32);
  Buffer.from(state.head.mac, 'base64url').copy(slot, 40, 0, macBytes);
  slot.writeDoubleLE(Date.parse(state.at), 72);
  if (state.cleanStop) {
    slot.writeBigUInt64LE(BigInt(state.cleanStop.bytes), 80);
    slot.writeDoubleLE(state.cleanStop.modifiedAtMilliseconds, 88);
  }
  if (state.earlier) {
    slot.writeUInt8(reasons.indexOf(state.earlier.reason) + 1, 96);
    slot.writeBigUInt64LE(BigInt(state.earlier.sequence), 104);
    Buffer.from(state.earlier.mac, 'base64url').copy(slot, 112, 0, macBytes);
  }
  slotMac(slot, anchorKey).copy(slot, slotBytes - macBytes);
  return slot;
};

/** The state in a slot; null when its bytes are not one that this key wrote whole. */
export const decodeSlot = (slot: Buffer, anchorKey: KeyObject): AnchorState | null => {
  if (slot.length !== slotBytes || !slot.subarray(0, 8).equals(magic)) return null;
  if (!timingSafeEqual(slotMac(slot, anchorKey), slot.subarray(slotBytes - macBytes))) return null;
  const bytes = Number(slot.readBigUInt64LE(80));
  const reason = reasons[slot.readUInt8(96) - 1];
  return {
    chartId: asUuid(slot.subarray(16, 32)),
    counter: Number(slot.readBigUInt64LE(8)),
    head: headAt(slot, 32),
    at: new Date(slot.readDoubleLE(72)).toISOString(),
    cleanStop: bytes > 0 ? { bytes, modifiedAtMilliseconds: slot.readDoubleLE(88) } : null,
    earlier: reason ? { reason, ...headAt(slot, 104) } : null,
  };
};

const headAt = (slot: Buffer, offset: number): ChainHead => {
  const sequence = Number(slot.readBigUInt64LE(offset));
  const mac = slot.subarray(offset + 8, offset + 8 + macBytes);
  return { sequence, mac: sequence === 0 ? '' : mac.toString('base64url') };
};

const slotMac = (slot: Buffer, anchorKey: KeyObject): Buffer =>
  createHmac('sha256', anchorKey)
    .update(slot.subarray(0, slotBytes - macBytes))
    .digest();

const asUuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
