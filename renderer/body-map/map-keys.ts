import type { BodyPoint } from '../../shared/domain/body/body-space.ts';
import type { Panel, Scene } from '../../shared/domain/body/scenes.ts';
import { keptInPanel } from './viewport.ts';

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
    // As long on the screen at any zoom of a scene; longer in a close-up, which is drawn larger.
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
  readonly panel: Panel;
  readonly point: BodyPoint;
}

/** Where the crosshair starts: on the breastbone, or in the middle of a close-up. */
export function crosshairStart(scene: Scene): Crosshair {
  const [panel] = scene.panels;
  if (panel === undefined) throw new Error('a scene has at least one panel');
  const middle = { across: panel.across + panel.width / 2, down: panel.down + panel.height / 2 };
  return { panel, point: scene.isCloseUp ? middle : { across: middle.across, down: 230 } };
}

type Way = 'left' | 'right' | 'up' | 'down';

/** The panel beside another one; undefined at the edge of the scene. */
function neighbour(scene: Scene, from: Panel, way: Way): Panel | undefined {
  const isBeside = (panel: Panel) => {
    const overlapsRow = panel.y < from.y + from.height && from.y < panel.y + panel.height;
    if (way === 'left') return overlapsRow && panel.x < from.x;
    if (way === 'right') return overlapsRow && panel.x > from.x;
    return way === 'up' ? panel.y < from.y && !overlapsRow : panel.y > from.y && !overlapsRow;
  };
  const awayFrom = (panel: Panel) =>
    Math.abs(panel.x + panel.width / 2 - from.x - from.width / 2) + 4 * Math.abs(panel.y - from.y);
  return scene.panels.filter(isBeside).sort((a, b) => awayFrom(a) - awayFrom(b))[0];
}

/** Moves the crosshair; over the edge of a panel it walks onto the next. */
export function stepped(scene: Scene, { panel, point }: Crosshair, by: BodyPoint): Crosshair {
  const to = { across: point.across + by.across, down: point.down + by.down };
  const within = keptInPanel(panel, to);
  if (to.across !== within.across) {
    const next = neighbour(scene, panel, to.across < within.across ? 'left' : 'right');
    if (next !== undefined) {
      const across = to.across < within.across ? next.across + next.width : next.across;
      return {
        panel: next,
        point: keptInPanel(next, { across, down: next.down + within.down - panel.down }),
      };
    }
  } else if (to.down !== within.down) {
    const next = neighbour(scene, panel, to.down < within.down ? 'up' : 'down');
    if (next !== undefined) {
      const across = next.x === panel.x ? next.across + within.across - panel.across : within.across;
      const down = to.down < within.down ? next.down + next.height : next.down;
      return { panel: next, point: keptInPanel(next, { across, down }) };
    }
  }
  return { panel, point: within };
}
