import type { KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { type AnchorState, type ChainHead, decodeSlot, encodeSlot, slotBytes } from './anchor-slot.ts';
import { isOneOf, writeDurably, writeNewDurably } from './durable-files.ts';

/**
 * The anchor: the end of the audit chain, kept outside the chart, so that an older chart file put back or a
 * cut tail is noticed. Two slots in different disk sectors are overwritten in turn; one torn by a power cut
 * leaves the other. It is not synced at every commit: an anchor behind its chart is fine, only a chart
 * behind its anchor is not, and the chart is synced first.
 */

const secondSlotAt = 4096;
const fileBytes = 2 * secondSlotAt;

export type AnchorReading =
  | { found: 'state'; state: AnchorState }
  /** `unreadable`: no slot was written with this chart's key. */
  | { found: 'missing' | 'unreadable'; state: null };

/** Reads the newer of the two slots. */
export const readAnchor = (file: string, anchorKey: KeyObject): AnchorReading => {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    if (isOneOf(error, 'ENOENT')) return { found: 'missing', state: null };
    throw error;
  }
  const states = [0, secondSlotAt]
    .map((offset) => decodeSlot(content.subarray(offset, offset + slotBytes), anchorKey))
    .filter((state) => state !== null)
    .sort((left, right) => right.counter - left.counter);
  const [newest] = states;
  return newest ? { found: 'state', state: newest } : { found: 'unreadable', state: null };
};

/** Writes the first anchor of a new or restored chart; fails with EEXIST where there is one. */
export const createAnchor = (file: string, anchorKey: KeyObject, state: AnchorState): void =>
  writeNewDurably(file, wholeFile(state, anchorKey));

/** Replaces an anchor that the owner set aside. */
export const replaceAnchor = (file: string, anchorKey: KeyObject, state: AnchorState): void =>
  writeDurably(file, wholeFile(state, anchorKey));

/** The anchor of an open chart. */
export type Anchor = {
  /** What was written last. */
  readonly state: AnchorState;
  /** Notes the head after a commit; some 10 µs, not synced. */
  write(head: ChainHead, at: string): void;
  /** Syncs what was written. Call at least once a minute and before the PC sleeps. */
  flush(): void;
  /** Notes how a clean stop left the chart file, syncs and lets go of the file. */
  close(cleanStop: AnchorState['cleanStop']): void;
};

/** Opens an anchor that was read and judged, to follow the chart from now on. */
export const openAnchor = (file: string, anchorKey: KeyObject, current: AnchorState): Anchor => {
  const descriptor = openSync(file, 'r+');
  let state = current;
  let synced = true;
  let open = true;

  const put = (next: AnchorState): void => {
    const slot = encodeSlot(next, anchorKey);
    writeSync(descriptor, slot, 0, slotBytes, (next.counter % 2) * secondSlotAt);
    state = next;
    synced = false;
  };
  const flush = (): void => {
    if (synced) return;
    fsyncSync(descriptor);
    synced = true;
  };
  // From now on a stop that does not go through close() counts as unclean.
  put({ ...state, counter: state.counter + 1, cleanStop: null });
  flush();

  return {
    get state() {
      return state;
    },
    write: (head, at) => put({ ...state, counter: state.counter + 1, head, at, cleanStop: null }),
    flush,
    close: (cleanStop) => {
      if (!open) return;
      open = false;
      try {
        put({ ...state, counter: state.counter + 1, cleanStop });
        flush();
      } finally {
        closeSync(descriptor);
      }
    },
  };
};

const wholeFile = (state: AnchorState, anchorKey: KeyObject): Buffer => {
  const content = Buffer.alloc(fileBytes);
  encodeSlot(state, anchorKey).copy(content, (state.counter % 2) * secondSlotAt);
  return content;
};
