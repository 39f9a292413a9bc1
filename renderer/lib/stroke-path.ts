import { getStroke } from 'perfect-freehand';

/** Ten-thousandths of the width of the field, and the pressure from 0 to 1. */
export type StrokePoint = [x: number, y: number, pressure: number];

/** The outline of one stroke as the path of an SVG; thicker where the pen pressed harder or went slower. */
export function strokePath(points: readonly StrokePoint[]): string {
  const outline = getStroke([...points], { size: 70, thinning: 0.5, smoothing: 0.5, streamline: 0.4 });
  const [first, ...others] = outline;
  if (!first) return '';
  const number = (value = 0) => Math.round(value);
  const commands = others.map(([x, y], index) => {
    const [nextX = x, nextY = y] = others[index + 1] ?? first;
    const middle = `${number(((x ?? 0) + (nextX ?? 0)) / 2)} ${number(((y ?? 0) + (nextY ?? 0)) / 2)}`;
    return `Q ${number(x)} ${number(y)} ${middle}`;
  });
  return `M ${number(first[0])} ${number(first[1])} ${commands.join(' ')} Z`;
}
