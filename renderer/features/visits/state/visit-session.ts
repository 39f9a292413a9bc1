import type { TautbandError } from '../../../../shared/contract/errors.ts';
import type { Screening, Visit } from '../../../../shared/contract/visit-records.ts';
import { isPinForm } from '../../../../shared/domain/staff-pin.ts';
import { emptyDraft } from '../../../../shared/domain/visits/empty-draft.ts';
import { needlesOpened } from '../../../../shared/domain/visits/needles.ts';
import type { PendingSaves, SaveSnapshot } from '../../../client/pending-saves.ts';
import { type OverallSave, overallSave } from './overall-save.ts';
import { createReactionBook } from './reaction-book.ts';
import { createScreenRecord } from './screen-record.ts';
import { createSiteBook } from './site-book.ts';
import type { DraftContent, EndInput, VisitCalls } from './visit-calls.ts';

export type ScreeningContent = {
  readonly answers: Readonly<Record<string, 'no' | 'yes'>>;
  readonly reasonToGoOn: string | null;
};

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

  function changed() {
    draftPart = null;
    screeningPart = null;
    overall = null;
    for (const listener of listeners) listener();
  }

  function take(next: Visit) {
    if (visit.state === 'inTreatment' && next.state !== 'inTreatment') sites.endHistory();
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

  const sites = createSiteBook({
    visitId: visit.id,
    sites: visit.sites,
    approach: () => draft.content().approach,
    isInTreatment: () => visit.state === 'inTreatment',
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
    calls,
    pendingSaves,
    onSaved: (reaction) => keep({ ...visit, reactions: put(visit.reactions, reaction) }),
    onChange: changed,
  });

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

    draftPart(): DraftPart {
      draftPart ??= { content: draft.content(), save: draft.save() };
      return draftPart;
    },
    screeningPart(): ScreeningPart {
      screeningPart ??= { content: screening.content(), save: screening.save() };
      return screeningPart;
    },
    needleCount: () => needleCount,
    overall(): OverallSave {
      overall ??= overallSave(records().map((record) => record.save()));
      return overall;
    },

    changeDraft(change: Partial<DraftContent>, when: 'now' | 'soon' = 'now') {
      const { approach } = draft.content();
      draft.change({ ...draft.content(), ...change }, when);
      if (change.approach !== undefined) sites.followApproach(approach, change.approach);
    },
    changeScreening(change: Partial<ScreeningContent>, when: 'now' | 'soon' = 'now') {
      screening.change({ ...screening.content(), ...change }, when);
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
