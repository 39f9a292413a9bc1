import type { PendingSaves, SaveSnapshot } from '../../../client/pending-saves.ts';
import { mergeDisjoint } from './merge-disjoint.ts';

export type ScreenRecordOptions<Content extends object, Saved extends { version: number }> = {
  /** Name of the record among all that are being saved in this window. */
  key: string;
  pendingSaves: PendingSaves;
  /** What is shown of a new record. */
  content: Content;
  /** The record as the store has it; null for a new one. */
  saved: Saved | null;
  contentOf(saved: Saved): Content;
  /** Writes the content over that version; answers the record as it is now on disk. */
  send(content: Content, version: number): Promise<Saved>;
  /** Content the store would refuse as unfinished stays on the screen, unsaved. */
  isComplete?(content: Content): boolean;
  /** A record that was taken back before it reached the store needs no call. */
  isNothing?(content: Content): boolean;
  onSaved(saved: Saved): void;
  onChange(): void;
};

/** Shown for content that cannot be sent yet. */
const unfinished: SaveSnapshot = {
  status: 'unsaved',
  savedAt: null,
  error: null,
  content: null,
  conflict: null,
};

/**
 * One record as the screen shows it: what was entered and is not on disk yet, else what the store said. The
 * words stay as they were typed while the store has them trimmed, so that no space vanishes under a finger.
 */
export function createScreenRecord<Content extends object, Saved extends { version: number }>(
  options: ScreenRecordOptions<Content, Saved>,
) {
  const { key, pendingSaves } = options;
  let saved = options.saved;
  /** What stands on the screen once nothing waits: the words as they were sent, or what the store said. */
  let settled = saved === null ? options.content : options.contentOf(saved);
  let settledVersion = saved?.version ?? 0;
  /** Content that cannot be sent yet. */
  let held: Content | null = null;
  /** A call that is under way may put the record on disk, whatever was entered since. */
  let isSending = false;

  const snapshot = () => pendingSaves.snapshot(key) as SaveSnapshot<Content>;

  async function send(content: Content, version: number): Promise<Saved> {
    isSending = true;
    try {
      const answer = await options.send(content, version);
      settled = content;
      settledVersion = answer.version;
      return answer;
    } finally {
      isSending = false;
    }
  }

  function settle(record: Saved) {
    saved = record;
    if (record.version === settledVersion) return;
    settled = options.contentOf(record);
    settledVersion = record.version;
  }

  function onSaved(record: Saved) {
    settle(record);
    options.onSaved(record);
  }

  /** Their record with what we changed since we last saw it; null where both changed the same thing. */
  function merged(): Content | null {
    const { conflict } = snapshot();
    if (!conflict || saved === null) return null;
    return mergeDisjoint(
      options.contentOf(saved),
      conflict.mine,
      options.contentOf(conflict.theirs as unknown as Saved),
    );
  }

  pendingSaves.subscribe(key, () => options.onChange());

  return {
    content: (): Content => held ?? snapshot().content ?? settled,
    saved: () => saved,
    save: (): SaveSnapshot => (held === null ? snapshot() : unfinished),

    /** Shows new content at once and saves it: now, or when the keys rest. */
    change(content: Content, when: 'now' | 'soon' = 'now') {
      const isNew = saved === null && !isSending;
      held = null;
      if (isNew && options.isNothing?.(content)) {
        pendingSaves.discard(key);
        settled = content;
      } else if (options.isComplete?.(content) === false) {
        held = content;
      } else {
        pendingSaves.edit<Content, Saved>(key, {
          version: saved?.version ?? 0,
          content,
          when,
          send,
          onSaved,
        });
      }
      options.onChange();
    },

    /** Takes over what the store says, where nothing of ours waits. */
    adopt(record: Saved) {
      const waits = held !== null || snapshot().content !== null;
      if (waits || (saved !== null && record.version <= saved.version)) return;
      settle(record);
      options.onChange();
    },

    /** Shows the record as another window left it when the store no longer lists it. */
    adoptAbsence(content: Content) {
      if (held !== null || snapshot().content !== null || saved === null) return;
      settled = content;
      options.onChange();
    },

    /** Whether both sides of the conflict can stay, since they changed different things. */
    canKeepBoth: () => merged() !== null,
    keepBoth() {
      const both = merged();
      if (!both) return;
      // While the conflict stands this only changes our side of it.
      pendingSaves.edit<Content, Saved>(key, {
        version: saved?.version ?? 0,
        content: both,
        when: 'now',
        send,
        onSaved,
      });
      pendingSaves.keepMine(key);
    },

    /** The record as somebody else left it, while a conflict waits for a decision. */
    theirs: () => (snapshot().conflict?.theirs ?? null) as Saved | null,

    retry: () => pendingSaves.retry(key),
    keepMine: () => pendingSaves.keepMine(key),
    takeTheirs: () => pendingSaves.takeTheirs(key),
    flush: () => pendingSaves.flush(key),
  };
}

export type ScreenRecord<Content extends object, Saved extends { version: number }> = ReturnType<
  typeof createScreenRecord<Content, Saved>
>;
