import type { TautbandError } from '../../shared/contract/errors.ts';
import { sameContent } from '../../shared/domain/same-content.ts';
import { hasCode, toTautbandError } from './errors.ts';

/** What the screen may say of a record: `saved` only when the store has answered that it is on disk. */
export type SaveStatus = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'conflict';

/** A record as somebody else left it, met while ours was being saved. */
export type Conflict<Content> = { mine: Content; theirs: object & { version: number } };

export type SaveSnapshot<Content = object> = {
  status: SaveStatus;
  /** Milliseconds since 1970 of the last time it was on disk; null when not saved here yet. */
  savedAt: number | null;
  error: TautbandError | null;
  /** What is not on disk yet; null when everything is. Show this before what the store said. */
  content: Content | null;
  conflict: Conflict<Content> | null;
};

/** How a record is sent, and what is done with the answer (put it into the cache). */
export type SaveHow<Content extends object, Saved extends { version: number }> = {
  send(content: Content, version: number): Promise<Saved>;
  onSaved(saved: Saved): void;
};

export type PendingSaves = {
  /**
   * Notes new words of a record. `version` is that of the record on the screen. `soon` waits for a pause in
   * typing, `now` does not. At most one save of a record is under way; the newest words follow it.
   */
  edit<Content extends object, Saved extends { version: number }>(
    key: string,
    edit: { version: number; content: Content; when: 'soon' | 'now' } & SaveHow<Content, Saved>,
  ): void;
  snapshot(key: string): SaveSnapshot;
  subscribe(key: string, listener: () => void): () => void;
  /** Sends what waits, for one record or all, and resolves when the store has answered. */
  flush(key?: string): Promise<void>;
  /** Sends a failed record once more. */
  retry(key: string): void;
  /** Ends a conflict with our words, or with theirs. */
  keepMine(key: string): void;
  takeTheirs(key: string): void;
  /** Forgets what was typed: the record was removed or somebody gave it up. */
  discard(key: string): void;
  /**
   * Says who is logged in. Words typed by somebody are only ever sent in that person's name: they wait here
   * while the window is locked or the store restarts, and are sent when the same person is back.
   */
  setPerson(staffId: string | null): void;
  hasUnsaved(): boolean;
};

/** Milliseconds without a key press before typing is saved, and the longest it waits while typing goes on. */
const typingPause = 400;
const longestWait = 2000;

type Entry = {
  key: string;
  person: string | null;
  base: number;
  content: object | null;
  how: SaveHow<object, { version: number }>;
  sending: Promise<void> | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  waitingSince: number | null;
  snapshot: SaveSnapshot;
};

const nothingPending: SaveSnapshot = {
  status: 'idle',
  savedAt: null,
  error: null,
  content: null,
  conflict: null,
};

/** Whether the record of somebody else already says everything we wanted to say. */
function saysTheSame(theirs: object, mine: object): boolean {
  const known = new Map<string, unknown>(Object.entries(theirs));
  const tidy = (value: unknown) => (typeof value === 'string' ? value.trim() || null : (value ?? null));
  return Object.entries(mine).every(([name, value]) =>
    sameContent({ value: tidy(value) }, { value: tidy(known.get(name)) }),
  );
}

/** Keeps what is typed until it is on disk, outside the screens, so that no screen can lose it. */
export function createPendingSaves(now: () => number = Date.now): PendingSaves {
  /** By person and record: two people at one window may have words for the same record. */
  const entries = new Map<string, Entry>();
  const listeners = new Map<string, Set<() => void>>();
  let person: string | null = null;

  const nameOf = (key: string) => `${person ?? ''}/${key}`;
  const entryOf = (key: string) => entries.get(nameOf(key));

  function show(entry: Entry, facts: Partial<SaveSnapshot>): void {
    entry.snapshot = { ...entry.snapshot, ...facts, content: entry.content };
    listeners.get(entry.key)?.forEach((listener) => {
      listener();
    });
  }

  function isSendable(entry: Entry): boolean {
    return entry.content !== null && entry.person === person && entry.snapshot.conflict === null;
  }

  /** Sends the newest words, or lets the save under way go on with them. */
  function send(entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    entry.waitingSince = null;
    if (entry.sending === null && isSendable(entry)) {
      entry.sending = sendUntilNewest(entry);
    }
    return entry.sending ?? Promise.resolve();
  }

  async function sendUntilNewest(entry: Entry): Promise<void> {
    do {
      await sendOnce(entry);
    } while (entry.snapshot.status === 'unsaved' && entry.timer === undefined && isSendable(entry));
    entry.sending = null;
  }

  async function sendOnce(entry: Entry): Promise<void> {
    const content = entry.content;
    if (!content) {
      return;
    }
    show(entry, { status: 'saving', error: null });
    try {
      settle(entry, content, await entry.how.send(content, entry.base));
    } catch (thrown) {
      const error = toTautbandError(thrown);
      const theirs = hasCode(error, 'VERSION_CONFLICT') ? versioned(error.details.current) : null;
      if (theirs && saysTheSame(theirs, content)) {
        // The store died after writing and before answering: it is on disk already.
        settle(entry, content, theirs);
      } else if (theirs) {
        show(entry, { status: 'conflict', error, conflict: { mine: content, theirs } });
      } else {
        show(entry, { status: 'failed', error });
      }
    }
  }

  function settle(entry: Entry, sent: object, saved: { version: number }): void {
    entry.base = saved.version;
    entry.how.onSaved(saved);
    const isNewest = entry.content === sent;
    if (isNewest) {
      entry.content = null;
    }
    show(entry, { status: isNewest ? 'saved' : 'unsaved', savedAt: now(), error: null, conflict: null });
  }

  function schedule(entry: Entry): void {
    const since = entry.waitingSince ?? now();
    entry.waitingSince = since;
    clearTimeout(entry.timer);
    const wait = Math.max(0, Math.min(typingPause, since + longestWait - now()));
    entry.timer = setTimeout(() => void send(entry), wait);
  }

  function flushEntry(entry: Entry): Promise<void> {
    const waits = entry.sending !== null || entry.snapshot.status === 'unsaved';
    return waits ? send(entry) : Promise.resolve();
  }

  return {
    edit: (key, edit) => {
      const entry: Entry = entryOf(key) ?? {
        key,
        person,
        base: edit.version,
        content: null,
        how: edit,
        sending: null,
        timer: undefined,
        waitingSince: null,
        snapshot: nothingPending,
      };
      if (entry.content === null && entry.sending === null) {
        entry.base = Math.max(edit.version, entry.base);
      }
      entry.how = edit;
      entry.content = edit.content;
      entries.set(nameOf(key), entry);
      const { conflict } = entry.snapshot;
      if (conflict) {
        show(entry, { conflict: { ...conflict, mine: edit.content } });
        return;
      }
      show(entry, { status: 'unsaved', error: null });
      if (edit.when === 'now') {
        void send(entry);
      } else {
        schedule(entry);
      }
    },
    snapshot: (key) => entryOf(key)?.snapshot ?? nothingPending,
    subscribe: (key, listener) => {
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      return () => known.delete(listener);
    },
    flush: async (key) => {
      const chosen = [...entries.values()].filter((entry) => key === undefined || entry.key === key);
      await Promise.all(chosen.map(flushEntry));
    },
    retry: (key) => {
      const entry = entryOf(key);
      if (entry?.snapshot.status === 'failed') {
        void send(entry);
      }
    },
    keepMine: (key) => {
      const entry = entryOf(key);
      if (entry?.snapshot.conflict) {
        entry.base = entry.snapshot.conflict.theirs.version;
        entry.how.onSaved(entry.snapshot.conflict.theirs);
        show(entry, { status: 'unsaved', conflict: null, error: null });
        void send(entry);
      }
    },
    takeTheirs: (key) => {
      const entry = entryOf(key);
      if (entry?.snapshot.conflict) {
        const { theirs } = entry.snapshot.conflict;
        entry.base = theirs.version;
        entry.content = null;
        entry.how.onSaved(theirs);
        show(entry, { status: 'saved', conflict: null, error: null });
      }
    },
    discard: (key) => {
      const entry = entryOf(key);
      if (entry) {
        clearTimeout(entry.timer);
        entry.timer = undefined;
        entry.content = null;
        entries.delete(nameOf(key));
        show(entry, nothingPending);
      }
    },
    setPerson: (staffId) => {
      person = staffId;
      listeners.forEach((ofRecord) => {
        ofRecord.forEach((listener) => {
          listener();
        });
      });
      entries.forEach((entry) => {
        const isWaiting = entry.snapshot.status === 'unsaved' || waitsForLogIn(entry.snapshot.error);
        if (entry.content && entry.person === person && isWaiting) {
          void send(entry);
        }
      });
    },
    hasUnsaved: () => [...entries.values()].some((entry) => entry.content !== null),
  };
}

function waitsForLogIn(error: TautbandError | null): boolean {
  return ['STORE_STOPPED', 'NOT_LOGGED_IN', 'CHART_NOT_OPEN', 'LOCKED'].some((code) => error?.code === code);
}

function versioned(current: unknown): (object & { version: number }) | null {
  const isRecord = typeof current === 'object' && current !== null;
  return isRecord && 'version' in current && typeof current.version === 'number'
    ? (current as object & { version: number })
    : null;
}
