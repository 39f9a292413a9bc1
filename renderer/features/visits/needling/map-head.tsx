import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import { FavouritesMenu } from './favourites-menu.tsx';
import { MapBar } from './map-bar.tsx';
import { TimerButton } from './timer-button.tsx';
import { TimerStrip } from './timer-strip.tsx';
import { useTimers } from './use-timers.ts';

/** Above the map: the count of needles, undo, and the clocks of the needles that stay in. */
export function MapHead({ session, onPlaced }: { session: VisitSession; onPlaced: () => void }) {
  const book = session.sites;
  const part = usePart(session, book.part);
  const { id, state, screening } = usePart(session, session.visit);
  const isInTreatment = state === 'inTreatment';
  const mayPlace = state !== 'ended' && screening?.outcome !== 'stop';
  const timers = useTimers(id);
  const sites = part.sites.map(({ site }) => site);
  const sitesIn = sites.filter(({ origin }) => origin !== 'copied');
  return (
    <>
      <MapBar part={part} book={book} mayUndo={isInTreatment} mayPlace={mayPlace}>
        {mayPlace && <FavouritesMenu session={session} onPlaced={onPlaced} />}
        {isInTreatment && (
          <TimerButton sitesIn={sitesIn} selectedId={part.selectedId} onStart={timers.start} />
        )}
      </MapBar>
      <TimerStrip timers={timers} sites={sites} />
    </>
  );
}
