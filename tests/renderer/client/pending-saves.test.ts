import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPendingSaves, type PendingSaves } from '../../../renderer/client/pending-saves.ts';
import { TautbandError } from '../../../shared/contract/errors.ts';

type Words = { text: string };
type Record = Words & { version: number };
type Sent = Words & {
  version: number;
  answer: (saved: Record) => void;
  fail: (reason: unknown) => void;
};

let saves: PendingSaves;
let sent: Sent[];
let kept: Record[];

beforeEach(() => {
  vi.useFakeTimers();
  saves = createPendingSaves();
  saves.setPerson('somebody');
  sent = [];
  kept = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function edit(text: string, when: 'soon' | 'now', version = 1, key = 'note:1'): void {
  saves.edit(key, {
    version,
    content: { text },
    when,
    send: (content: Words, base: number) =>
      new Promise<Record>((answer, fail) => {
        sent.push({ ...content, version: base, answer, fail });
      }),
    onSaved: (saved: Record) => kept.push(saved),
  });
}

/** Answers the newest call as the store would: the next version. */
async function answerNewest(): Promise<void> {
  const newest = sent.at(-1);
  newest?.answer({ text: newest.text, version: newest.version + 1 });
  await vi.advanceTimersByTimeAsync(0);
}

describe('typing', () => {
  it('is sent once, after a pause of 400 ms', async () => {
    edit('a', 'soon');
    await vi.advanceTimersByTimeAsync(399);
    edit('ab', 'soon');
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    expect(saves.snapshot('note:1')).toMatchObject({ status: 'unsaved', content: { text: 'ab' } });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toMatchObject([{ text: 'ab', version: 1 }]);
  });

  it('is sent at the latest two seconds after its first key, without a pause', async () => {
    for (let key = 0; key < 8; key += 1) {
      edit('x'.repeat(key + 1), 'soon');
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(sent).toHaveLength(1);
  });

  it('is sent at once when the field is left', () => {
    edit('a', 'soon');
    void saves.flush('note:1');
    expect(sent).toMatchObject([{ text: 'a' }]);
  });
});

describe('a record', () => {
  it('says saved only once the store has answered', async () => {
    edit('a', 'now');
    expect(saves.snapshot('note:1').status).toBe('saving');
    await answerNewest();
    expect(saves.snapshot('note:1')).toMatchObject({ status: 'saved', content: null });
    expect(kept).toEqual([{ text: 'a', version: 2 }]);
  });

  it('has one save under way; the newest words follow with the version that was answered', async () => {
    edit('a', 'now');
    edit('ab', 'now');
    edit('abc', 'now');
    expect(sent).toHaveLength(1);
    await answerNewest();
    expect(sent).toMatchObject([
      { text: 'a', version: 1 },
      { text: 'abc', version: 2 },
    ]);
    await answerNewest();
    expect(saves.snapshot('note:1').status).toBe('saved');
  });

  it('does not wait for another record', () => {
    edit('a', 'now');
    edit('b', 'now', 1, 'note:2');
    expect(sent).toMatchObject([{ text: 'a' }, { text: 'b' }]);
  });

  it('keeps its words when it could not be saved, and sends them on retry', async () => {
    edit('a', 'now');
    sent[0]?.fail(new TautbandError('NOT_WRITTEN', { reason: 'diskFull' }));
    await vi.advanceTimersByTimeAsync(0);
    expect(saves.snapshot('note:1')).toMatchObject({
      status: 'failed',
      error: { code: 'NOT_WRITTEN' },
      content: { text: 'a' },
    });
    expect(saves.hasUnsaved()).toBe(true);
    saves.retry('note:1');
    await answerNewest();
    expect(saves.hasUnsaved()).toBe(false);
  });

  it('resolves a flush when the newest words are on disk', async () => {
    edit('a', 'now');
    edit('ab', 'soon');
    const flushed = vi.fn();
    void saves.flush().then(flushed);
    await answerNewest();
    expect(flushed).not.toHaveBeenCalled();
    await answerNewest();
    expect(flushed).toHaveBeenCalled();
    expect(sent).toHaveLength(2);
  });
});

describe('a conflict', () => {
  const theirs = { text: 'theirs', version: 5 };

  async function meetConflict(): Promise<void> {
    edit('mine', 'now');
    sent[0]?.fail(new TautbandError('VERSION_CONFLICT', { record: 'note', current: theirs }));
    await vi.advanceTimersByTimeAsync(0);
  }

  it('keeps both, and sends nothing until somebody chose', async () => {
    await meetConflict();
    edit('mine too', 'now');
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    expect(saves.snapshot('note:1')).toMatchObject({
      status: 'conflict',
      conflict: { mine: { text: 'mine too' }, theirs },
    });
  });

  it('writes ours over theirs when ours are kept', async () => {
    await meetConflict();
    saves.keepMine('note:1');
    expect(sent.at(-1)).toMatchObject({ text: 'mine', version: 5 });
  });

  it('drops ours when theirs are taken', async () => {
    await meetConflict();
    saves.takeTheirs('note:1');
    expect(kept).toEqual([theirs]);
    expect(saves.snapshot('note:1')).toMatchObject({ status: 'saved', content: null, conflict: null });
  });

  it('is none when theirs says what ours says: the store had written it before it died', async () => {
    edit('the same ', 'now');
    const current = { text: 'the same', version: 2, writtenBy: 'somebody' };
    sent[0]?.fail(new TautbandError('VERSION_CONFLICT', { record: 'note', current }));
    await vi.advanceTimersByTimeAsync(0);
    expect(saves.snapshot('note:1').status).toBe('saved');
  });
});

describe('words of a person', () => {
  it('wait while nobody is logged in, and are sent when the same person is back', async () => {
    edit('a', 'now');
    sent[0]?.fail(new TautbandError('STORE_STOPPED', {}));
    await vi.advanceTimersByTimeAsync(0);
    saves.setPerson(null);
    expect(saves.hasUnsaved()).toBe(true);
    expect(sent).toHaveLength(1);
    saves.setPerson('somebody');
    expect(sent).toHaveLength(2);
    expect(saves.snapshot('note:1')).toMatchObject({ status: 'saving', content: { text: 'a' } });
  });

  it('are never sent in the name of somebody else', async () => {
    edit('a', 'soon');
    saves.setPerson('somebody else');
    await vi.advanceTimersByTimeAsync(5000);
    await saves.flush();
    expect(sent).toEqual([]);
    expect(saves.hasUnsaved()).toBe(true);
  });

  it('are not mixed with those of somebody else for the same record', async () => {
    edit('a', 'soon');
    saves.setPerson('somebody else');
    expect(saves.snapshot('note:1').content).toBeNull();
    edit('b', 'now', 7);
    expect(sent).toMatchObject([{ text: 'b', version: 7 }]);
  });
});
