import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { vi } from 'vitest';
import { BodyMap } from '../../../renderer/body-map/body-map.tsx';
import type { BodyMapMark } from '../../../renderer/body-map/body-map-types.ts';
import { edges, type Pane, paintedAt, wholeScene } from '../../../renderer/body-map/viewport.ts';
import { type BodyPosition, positionAt, sideOf } from '../../../shared/domain/body/body-space.ts';
import { figureFrame, figureMidline } from '../../../shared/domain/body/figure/figure.ts';
import { panelShowing, sceneOf } from '../../../shared/domain/body/scenes.ts';
import { renderKit } from '../ui/render-kit.tsx';

/** So much room that one pixel is a thousandth of body height while all of the body is seen. */
const scene = sceneOf('whole');
export const pane: Pane = {
  width: scene.width,
  height: figureFrame.height + edges.top + edges.bottom,
};

/** jsdom lays nothing out: gives the map its room. */
export function layOutMap(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const isMap = this.getAttribute('role') === 'application';
    return isMap ? new DOMRect(0, 0, pane.width, pane.height) : new DOMRect(0, 0, 0, 0);
  });
}

type Side = 'front' | 'back';

export function box(side: Side): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-side="${side}"]`);
  if (found === null) throw new Error(`no ${side}`);
  return found;
}

/** Where a point of the body is in the window while all of the body is seen. */
export function pixel(side: Side, across: number, down: number) {
  const position = at(side, across, down);
  const panel = panelShowing(scene, position);
  if (panel === undefined) throw new Error(`${across} ${down} is beside the ${side}`);
  const { x, y } = paintedAt(scene, wholeScene(scene), pane, panel, position);
  return { clientX: x, clientY: y };
}

interface Pointing {
  pointerType?: 'mouse' | 'touch' | 'pen';
  button?: number;
}

/** Presses at a point of the body, moves through others, and lets go at the last. */
export function drag(
  side: Side,
  points: readonly (readonly [number, number])[],
  pointing: Pointing = {},
): void {
  const { pointerType = 'mouse', button = 0 } = pointing;
  const common = { pointerId: 7, isPrimary: true, pointerType, button };
  const [first, ...rest] = points.map(([across, down]) => pixel(side, across, down));
  fireEvent.pointerDown(box(side), { ...common, ...first });
  for (const point of rest) fireEvent.pointerMove(box(side), { ...common, ...point });
  fireEvent.pointerUp(box(side), { ...common, ...(rest.at(-1) ?? first) });
}

export function tap(side: Side, across: number, down: number, pointing: Pointing = {}): void {
  drag(side, [[across, down]], pointing);
}

export function mark(id: string, position: BodyPosition, more: Partial<BodyMapMark> = {}): BodyMapMark {
  return {
    id,
    position,
    side: sideOf(position),
    label: `Muscle of ${id}`,
    selected: false,
    origin: 'entered',
    ...more,
  };
}

export const at = (side: Side, across: number, down: number): BodyPosition =>
  positionAt(side, { across, down });

interface MapProps {
  initial?: readonly BodyMapMark[];
  readOnly?: boolean;
  mayPlace?: boolean;
  pointing?: boolean;
  pending?: BodyPosition;
  movingId?: string;
  highlightedMuscleId?: string;
}

/** The map as a screen holds it: it remembers what was placed, chosen, moved and removed. */
export function renderMap({ initial = [], ...rest }: MapProps = {}) {
  const placed = vi.fn<(position: BodyPosition) => void>();
  const selected = vi.fn<(id: string | null) => void>();
  const moved = vi.fn<(id: string, position: BodyPosition) => void>();
  const removed = vi.fn<(id: string) => void>();
  function Screen() {
    const [marks, setMarks] = useState(initial);
    return (
      <>
        <button type="button">before</button>
        <BodyMap
          {...rest}
          marks={marks}
          onPlace={(position) => {
            placed(position);
            setMarks((all) => [...all, mark(`new-${all.length + 1}`, position)]);
          }}
          onSelect={(id) => {
            selected(id);
            setMarks((all) => all.map((each) => ({ ...each, selected: each.id === id })));
          }}
          onMove={(id, position) => {
            moved(id, position);
            setMarks((all) => all.map((each) => (each.id === id ? { ...each, position } : each)));
          }}
          onRemove={(id) => {
            removed(id);
            setMarks((all) => all.filter((each) => each.id !== id));
          }}
        />
        <button type="button">after</button>
      </>
    );
  }
  return { ...renderKit(<Screen />), placed, selected, moved, removed };
}

export const map = (): HTMLElement => screen.getByRole('application');
export const said = (): string => screen.getByRole('status').textContent ?? '';

/** How far an element is moved from where it would stand, in pixels. */
export function movedBy(element: HTMLElement | null | undefined): { x: number; y: number } {
  const [x = Number.NaN, y = Number.NaN] = (element?.style.transform.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y };
}

const markOf = (id: string) => document.querySelector<HTMLElement>(`[data-mark="${id}"]`);

/** Where the mark of an id is painted, in thousandths of body height. */
export function paintedPoint(id: string): { across: number; down: number } {
  const { x, y } = movedBy(markOf(id));
  return { across: x - figureMidline, down: y + figureFrame.top };
}

/** Where the mark of an id is in the window, whatever the zoom. */
export function shownAt(id: string): { x: number; y: number } {
  const mark = movedBy(markOf(id));
  const view = movedBy(markOf(id)?.closest<HTMLElement>('[data-side]'));
  return { x: mark.x + view.x, y: mark.y + view.y };
}
