import type { Reaction } from '../../../../shared/contract/reaction-records.ts';
import type {
  Screening,
  ScreeningInput,
  Site,
  SiteInput,
  Visit,
} from '../../../../shared/contract/visit-records.ts';
import type { VisitDraft } from '../../../../shared/contract/visit-words.ts';

type Versioned = { id: string; version: number };
export type DraftContent = VisitDraft;
export type ScreeningContent = {
  readonly answers: Readonly<Record<string, 'no' | 'yes'>>;
  readonly reasonToGoOn: string | null;
};
/** How treatment ends: the needles counted, and the service for the front desk. */
export type EndInput = {
  needlesOut: number;
  needleDifferenceReason: string | null;
  needleRecheckedBy: string | null;
  /** Undefined takes the only service in force; null keeps the visit from the front desk. */
  feeId?: string | null;
};
export type ReactionInput = Omit<Reaction, 'origin' | 'recordedAt' | 'recordedBy' | 'removed' | 'followUps'>;

/** What charting asks of the store; each rejects with a TautbandError and answers what is now on disk. */
export type VisitCalls = {
  saveDraft(input: DraftContent & Versioned): Promise<Visit>;
  saveScreening(input: ScreeningInput): Promise<Screening>;
  saveSite(input: SiteInput): Promise<Site>;
  removeSite(input: Versioned): Promise<Site>;
  saveReaction(input: ReactionInput): Promise<Reaction>;
  removeReaction(input: Versioned): Promise<Reaction>;
  end(input: Versioned & EndInput): Promise<Visit>;
  release(input: Versioned & { feeId: string }): Promise<Visit>;
  reopen(input: Versioned): Promise<Visit>;
  sign(
    input: Versioned & {
      noteId: string;
      pin?: string;
      password?: string;
      needledBeforeStopReason: string | null;
    },
  ): Promise<Visit>;
  enterInError(input: Versioned & { reason: string }): Promise<Visit>;
};
