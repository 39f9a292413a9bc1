import { memo } from 'react';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { FavouritesMenu } from './favourites-menu.tsx';
import { MapBar } from './map-bar.tsx';
import { TimerButton } from './timer-button.tsx';
import { TimerStrip } from './timer-strip.tsx';
import { useTimers } from './use-timers.ts';

type MapHeadProps = {
  session: VisitSession;
  /** Whether sites may be placed now. */
  mayPlace: boolean;
  onPlaced: () => void;
};

/** Above the map: the count of needles, undo, and the clocks of the needles that stay in. */
export const MapHead = memo(function MapHead({ session, mayPlace, onPlaced }: MapHeadProps) {
  const book = session.sites;
  const { sites, selectedId, bothSides } = usePart(session, book.part);
  const { id, state } = usePart(session, session.facts);
  const isInTreatment = state === 'inTreatment';
  const timers = useTimers(id);
  const sitesIn = sites.filter(({ origin }) => origin !== 'copied');
  return (
    <>
      <MapBar session={session} sites={sites} bothSides={bothSides} mayPlace={mayPlace}>
        {mayPlace && <FavouritesMenu session={session} onPlaced={onPlaced} />}
        {isInTreatment && <TimerButton sitesIn={sitesIn} selectedId={selectedId} onStart={timers.start} />}
      </MapBar>
      <TimerStrip timers={timers} sites={sites} />
    </>
  );
});
