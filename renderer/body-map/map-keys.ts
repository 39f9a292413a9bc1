import type { BodyPoint } from '../../shared/domain/body/body-space.ts';
import { type FigureSide, figureMidline } from '../../shared/domain/body/figure/figure.ts';

/** What a key asks of the map. */
export type MapCommand =
  | { readonly kind: 'step'; readonly by: BodyPoint }
  | { readonly kind: 'nudge'; readonly by: BodyPoint }
  | { readonly kind: 'place' }
  | { readonly kind: 'cycle'; readonly by: 1 | -1; readonly mayLeave: boolean }
  | { readonly kind: 'remove' }
  | { readonly kind: 'zoom'; readonly by: 1 | -1 }
  | { readonly kind: 'whole' }
  | { readonly kind: 'leave' };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

// Thousandths of body height: about 18 and 3 millimetres.
const stride = 10;
const fineStride = 2;

const arrows: Readonly<Record<string, BodyPoint>> = {
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
};

/** What a key means on the map at a zoom; null for keys that are not the map's. */
export function commandOf(event: Key, zoom = 1): MapCommand | null {
  const arrow = arrows[event.key];
  if (arrow !== undefined) {
    // On the screen a step is as long at any zoom.
    const length = (event.shiftKey ? fineStride : stride) / zoom;
    const by = { across: arrow.across * length, down: arrow.down * length };
    return { kind: event.ctrlKey || event.metaKey ? 'nudge' : 'step', by };
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'Enter':
    case ' ':
      return { kind: 'place' };
    case 'Tab':
      return { kind: 'cycle', by: event.shiftKey ? -1 : 1, mayLeave: true };
    case ']':
      return { kind: 'cycle', by: 1, mayLeave: false };
    case '[':
      return { kind: 'cycle', by: -1, mayLeave: false };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'PageUp':
      return { kind: 'zoom', by: 1 };
    case 'PageDown':
      return { kind: 'zoom', by: -1 };
    case 'Home':
      return { kind: 'whole' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}

export interface Crosshair {
  readonly side: FigureSide;
  readonly point: BodyPoint;
}

/** Where the crosshair starts: on the breastbone. */
export const crosshairStart: Crosshair = { side: 'front', point: { across: 0, down: 230 } };

/** Moves the crosshair; over the inner edge of one side it walks onto the other. */
export function stepped({ side, point }: Crosshair, by: BodyPoint): Crosshair {
  const across = point.across + by.across;
  const down = Math.min(1000, Math.max(0, point.down + by.down));
  if (side === 'front' && across > figureMidline)
    return { side: 'back', point: { across: -figureMidline, down } };
  if (side === 'back' && across < -figureMidline)
    return { side: 'front', point: { across: figureMidline, down } };
  return { side, point: { across: Math.min(figureMidline, Math.max(-figureMidline, across)), down } };
}
