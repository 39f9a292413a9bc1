const measure = /^([-−+]?\d+(?:[.,]\d+)?)\s*(\D*)$/;

/**
 * What changed between two measures of one finding, for instance `45°` and `60°`: `+15°`. Null where they are
 * no numbers of the same unit. No change is `±0`.
 */
export function retestDifference(before: string, after: string): string | null {
  const [first, second] = [readMeasure(before), readMeasure(after)];
  if (!first || !second || first.unit !== second.unit) return null;
  // Measures are written with few decimals; rounding keeps 0.3 - 0.1 from reading 0.19999999999999998.
  return signed(Number((second.number - first.number).toFixed(4)), first.unit);
}

/** A change of pain on the scale from 0 to 10, with its sign: `−3`. */
export function ratingDifference(before: number, after: number): string {
  return signed(after - before, '');
}

function signed(number: number, unit: string): string {
  const sign = number > 0 ? '+' : number < 0 ? '−' : '±';
  return `${sign}${Math.abs(number)}${unit}`;
}

function readMeasure(text: string): { number: number; unit: string } | null {
  const parts = measure.exec(text.trim());
  if (!parts?.[1]) return null;
  const number = Number(parts[1].replace('−', '-').replace(',', '.'));
  const unit = parts[2]?.trim() ?? '';
  // A degree stands close to its number, every other unit apart.
  return { number, unit: /^[°%]|^$/.test(unit) ? unit : ` ${unit}` };
}
