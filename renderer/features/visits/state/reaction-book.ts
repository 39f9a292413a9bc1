import type { Reaction } from '../../../../shared/contract/reaction-records.ts';
import { sameContent } from '../../../../shared/domain/same-content.ts';
import type { PendingSaves, SaveSnapshot } from '../../../client/pending-saves.ts';
import type { ReactionContent } from '../../../reactions/reaction-content.ts';
import { createScreenRecord, type ScreenRecord } from './screen-record.ts';
import type { VisitCalls } from './visit-calls.ts';
import type { ReactionEdit } from './visit-history.ts';

export type ReactionOnScreen = { readonly reaction: ReactionContent; readonly save: SaveSnapshot };
type ReactionRecord = ScreenRecord<ReactionContent, Reaction>;

function reactionContentOf(reaction: Reaction): ReactionContent {
  const {
    version: _version,
    origin: _origin,
    recordedAt: _recordedAt,
    recordedBy: _recordedBy,
    followUps: _followUps,
    ...content
  } = reaction;
  return content;
}

/** The reactions of one visit as they are on the screen, each saved by itself from the moment it is named. */
export function createReactionBook(options: {
  reactions: readonly Reaction[];
  /** Notes what was done, so that it can be taken back; `joinedBy` makes changes in a row one step. */
  record: (edits: readonly ReactionEdit[], joinedBy: string | null) => void;
  calls: Pick<VisitCalls, 'saveReaction' | 'removeReaction'>;
  pendingSaves: PendingSaves;
  onSaved: (reaction: Reaction) => void;
  onChange: () => void;
}) {
  const records = new Map<string, ReactionRecord>();
  let part: readonly ReactionOnScreen[] | null = null;

  function changed() {
    part = null;
    options.onChange();
  }

  function open(content: ReactionContent, saved: Reaction | null): ReactionRecord {
    const record = createScreenRecord<ReactionContent, Reaction>({
      key: `reaction:${content.id}`,
      pendingSaves: options.pendingSaves,
      content,
      saved,
      contentOf: reactionContentOf,
      send: ({ removed, ...reaction }, version) =>
        removed
          ? options.calls.removeReaction({ id: reaction.id, version })
          : options.calls.saveReaction({ ...reaction, version }),
      isNothing: (reaction) => reaction.removed,
      onSaved: options.onSaved,
      onChange: changed,
    });
    records.set(content.id, record);
    return record;
  }

  for (const reaction of options.reactions) open(reactionContentOf(reaction), reaction);

  return {
    part(): readonly ReactionOnScreen[] {
      part ??= [...records.values()]
        .map((record) => ({ reaction: record.content(), save: record.save() }))
        .filter(({ reaction }) => !reaction.removed);
      return part;
    },

    add(reaction: ReactionContent) {
      options.record([{ before: null, after: reaction }], null);
      open(reaction, null).change(reaction);
      changed();
    },

    /** `joinedBy` makes changes in a row one step of undo: unless told, those that are typed. */
    change(
      id: string,
      change: Partial<ReactionContent>,
      when: 'now' | 'soon' = 'now',
      joinedBy: string | null = when === 'soon' ? `reaction ${id} ${Object.keys(change).join(' ')}` : null,
    ) {
      const record = records.get(id);
      const before = record?.content();
      // One that was taken back stays as it was, so that it comes back so.
      if (!record || !before || before.removed) return;
      const after = { ...before, ...change };
      if (sameContent(before, after)) return;
      options.record([{ before, after }], joinedBy);
      record.change(after, when);
    },

    /** Shows and saves a reaction as a step of undo left it. */
    restore(reaction: ReactionContent) {
      records.get(reaction.id)?.change(reaction);
    },

    record: (id: string) => records.get(id) ?? null,

    adopt(reactions: readonly Reaction[]) {
      const listed = new Set(reactions.map((reaction) => reaction.id));
      for (const [id, record] of records) {
        if (!listed.has(id)) record.adoptAbsence({ ...record.content(), removed: true });
      }
      for (const reaction of reactions) {
        const known = records.get(reaction.id);
        if (known) known.adopt(reaction);
        else open(reactionContentOf(reaction), reaction);
      }
      changed();
    },

    records: () => [...records.values()],
  };
}

export type ReactionBook = ReturnType<typeof createReactionBook>;
