import { useEffect, useRef } from 'react';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import type { UndoPart } from '../state/visit-undo.ts';

type FollowedReaction = {
  reactionId: string;
  /** The sites there were when it was named: a site needled later is not where it came from. */
  siteIds: ReadonlySet<string>;
  /** What was taken back or done again last by then: undo selects sites too, and says nothing of a place. */
  restored: UndoPart['restored'];
};

/**
 * Lets the place of the reaction named last follow the site chosen on the map or in the ledger, until a
 * person says where it was (`follow(null)`), names another reaction, or folds the section.
 */
export function useFollowedPlace(session: VisitSession, isOpen: boolean) {
  const { selectedId } = usePart(session, session.sites.part);
  const followed = useRef<FollowedReaction | null>(null);

  useEffect(() => {
    if (!isOpen) followed.current = null;
  }, [isOpen]);

  useEffect(() => {
    const reaction = followed.current;
    if (reaction?.restored !== session.history.part().restored) followed.current = null;
    if (!followed.current || selectedId === null || !followed.current.siteIds.has(selectedId)) return;
    const { reactionId } = followed.current;
    session.reactions.change(reactionId, { siteId: selectedId }, 'now', `place of ${reactionId}`);
  }, [session, selectedId]);

  return {
    follow(reactionId: string | null) {
      const siteIds = new Set(session.sites.sites().map(({ id }) => id));
      const { restored } = session.history.part();
      followed.current = reactionId === null ? null : { reactionId, siteIds, restored };
    },
  };
}
