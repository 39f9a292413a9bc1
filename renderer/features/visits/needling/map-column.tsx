import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../shared/contract/visit-records.ts';
import { sideOf } from '../../../../shared/domain/body/body-space.ts';
import { regionAt } from '../../../../shared/domain/body/regions.ts';
import { positionAtLevel } from '../../../../shared/domain/body/spinal-levels.ts';
import { usualPlaceOf } from '../../../../shared/domain/body/usual-place.ts';
import { placesOnBothSides } from '../../../../shared/domain/visits/both-sides.ts';
import { BodyMap } from '../../../body-map/body-map.tsx';
import { siteName } from '../../../lib/site-name.ts';
import { usePart } from '../state/use-visit-session.ts';
import type { VisitSession } from '../state/visit-session.ts';
import classes from './map-column.module.css';
import { MapDock } from './map-dock.tsx';
import { MapHead } from './map-head.tsx';
import { MapNotice } from './map-notice.tsx';
import { MuscleByName } from './muscle-by-name.tsx';
import { StructureChooser } from './structure-chooser.tsx';
import { useChartingKeys } from './use-charting-keys.ts';
import { useLikelyMuscles } from './use-likely-muscles.ts';
import { useTwitchKeys } from './use-twitch-keys.ts';

type MapColumnProps = {
  session: VisitSession;
  /** A site was placed: the page makes room for the ledger. */
  onPlaced: () => void;
  onToScreening: () => void;
  /** To the end of treatment, where it is taken back. */
  onReopen: () => void;
};

/** Below this part of the column a tap has the muscles above it, so that the tapped place stays in sight. */
const lowerHalf = 0.45;

const noQuestions: readonly string[] = [];

/**
 * The body beside the page, always in view: the count of needles above it, the muscles to choose from over
 * it after a tap, and the twitches of the selected site below it.
 */
export const MapColumn = memo(function MapColumn(props: MapColumnProps) {
  const { session, onPlaced, onToScreening, onReopen } = props;
  const { t } = useTranslation();
  const book = session.sites;
  const part = usePart(session, book.part);
  const { sites, pending, selectedId, choosingId, movingId } = part;
  const { state, screening } = usePart(session, session.facts);
  const [highlightedId, setHighlightedId] = useState<string | null>(null);
  const [chooserAbove, setChooserAbove] = useState(false);
  const column = useRef<HTMLDivElement>(null);

  const isCounted = state === 'ended';
  const isStopped = screening?.outcome === 'stop';
  const mayPlace = !isCounted && !isStopped;
  useChartingKeys(session, column, mayPlace);
  const choosing = sites.find(({ id }) => id === choosingId) ?? null;
  const tapped = pending ?? choosing;
  const pendingAt = pending?.position;
  const pendingToo = useMemo(
    () => (part.bothSides && pendingAt ? placesOnBothSides(pendingAt, null)[1].position : null),
    [part.bothSides, pendingAt],
  );

  const marks = useMemo(
    () =>
      sites.map((site) => ({
        id: site.id,
        position: site.position,
        side: site.side,
        label: siteName(site),
        number: site.ordinal,
        needles: site.insertions,
        ltrCount: site.ltrCount,
        selected: site.id === selectedId,
        origin: site.origin,
      })),
    [sites, selectedId],
  );
  const likelyMuscles = useLikelyMuscles(session, sites);
  const isReferring = part.referringId !== null;
  const place = useCallback(
    (position: Site['position']) => {
      if (isReferring) {
        const region = regionAt(position);
        if (region === null) return;
        const side = sideOf(position);
        const words = { region: t(`bodyViews.region.${region}`), side: t(`body.side.${side}`) };
        const named = side === 'midline' ? words.region : t('treatment.pain.place', words);
        const { view } = position;
        const isSeen = view === 'front' || view === 'back';
        book.referTo(isSeen ? t(`treatment.pain.seen.${view}`, { place: named }) : named);
        return;
      }
      book.place(position);
      onPlaced();
    },
    [book, onPlaced, isReferring, t],
  );
  const placeByName = useCallback(
    (muscleId: string, side: Site['side'], level: string | null) => {
      const usual = usualPlaceOf(muscleId, side);
      const position = level === null ? usual : positionAtLevel(usual, level);
      place(position);
      book.choose({ muscleId, structure: null, side: sideOf(position), segment: level });
    },
    [book, place],
  );
  const select = useCallback((id: string | null) => book.select(id), [book]);

  const tappedMark = pending === null ? (choosingId ?? null) : 'pending';
  const tappedPosition = tapped?.position;
  useLayoutEffect(() => {
    // A second tap elsewhere is the same waiting site at another place.
    if (tappedMark !== null && tappedPosition !== undefined)
      setChooserAbove(isInLowerHalf(column.current, tappedMark));
  }, [tappedMark, tappedPosition]);
  const moreKeys = useTwitchKeys();

  return (
    <div ref={column} className={classes.column}>
      <MapHead session={session} mayPlace={mayPlace} onPlaced={onPlaced} />
      <MapNotice
        isStopped={isStopped}
        isCounted={isCounted}
        onToScreening={onToScreening}
        onReopen={onReopen}
      />
      <div className={classes.map}>
        <BodyMap
          marks={marks}
          pending={pending?.position ?? null}
          pendingToo={pendingToo}
          highlightedMuscleId={highlightedId}
          movingId={movingId}
          pointing={isReferring}
          moreKeys={isStopped ? undefined : moreKeys}
          mayPlace={mayPlace}
          onPlace={place}
          onSelect={select}
          onMove={isStopped ? undefined : book.move}
          onRemove={isCounted ? undefined : book.remove}
        />
      </div>
      {part.naming && mayPlace && (
        <div className={classes.chooser}>
          <MuscleByName
            firstSide={sites.at(-1)?.side === 'left' ? 'left' : 'right'}
            bothSides={part.bothSides}
            recentlyUsed={likelyMuscles}
            onChoose={placeByName}
            onCancel={book.cancel}
            onHighlight={setHighlightedId}
          />
        </div>
      )}
      {tapped && (
        <div className={classes.chooser} data-above={chooserAbove || undefined}>
          <StructureChooser
            key={tapped.id}
            position={tapped.position}
            bothSides={pending !== null && part.bothSides}
            recentlyUsed={likelyMuscles}
            onChoose={book.choose}
            onCancel={book.cancel}
            onHighlight={setHighlightedId}
          />
        </div>
      )}
      <MapDock
        part={part}
        book={book}
        isCounted={isCounted}
        isScreened={screening !== null}
        screeningDecidedBy={screening?.decidedBy ?? noQuestions}
        isStopped={isStopped}
        onToScreening={onToScreening}
      />
    </div>
  );
});

/** Whether the place that was tapped is below the middle, so that what is chosen from must lie above it. */
function isInLowerHalf(column: HTMLElement | null, mark: string): boolean {
  const place = column?.querySelector(mark === 'pending' ? '[data-pending]' : `[data-mark="${mark}"]`);
  if (!column || !place) return false;
  const box = column.getBoundingClientRect();
  const at = place.getBoundingClientRect();
  return at.top + at.height / 2 > box.top + box.height * lowerHalf;
}
