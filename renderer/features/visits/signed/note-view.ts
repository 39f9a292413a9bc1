import type { Visit } from '../../../../shared/contract/visit-records.ts';
import type { NoteContent } from '../../../../shared/domain/visits/note-content.ts';
import { siteName } from '../../../lib/site-name.ts';

/** What a note or a visit that is only read shows; a signed note's own content fits as it is. */
export type NoteView = Pick<
  NoteContent,
  | 'visit'
  | 'service'
  | 'screening'
  | 'consent'
  | 'needledBeforeStopReason'
  | 'words'
  | 'sites'
  | 'needles'
  | 'noReactionsObserved'
  | 'reactions'
> & {
  /** The clinic as it was signed; an unsigned visit shows the clinic of today. */
  clinic?: Pick<NoteContent['clinic'], 'approachNames'>;
};

/** An unsigned visit in the same shape, for those who only read it. */
export function noteViewOfVisit(visit: Visit): NoteView {
  const ordinals = new Map(visit.sites.map((site) => [site.id, site.ordinal]));
  return {
    visit,
    // Which fee it is, is the front desk's until the note is signed.
    service: null,
    screening: visit.screening,
    consent: visit.consent,
    needledBeforeStopReason: null,
    words: visit,
    sites: visit.sites.map((site) => ({ ...site, muscleName: siteName(site) })),
    needles: {
      opened: visit.needlesOpened,
      out: visit.needlesOut,
      differenceReason: visit.needleDifferenceReason,
      recheckedBy: visit.needleRecheckedBy,
    },
    noReactionsObserved: visit.noReactionsObserved,
    reactions: visit.reactions.map((reaction) => ({
      ...reaction,
      siteOrdinal: reaction.siteId === null ? null : (ordinals.get(reaction.siteId) ?? null),
    })),
  };
}
