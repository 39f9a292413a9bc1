import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BodyPoint,
  type BodyPosition,
  pointOf,
  positionAt,
  sideOf,
} from '../../shared/domain/body/body-space.ts';
import { type FigureSide, figureSides, isOnFigure } from '../../shared/domain/body/figure/figure.ts';
import classes from './body-map.module.css';
import type { BodyMapActions, BodyMapMark } from './body-map-types.ts';
import { BodyMapView } from './body-map-view.tsx';
import { type Crosshair, commandOf, crosshairStart, stepped } from './map-keys.ts';
import { numberOf, paintMarks } from './paint-marks.ts';
import { useMapPointer } from './use-map-pointer.ts';
import { usePlaceWords } from './use-place-words.ts';
import { useViewSize } from './use-view-size.ts';

interface BodyMapProps extends BodyMapActions {
  /** In the order of the ledger. */
  marks: readonly BodyMapMark[];
  /** To be looked at: sites can be chosen, no more. */
  readOnly?: boolean;
  /** False where no new site may be placed, for instance after a screening that stops. */
  mayPlace?: boolean;
  /** A site whose muscle is still being chosen. */
  pending?: BodyPosition | null;
  /** A muscle shown as a soft tint, on the half of the pending or chosen site. */
  highlightedMuscleId?: string | null;
  /** A site that the next tap moves, so that nothing needs a drag. */
  movingId?: string | null;
  /** Lies over the half of the map that the pending site is not on, so that nothing shifts under the finger. */
  panel?: ReactNode;
}

/** The body, front and back, and the sites on it. It takes the height and width it is given. */
export function BodyMap(props: BodyMapProps) {
  const { marks, readOnly = false, mayPlace = true, pending = null, movingId = null, panel } = props;
  const { t } = useTranslation();
  const wordsFor = usePlaceWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const size = useViewSize(box);
  const [crosshair, setCrosshair] = useState<Crosshair>(crosshairStart);
  const [byKeys, setByKeys] = useState(false);
  const [here, setHere] = useState('');
  const [said, setSaid] = useState('');
  // After Escape the next Tab leaves the map.
  const leaving = useRef(false);

  const selected = marks.find((mark) => mark.selected);
  const numberWith = (markId: string): number =>
    marks.reduce((found, mark, index) => (mark.id === markId ? numberOf(mark, index) : found), 0);
  const painted = useMemo(
    () => ({ front: paintMarks(marks, 'front', size), back: paintMarks(marks, 'back', size) }),
    [marks, size],
  );

  function move(markId: string, position: BodyPosition): void {
    const number = numberWith(markId);
    if (isOnFigure(position)) {
      props.onMove?.(markId, position);
      setSaid(t('body.map.moved', { number, place: wordsFor(position) }));
    } else setSaid(t('body.map.notMoved', { number }));
  }

  function place(position: BodyPosition): void {
    if (readOnly) return;
    if (movingId !== null) move(movingId, position);
    else if (mayPlace) {
      props.onPlace?.(position);
      setSaid(t('body.map.placed', { place: wordsFor(position) }));
    }
  }

  const { dragged, handlersOf } = useMapPointer({
    mayDrag: !readOnly && props.onMove !== undefined,
    paintedOn: (side) => painted[side],
    onTapBody: place,
    onTapMark: (markId) => props.onSelect?.(markId),
    onDrop: move,
    onHover: (position) => {
      setByKeys(false);
      setHere(position === null || !isOnFigure(position) ? '' : wordsFor(position));
    },
  });

  function stepTo(next: Crosshair): void {
    const words = wordsFor(positionAt(next.side, next.point));
    setByKeys(true);
    setCrosshair(next);
    setHere(words);
    setSaid(words);
  }

  /** Chooses the next site; false when Tab has come past the last one and goes on its way. */
  function cycle(by: 1 | -1, mayLeave: boolean): boolean {
    if (mayLeave && leaving.current) return false;
    const current = marks.findIndex((mark) => mark.selected);
    const wanted = current === -1 && by === -1 ? marks.length - 1 : current + by;
    const next = marks[mayLeave ? wanted : (wanted + marks.length) % Math.max(1, marks.length)];
    if (next === undefined) {
      if (!mayLeave) setSaid(t('body.map.empty'));
      return !mayLeave;
    }
    props.onSelect?.(next.id);
    const { view } = next.position;
    if (view === 'front' || view === 'back') setCrosshair({ side: view, point: pointOf(next.position) });
    setSaid(
      t('body.map.mark', {
        number: numberWith(next.id),
        name: next.label,
        side: t(`body.side.${next.side}`),
      }),
    );
    return true;
  }

  function nudge(by: BodyPoint): void {
    if (readOnly || selected === undefined) return;
    const from = pointOf(selected.position);
    const to = { across: from.across + by.across, down: from.down + by.down };
    move(selected.id, positionAt(selected.position.view, to));
  }

  function leave(): boolean {
    if (selected === undefined && leaving.current) return false;
    leaving.current = true;
    props.onSelect?.(null);
    setSaid(t('body.map.left'));
    return true;
  }

  function placeAtCrosshair(): void {
    if (readOnly) return;
    setByKeys(true);
    const position = positionAt(crosshair.side, crosshair.point);
    if (isOnFigure(position)) place(position);
    else setSaid(t('body.map.notPlaced'));
  }

  function remove(): void {
    if (readOnly || selected === undefined) return;
    props.onRemove?.(selected.id);
    setSaid(t('body.map.removed', { number: numberWith(selected.id) }));
  }

  /** True when the key was the map's own. */
  function obey(event: KeyboardEvent): boolean {
    const command = commandOf(event);
    switch (command?.kind) {
      case 'cycle':
        return cycle(command.by, command.mayLeave);
      case 'leave':
        return leave();
      case 'step':
        stepTo(stepped(crosshair, command.by));
        return true;
      case 'nudge':
        nudge(command.by);
        return true;
      case 'place':
        placeAtCrosshair();
        return true;
      case 'remove':
        remove();
        return true;
      case undefined:
        return false;
    }
  }

  const hasPanel = panel !== undefined && panel !== null;
  const moving = movingId === null ? '' : t('body.map.moving', { number: numberWith(movingId) });
  return (
    <div className={classes.frame}>
      <div
        className={classes.map}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application region takes the keyboard as a whole
        tabIndex={0}
        aria-label={t(readOnly ? 'body.map.labelReadOnly' : 'body.map.label')}
        aria-describedby={`${id}-help`}
        aria-activedescendant={selected === undefined ? undefined : `${id}-${selected.id}`}
        data-read-only={readOnly || !mayPlace || undefined}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || !obey(event)) return;
          if (event.key !== 'Escape') leaving.current = false;
          event.preventDefault();
        }}
        onBlur={() => {
          setByKeys(false);
          leaving.current = false;
        }}
      >
        {figureSides.map((side: FigureSide) => (
          <BodyMapView
            key={side}
            side={side}
            boxRef={side === 'front' ? box : undefined}
            size={size}
            painted={painted[side]}
            idPrefix={id}
            dragged={dragged}
            pending={pending}
            highlightedMuscleId={props.highlightedMuscleId ?? null}
            highlightedSide={pending === null ? (selected?.side ?? 'midline') : sideOf(pending)}
            crosshair={byKeys && crosshair.side === side ? crosshair : null}
            handlers={handlersOf(side)}
          />
        ))}
      </div>
      <p className={classes.here} aria-hidden="true">
        {moving === '' && !hasPanel ? here : moving}
      </p>
      {hasPanel && (
        <div className={classes.panel} data-above={pending !== null && pending.y > 0.52 ? true : undefined}>
          {panel}
        </div>
      )}
      <VisuallyHidden id={`${id}-help`}>
        {t(readOnly ? 'body.map.helpReadOnly' : 'body.map.help')}
      </VisuallyHidden>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
    </div>
  );
}
