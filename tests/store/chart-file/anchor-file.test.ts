import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Anchor, createAnchor, openAnchor, readAnchor } from '../../../db/chart-file/anchor-file.ts';
import { type AnchorState, slotBytes } from '../../../db/chart-file/anchor-slot.ts';
import { instant, slowTest, testFolder } from './test-chart.ts';

const key = createSecretKey(randomBytes(32));
const mac = (): string => randomBytes(32).toString('base64url');

const newAnchor = (): { file: string; first: AnchorState; anchor: Anchor } => {
  const file = join(testFolder(), 'clinic.tautband.anchor');
  const first: AnchorState = {
    chartId: randomUUID(),
    counter: 1,
    head: { sequence: 41, mac: mac() },
    at: instant(0),
    cleanStop: null,
    earlier: { reason: 'restored', sequence: 40, mac: mac() },
  };
  createAnchor(file, key, first);
  return { file, first, anchor: openAnchor(file, key, first) };
};

describe('anchor', { timeout: slowTest }, () => {
  it('reads back what was written, with the earlier anchor it names', () => {
    const { file, first, anchor } = newAnchor();
    const head = { sequence: 42, mac: mac() };
    anchor.write(head, instant(5));
    expect(readAnchor(file, key)).toEqual({
      found: 'state',
      state: { ...first, counter: 3, head, at: instant(5) },
    });
    const cleanStop = { bytes: 123_456, modifiedAtMilliseconds: 1_795_299_176_391.8584 };
    anchor.close(cleanStop);
    expect(readAnchor(file, key).state).toMatchObject({ head, cleanStop, earlier: first.earlier });
    expect(readFileSync(file).length).toBe(8192);
  });

  it('never loses both slots to a torn write', () => {
    const { file, anchor } = newAnchor();
    for (let sequence = 42; sequence < 60; sequence += 1) {
      const before = readAnchor(file, key).state;
      anchor.write({ sequence, mac: mac() }, instant(sequence));
      const whole = readFileSync(file);
      // Whatever part of the newest slot did not reach the disk, the slot before it is still there.
      const newestAt = (anchor.state.counter % 2) * 4096;
      for (const torn of [0, 1, 7, 100, slotBytes - 1]) {
        const content = Buffer.from(whole);
        content.fill(0xee, newestAt + torn, newestAt + slotBytes);
        // One time in 256 the last byte is what the tear would write: then nothing is torn.
        if (content.equals(whole)) continue;
        writeFileSync(file, content);
        expect(readAnchor(file, key).state).toEqual(before);
      }
      writeFileSync(file, whole);
      expect(readAnchor(file, key).state?.head.sequence).toBe(sequence);
    }
  });

  it('is believed only with the key of its chart, and only unchanged', () => {
    const { file } = newAnchor();
    expect(readAnchor(file, createSecretKey(randomBytes(32)))).toEqual({ found: 'unreadable', state: null });
    expect(readAnchor(`${file}.none`, key)).toEqual({ found: 'missing', state: null });
    const whole = readFileSync(file);
    for (let place = 0; place < slotBytes; place += 1) {
      const content = Buffer.from(whole);
      for (const slot of [0, 4096]) content[slot + place] = (content[slot + place] ?? 0) ^ 4;
      writeFileSync(file, content);
      expect(readAnchor(file, key).found).toBe('unreadable');
    }
    writeFileSync(file, whole.subarray(0, 300));
    expect(readAnchor(file, key).state?.head.sequence ?? 41).toBe(41);
  });
});
