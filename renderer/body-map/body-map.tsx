import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BodyPoint,
  type BodyPosition,
  pointOf,
  positionAt,
  sideOf,
} from '../../shared/domain/body/body-space.ts';
import { isOnFigure } from '../../shared/domain/body/figure/figure.ts';
import { homeScene, panelShowing, sceneOf } from '../../shared/domain/body/scenes.ts';
import classes from './body-map.module.css';
import type { BodyMapActions, BodyMapMark } from './body-map-types.ts';
import { BodyMapView } from './body-map-view.tsx';
import { MapCaptions } from './map-captions.tsx';
import { type KeyLine, MapKeysHelp, ZoomButtons } from './map-controls.tsx';
import { type Crosshair, commandOf, crosshairStart, stepped } from './map-keys.ts';
import { numberOf, paintMarks } from './paint-marks.ts';
import { useKeyLines } from './use-key-lines.ts';
import { type Hovered, useMapPointer } from './use-map-pointer.ts';
import { useMapWindow } from './use-map-window.ts';
import { usePlaceWords } from './use-place-words.ts';
import { ViewSwitch } from './view-switch.tsx';
import { scaleOf, zoomLimits } from './viewport.ts';

interface BodyMapProps extends BodyMapActions {
  /** In the order of the ledger. */
  marks: readonly BodyMapMark[];
  /** To be looked at: sites can be chosen, no more. */
  readOnly?: boolean;
  /** False where no new site may be placed, for instance after a screening that stops. */
  mayPlace?: boolean;
  /** A site whose muscle is still being chosen. */
  pending?: BodyPosition | null;
  /** Its mirror image, where both sides are meant. */
  pendingToo?: BodyPosition | null;
  /** A muscle shown as a soft tint, on the half of the pending or chosen site. */
  highlightedMuscleId?: string | null;
  /** A site that the next tap moves, so that nothing needs a drag. */
  movingId?: string | null;
  /** A tap names a place and makes no site. */
  pointing?: boolean;
  /** Keys of the page that work on the map too, shown with the map's own. */
  moreKeys?: readonly KeyLine[];
}

/** Where a zoom goes while nothing was pointed at: most sites lie on the back of the trunk. */
const firstLook = positionAt('back', { across: 0, down: 300 });

/** The body and the sites on it: front and back, its sides, or a part closer by. It fills the room it is given. */
export function BodyMap(props: BodyMapProps) {
  const {
    marks,
    readOnly = false,
    mayPlace = true,
    pending = null,
    movingId = null,
    pointing = false,
  } = props;
  const { t } = useTranslation();
  const wordsFor = usePlaceWords();
  const id = useId();
  const map = useRef<HTMLDivElement>(null);
  const mapWindow = useMapWindow(map);
  const { scene, viewport, pane, bringIntoSight } = mapWindow;
  const [walked, setCrosshair] = useState<Crosshair | null>(null);
  const crosshair = walked !== null && scene.panels.includes(walked.panel) ? walked : crosshairStart(scene);
  const [byKeys, setByKeys] = useState(false);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const [hint, setHint] = useState('');
  const [said, setSaid] = useState('');
  // After Escape the next Tab leaves the map.
  const leaving = useRef(false);
  // Between the views lies nothing that anybody wants to see larger.
  const pointed = useRef(firstLook);
  const keyLines = useKeyLines(readOnly, props.moreKeys);

  const selected = marks.find((mark) => mark.selected);
  const selectedAt = useRef(selected?.position);
  selectedAt.current = selected?.position;
  useEffect(() => {
    if (selected?.id !== undefined && selectedAt.current !== undefined)
      bringIntoSight(selectedAt.current, 16);
  }, [selected?.id, bringIntoSight]);
  useEffect(() => {
    if (pending !== null) bringIntoSight(pending);
  }, [pending, bringIntoSight]);

  const numberWith = (markId: string): number =>
    marks.reduce((found, mark, index) => (mark.id === markId ? numberOf(mark, index) : found), 0);
  const markWords = (mark: BodyMapMark): string =>
    t('body.map.mark', {
      number: numberWith(mark.id),
      name: mark.label,
      side: t(`body.side.${mark.side}`),
    });
  const scale = scaleOf(scene, viewport, pane);
  const painted = useMemo(
    () => scene.panels.map((panel) => paintMarks(marks, scene, panel, scale)),
    [marks, scene, scale],
  );

  /** Null where it would lie beside the body. */
  function move(markId: string, position: BodyPosition | null): void {
    const number = numberWith(markId);
    const mark = marks.find((one) => one.id === markId);
    if (position === null || !isOnFigure(position) || mark === undefined) {
      setSaid(t('body.map.notMoved', { number }));
      setHint(t('body.map.notMoved', { number }));
      return;
    }
    props.onMove?.(markId, position);
    const side = sideOf(position);
    const place = wordsFor(position, mark.label);
    const words = side === mark.side ? 'body.map.moved' : 'body.map.movedToSide';
    setSaid(t(words, { number, place, side: t(`body.side.${side}`) }));
  }

  function place(position: BodyPosition | null): void {
    if (readOnly) return;
    const mayTap = movingId !== null || mayPlace || pointing;
    if (position === null) {
      if (mayTap) {
        setHint(t('body.map.tapFigure'));
        setSaid(t('body.map.tapFigure'));
      }
    } else if (movingId !== null) move(movingId, position);
    else if (mayPlace || pointing) {
      props.onPlace?.(position);
      const side = t(`body.side.${sideOf(position)}`);
      if (!pointing) setSaid(t('body.map.placed', { view: t(`body.view.${position.view}`), side }));
    }
  }

  const { dragged, handlers } = useMapPointer({
    window: mapWindow,
    mayDrag: !readOnly && props.onMove !== undefined,
    pointing,
    painted,
    onTapBody: (position) => {
      setHint('');
      if (position !== null) pointed.current = position;
      place(position);
    },
    onTapMark: (markId) => props.onSelect?.(markId),
    onGrab: (markId) => props.onSelect?.(markId),
    onDragOver: (markId, position) => {
      const before = marks.find((one) => one.id === markId)?.side;
      const side = sideOf(position);
      const words = t('body.map.nowOnSide', { number: numberWith(markId), side: t(`body.side.${side}`) });
      setSaid(side === before ? '' : words);
    },
    onDrop: move,
    onHover: (next) => {
      setByKeys(false);
      setHint('');
      setHovered(next);
      if (next?.position) pointed.current = next.position;
    },
  });

  function stepTo(next: Crosshair): void {
    const position = positionAt(next.panel.view, next.point);
    setByKeys(true);
    setHint('');
    setCrosshair(next);
    setSaid(wordsFor(position));
    bringIntoSight(position);
  }

  /** Zooms to the crosshair, the chosen site or, at first, the place last pointed at. */
  function zoom(way: 1 | -1): void {
    const crossed = byKeys ? positionAt(crosshair.panel.view, crosshair.point) : undefined;
    const isWhole = viewport.zoom <= zoomLimits.least;
    mapWindow.zoomStep(
      way,
      crossed ?? pending ?? selected?.position ?? (isWhole ? pointed.current : undefined),
    );
  }

  /** What the line under the body says: what a hand is doing first, then what it points at. */
  function caption(): string {
    if (dragged !== null) {
      const mark = marks.find((one) => one.id === dragged.id);
      const words = { number: numberWith(dragged.id), place: wordsFor(dragged.position, mark?.label) };
      const isAcross = mark !== undefined && mark.side !== sideOf(dragged.position);
      const side = t(`body.side.${sideOf(dragged.position)}`);
      return t(isAcross ? 'body.map.draggedAcross' : 'body.map.dragged', { ...words, side });
    }
    if (movingId !== null) return t('body.map.moving', { number: numberWith(movingId) });
    if (hint !== '') return hint;
    if (pending !== null) return '';
    const crossed = byKeys ? positionAt(crosshair.panel.view, crosshair.point) : null;
    if (crossed !== null) {
      const isOnSelected = selected !== undefined && samePlace(selected.position, crossed);
      return isOnSelected ? markWords(selected) : wordsFor(crossed);
    }
    if (hovered?.mark) return markWords(marks.find((one) => one.id === hovered.mark?.id) ?? hovered.mark);
    if (hovered?.position) return wordsFor(hovered.position);
    return selected === undefined ? '' : markWords(selected);
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
    const panel =
      panelShowing(scene, next.position) ?? panelShowing(sceneOf(homeScene(next.position)), next.position);
    if (panel !== undefined) setCrosshair({ panel, point: pointOf(next.position) });
    setHovered(null);
    setSaid(markWords(next));
    return true;
  }

  function nudge(by: BodyPoint): void {
    if (readOnly || selected === undefined) return;
    const from = pointOf(selected.position);
    const to = { across: from.across + by.across, down: from.down + by.down };
    const position = positionAt(selected.position.view, to);
    move(selected.id, position);
    if (isOnFigure(position)) bringIntoSight(position);
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
    const position = positionAt(crosshair.panel.view, crosshair.point);
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
    const command = commandOf(event, viewport.zoom);
    switch (command?.kind) {
      case 'cycle':
        return cycle(command.by, command.mayLeave);
      case 'leave':
        return leave();
      case 'step':
        stepTo(stepped(scene, crosshair, command.by));
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
      case 'zoom':
        zoom(command.by);
        return true;
      case 'whole':
        mapWindow.showScene('whole');
        return true;
      case undefined:
        return false;
    }
  }

  const words = caption();
  return (
    <div className={classes.frame}>
      <ViewSwitch shown={scene} marks={marks} readOnly={readOnly} onShow={mapWindow.showScene} />
      <div className={classes.room}>
        <div
          ref={map}
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
          {...handlers}
        >
          {scene.panels.map((panel, index) => (
            <BodyMapView
              key={`${scene.name} ${panel.x} ${panel.y}`}
              panel={panel}
              window={mapWindow}
              painted={painted[index] ?? []}
              idPrefix={id}
              dragged={dragged}
              pending={pending}
              pendingToo={props.pendingToo ?? null}
              highlightedMuscleId={props.highlightedMuscleId ?? null}
              highlightedSide={pending === null ? (selected?.side ?? 'midline') : sideOf(pending)}
              crosshair={byKeys && crosshair.panel === panel ? crosshair : null}
            />
          ))}
          <MapCaptions window={mapWindow} />
        </div>
        {words !== '' && (
          <p
            className={classes.here}
            data-close-up={scene.isCloseUp || undefined}
            data-speaking={dragged !== null || hint !== '' || movingId !== null || undefined}
            aria-hidden="true"
          >
            <span>{words}</span>
          </p>
        )}
        <ZoomButtons window={mapWindow} onStep={zoom} />
        <MapKeysHelp lines={keyLines} />
      </div>
      <VisuallyHidden id={`${id}-help`}>
        {t(readOnly ? 'body.map.helpReadOnly' : 'body.map.help')}
      </VisuallyHidden>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
    </div>
  );
}

function samePlace(one: BodyPosition, other: BodyPosition): boolean {
  return one.view === other.view && one.x === other.x && one.y === other.y;
}
