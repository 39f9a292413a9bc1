/** What lies near a muscle and must not be hit; the codes of the catalogue. */
export const hazardCodes = [
  'PL',
  'HT',
  'VA',
  'CS',
  'SC',
  'BP',
  'SV',
  'AX',
  'KI',
  'PE',
  'FB',
  'SN',
  'NV',
  'JT',
  'IM',
] as const;
export type HazardCode = (typeof hazardCodes)[number];

/** The codes named in a hazard text, in its order: `PL apex, accessory n.` has `PL`. */
export function hazardCodesOf(text: string): readonly HazardCode[] {
  const words = text.split(/[^A-Za-z0-9]+/);
  const found = words.flatMap((word) => hazardCodes.filter((code) => code === word));
  return [...new Set(found)];
}
