import type { TautbandError } from '../../../../shared/contract/errors.ts';
import type { Screening, Visit } from '../../../../shared/contract/visit-records.ts';
import { sameContent } from '../../../../shared/domain/same-content.ts';
import { isPinForm } from '../../../../shared/domain/staff-pin.ts';
import { emptyDraft } from '../../../../shared/domain/visits/empty-draft.ts';
import { needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import type { PendingSaves, SaveSnapshot } from '../../../client/pending-saves.ts';
import { asBefore } from './as-before.ts';
import { type OverallSave, overallSave } from './overall-save.ts';
import { createReactionBook } from './reaction-book.ts';
import { createScreenRecord } from './screen-record.ts';
import { createSiteBook } from './site-book.ts';
import type { SiteContent } from './site-content.ts';
import type { DraftContent, EndInput, ScreeningContent, VisitCalls } from './visit-calls.ts';
import type { VisitEdit } from './visit-history.ts';
import { createVisitUndo } from './visit-undo.ts';

/** The visit without its rows: what does not change with every site that is saved. */
export type VisitFacts = Omit<Visit, 'sites' | 'reactions' | 'needlesOpened'>;

/** The needles out as counted so far; nothing is presumed, and nothing is saved before the visit is ended. */
export type NeedleCount = {
  readonly out: number | null;
  readonly reason: string;
  /** Who searched and counted again. */
  readonly recheckedBy: string;
};

export type ScreeningPart = { readonly content: ScreeningContent; readonly save: SaveSnapshot };
export type DraftPart = { readonly content: DraftContent; readonly save: SaveSnapshot };
export type VisitSessionOptions = {
  visit: Visit;
  /** The treatment before this one; null at a first visit. */
  previousVisitId?: string | null;
  questionSetVersion: number;
  isScreeningComplete: (content: ScreeningContent) => boolean;
  calls: VisitCalls;
  pendingSaves: PendingSaves;
  newId: () => string;
  /** Tells the rest of the window what is now on disk. */
  onSaved: (visit: Visit) => void;
};

const draftFields = Object.keys(emptyDraft) as (keyof DraftContent)[];

function draftOf(visit: Visit): DraftContent {
  return Object.fromEntries(draftFields.map((field) => [field, visit[field]])) as DraftContent;
}

function screeningContentOf(screening: Screening): ScreeningContent {
  return { answers: screening.answers, reasonToGoOn: screening.reasonToGoOn };
}

/**
 * One visit while it is charted. The screen reads its parts and changes them at once; every record goes to
 * the store by itself behind that. It outlives the screen, so that leaving and coming back loses neither
 * the undo nor a count, and it knows nothing of React.
 */
export function createVisitSession(options: VisitSessionOptions) {
  const { calls, newId, pendingSaves } = options;
  const listeners = new Set<() => void>();
  let visit = options.visit;
  let needleCount = countOf(visit);
  let draftPart: DraftPart | null = null;
  let screeningPart: ScreeningPart | null = null;
  let overall: OverallSave | null = null;
  let isOverallOld = true;
  let facts: VisitFacts | null = null;
  let factsOf: Visit | null = null;

  function changed() {
    isOverallOld = true;
    for (const listener of listeners) listener();
  }

  function take(next: Visit) {
    // The needles are counted: none of them is taken back any more.
    if (visit.state === 'inTreatment' && next.state !== 'inTreatment') {
      history.forget();
      sites.cancel();
    }
    visit = next;
  }

  /** After an answer: the visit as it is now on disk, for every other screen of this window. */
  function keep(next: Visit) {
    take(next);
    options.onSaved(next);
  }

  const draft = createScreenRecord<DraftContent, Visit>({
    key: `visitDraft:${visit.id}`,
    pendingSaves,
    content: draftOf(visit),
    saved: visit,
    contentOf: draftOf,
    send: (content, version) => calls.saveDraft({ ...content, id: visit.id, version }),
    onSaved: (answer) => keep(withRecordsOf(visit, answer)),
    onChange: changed,
  });

  const screeningId = visit.screening?.id ?? newId();
  const screening = createScreenRecord<ScreeningContent, Screening>({
    key: `screening:${screeningId}`,
    pendingSaves,
    content: { answers: {}, reasonToGoOn: null },
    saved: visit.screening,
    contentOf: screeningContentOf,
    send: ({ answers, reasonToGoOn }, version) =>
      calls.saveScreening({
        id: screeningId,
        visitId: visit.id,
        version,
        questionSetVersion: options.questionSetVersion,
        answers: { ...answers },
        reasonToGoOn: reasonToGoOn?.trim() || null,
      }),
    isComplete: options.isScreeningComplete,
    onSaved: (answer) => keep({ ...visit, screening: answer }),
    onChange: changed,
  });

  const history = createVisitUndo({ restore, onChange: changed });

  const sites = createSiteBook({
    visitId: visit.id,
    sites: visit.sites,
    approach: () => draft.content().approach,
    record: (edits, joinedBy) =>
      history.record(
        edits.map((edit) => ({ of: 'site', ...edit })),
        joinedBy,
      ),
    calls,
    pendingSaves,
    newId,
    onSaved: (site) => {
      const rows = put(visit.sites, site);
      keep({ ...visit, sites: rows, needlesOpened: needlesOpened(rows) });
    },
    onChange: changed,
  });

  const reactions = createReactionBook({
    reactions: visit.reactions,
    record: (edits, joinedBy) =>
      history.record(
        edits.map((edit) => ({ of: 'reaction', ...edit })),
        joinedBy,
      ),
    calls,
    pendingSaves,
    onSaved: (reaction) => keep({ ...visit, reactions: put(visit.reactions, reaction) }),
    onChange: changed,
  });

  function restore(edits: readonly VisitEdit[], to: 'before' | 'after') {
    const restored: SiteContent[] = [];
    for (const edit of edits) {
      if (edit.of === 'site') restored.push(edit[to] ?? { ...edit.after, removed: true });
      else if (edit.of === 'reaction') reactions.restore(edit[to] ?? { ...edit.after, removed: true });
      else if (edit.of === 'draft') draft.change({ ...draft.content(), ...edit[to] });
      else screening.change(edit[to]);
    }
    sites.restore(restored, edits[0]?.of === 'site');
  }

  const records = () => [draft, screening, ...sites.records(), ...reactions.records()];

  async function flush(): Promise<void> {
    await Promise.all(records().map((record) => record.flush()));
  }

  function firstError(): TautbandError | null {
    return (
      records()
        .find((record) => record.save().error !== null)
        ?.save().error ?? null
    );
  }

  /** Ending and signing come after every waiting word: what is not on disk cannot be ended or signed. */
  async function afterSaving(call: (version: number) => Promise<Visit>): Promise<void> {
    await flush();
    const error = firstError();
    if (error) throw error;
    const answer = await call(visit.version);
    keep(answer);
    needleCount = countOf(answer);
    draft.adopt(answer);
    changed();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    previousVisitId: options.previousVisitId ?? null,
    /** The visit as it is on disk. */
    visit: () => visit,
    newId,
    sites,
    reactions,
    draft,
    screening,
    history,

    /** The same object while only rows of the visit change. */
    facts(): VisitFacts {
      if (facts === null || factsOf !== visit) facts = asBefore(facts, withoutRows(visit));
      factsOf = visit;
      return facts;
    },
    draftPart(): DraftPart {
      draftPart = asBefore(draftPart, { content: draft.content(), save: draft.save() });
      return draftPart;
    },
    screeningPart(): ScreeningPart {
      screeningPart = asBefore(screeningPart, { content: screening.content(), save: screening.save() });
      return screeningPart;
    },
    needleCount: () => needleCount,
    overall(): OverallSave {
      if (overall === null || isOverallOld)
        overall = asBefore(overall, overallSave(records().map((record) => record.save())));
      isOverallOld = false;
      return overall;
    },

    changeDraft(after: Partial<DraftContent>, when: 'now' | 'soon' = 'now') {
      const names = Object.keys(after) as (keyof DraftContent)[];
      const content = draft.content();
      const before = Object.fromEntries(names.map((name) => [name, content[name]])) as Partial<DraftContent>;
      if (sameContent(before, after)) return;
      history.asOneStep(
        () => {
          history.record([{ of: 'draft', before, after }]);
          draft.change({ ...content, ...after }, when);
          if (after.approach !== undefined) sites.followApproach(content.approach, after.approach);
        },
        when === 'soon' ? `draft ${names.join(' ')}` : null,
      );
    },
    changeScreening(change: Partial<ScreeningContent>, when: 'now' | 'soon' = 'now') {
      const before = screening.content();
      const after = { ...before, ...change };
      // An unfinished screening does not take the place of one that is on disk.
      if (options.isScreeningComplete(before) && options.isScreeningComplete(after))
        history.record([{ of: 'screening', before, after }], when === 'soon' ? 'screening' : null);
      screening.change(after, when);
    },
    /** A field of words was left: what waits is sent, and what is typed next is another step of undo. */
    leaveField() {
      history.endWord();
      void draft.flush();
    },
    countNeedles(change: Partial<NeedleCount>) {
      needleCount = { ...needleCount, ...change };
      changed();
    },

    /** Ends treatment; rejects with NEEDLES_DIFFER or RECOUNT_NEEDED where the reason or who counted again is missing. */
    end: (input: EndInput) => afterSaving((version) => calls.end({ id: visit.id, version, ...input })),
    /** Chooses the service of an ended visit and releases it to the front desk. */
    release: (feeId: string) => afterSaving((version) => calls.release({ id: visit.id, version, feeId })),
    reopen: () => afterSaving((version) => calls.reopen({ id: visit.id, version })),
    /**
     * Signs the note, with the reason where sites were needled before a stop was found; rejects with
     * WRONG_PASSWORD, NOTE_INCOMPLETE, NOT_AUTHORISED_TO_NEEDLE and others.
     */
    sign: (noteId: string, secret: string, needledBeforeStopReason: string | null = null) =>
      afterSaving((version) =>
        calls.sign({ id: visit.id, version, noteId, ...proofOf(secret), needledBeforeStopReason }),
      ),
    enterInError: (reason: string) =>
      afterSaving((version) => calls.enterInError({ id: visit.id, version, reason })),

    /** Takes over what the store says now, where nothing of ours waits. */
    adopt(next: Visit) {
      if (next === visit) return;
      take(next);
      draft.adopt(visit);
      if (visit.screening) screening.adopt(visit.screening);
      sites.adopt(visit.sites);
      reactions.adopt(visit.reactions);
      changed();
    },

    retry() {
      for (const record of records()) record.retry();
    },
    flush,
  };
}

/** PIN and password are typed in one field; only a PIN is nothing but a few digits. */
function proofOf(secret: string): { pin: string } | { password: string } {
  return isPinForm(secret) ? { pin: secret } : { password: secret };
}

export type VisitSession = ReturnType<typeof createVisitSession>;

function countOf(visit: Visit): NeedleCount {
  return {
    out: visit.needlesOut,
    reason: visit.needleDifferenceReason ?? '',
    recheckedBy: visit.needleRecheckedBy ?? '',
  };
}

function withoutRows(known: Visit): VisitFacts {
  const { sites: _sites, reactions: _reactions, needlesOpened: _needlesOpened, ...facts } = known;
  return facts;
}

/** An answer about the words of the visit must not set back sites or reactions that were saved meanwhile. */
function withRecordsOf(known: Visit, answer: Visit): Visit {
  const { sites, reactions, screening } = known;
  return { ...answer, sites, reactions, screening };
}

/** The rows that stand; what was removed is not among them, as in the store's own answer. */
function put<Row extends { id: string; removed: boolean }>(rows: readonly Row[], row: Row): Row[] {
  const others = rows.filter(({ id }) => id !== row.id);
  return row.removed ? others : [...others, row];
}
