import type { PointSet } from '../../../../shared/contract/favourite-records.ts';
import type { Site } from '../../../../shared/contract/visit-records.ts';
import type { Approach } from '../../../../shared/contract/visit-words.ts';
import type { SiteContent } from './site-content.ts';
import { confirming, copying, placingSet } from './site-edits.ts';
import type { SiteEdit } from './visit-history.ts';

type ProposalOptions = {
  visitId: string;
  newId: () => string;
  /** The approach of the visit, as it is on the screen. */
  approach: () => Approach | null;
  contents: () => readonly SiteContent[];
  /** Does it, in one step of undo. */
  perform: (edits: readonly SiteEdit[]) => void;
  changed: () => void;
  select: (id: string | null) => void;
};

/** The sites that wait to be confirmed: those of an earlier visit, and those of a point set. */
export function siteProposals(options: ProposalOptions) {
  const { approach, contents, perform, changed } = options;

  /** Copied sites that wait, all unless told, were needled today as they stand: from now on they count. */
  function confirmAll(ids: readonly string[] = contents().map(({ id }) => id)) {
    const edits = confirming(contents(), ids);
    if (edits.length > 0) perform(edits);
    changed();
  }

  return {
    /** Proposes the sites of an earlier visit and its approach, under that of today. */
    copy(sites: readonly Site[], approachThen: Approach | null) {
      perform(copying(contents(), sites, { before: approachThen, after: approach() }, options));
      changed();
    },

    /** Proposes the places of a point set; the first of them is selected. */
    placeSet(set: PointSet) {
      const edits = placingSet(contents(), set, approach(), options);
      perform(edits);
      options.select(edits[0]?.after.id ?? null);
      changed();
    },

    confirm: (id: string) => confirmAll([id]),
    confirmAll,
  };
}
