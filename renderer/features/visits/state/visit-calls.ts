import type {
  Reaction,
  Screening,
  ScreeningInput,
  Site,
  SiteInput,
  Visit,
} from '../../../../shared/contract/visit-records.ts';

type Versioned = { id: string; version: number };
export type DraftContent = Pick<Visit, 'reasonForAttending' | 'painNow' | 'noReactionsObserved' | 'plan'>;
export type ReactionInput = Omit<Reaction, 'origin' | 'recordedAt' | 'recordedBy' | 'removed'>;

/** What charting asks of the store; each rejects with a TautbandError and answers what is now on disk. */
export type VisitCalls = {
  saveDraft(input: DraftContent & Versioned): Promise<Visit>;
  saveScreening(input: ScreeningInput): Promise<Screening>;
  saveSite(input: SiteInput): Promise<Site>;
  removeSite(input: Versioned): Promise<Site>;
  saveReaction(input: ReactionInput): Promise<Reaction>;
  removeReaction(input: Versioned): Promise<Reaction>;
  end(input: Versioned & { needlesOut: number; needleDifferenceReason: string | null }): Promise<Visit>;
  reopen(input: Versioned): Promise<Visit>;
  sign(
    input: Versioned & { noteId: string; password: string; needledBeforeStopReason: string | null },
  ): Promise<Visit>;
  enterInError(input: Versioned & { reason: string }): Promise<Visit>;
};
