import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { vi } from 'vitest';
import { BodyMap } from '../../../renderer/body-map/body-map.tsx';
import type { BodyMapMark } from '../../../renderer/body-map/body-map-types.ts';
import { type BodyPosition, positionAt, sideOf } from '../../../shared/domain/body/body-space.ts';
import { figureFrame, figureMidline } from '../../../shared/domain/body/figure/figure.ts';
import { renderKit } from '../ui/render-kit.tsx';

/** The front lies at the left edge of the window, the back beside it; one pixel is a thousandth of body height. */
const backLeft = 500;

/** jsdom lays nothing out: gives the two views the boxes they would have. */
export function layOutViews(): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function box(this: Element) {
    const side = this.getAttribute('data-side');
    if (side === null) return new DOMRect(0, 0, 0, 0);
    return new DOMRect(side === 'back' ? backLeft : 0, 0, figureFrame.width, figureFrame.height);
  });
}

type Side = 'front' | 'back';

export function box(side: Side): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-side="${side}"]`);
  if (found === null) throw new Error(`no ${side}`);
  return found;
}

function pixel(side: Side, across: number, down: number) {
  return {
    clientX: (side === 'back' ? backLeft : 0) + across + figureMidline,
    clientY: down - figureFrame.top,
  };
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

/** Where the mark of an id is painted, in thousandths of body height. */
export function paintedPoint(id: string): { across: number; down: number } {
  const style = document.querySelector<HTMLElement>(`[data-mark="${id}"]`)?.style.transform ?? '';
  const [x = Number.NaN, y = Number.NaN] = (style.match(/-?[\d.]+/g) ?? []).map(Number);
  return { across: x - figureMidline, down: y + figureFrame.top };
}
