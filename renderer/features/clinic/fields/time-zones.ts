/** The zones of Canada from west to east; the first is that of most clinics here. */
const canadian = [
  'America/Vancouver',
  'America/Whitehorse',
  'America/Dawson',
  'America/Fort_Nelson',
  'America/Dawson_Creek',
  'America/Creston',
  'America/Edmonton',
  'America/Inuvik',
  'America/Cambridge_Bay',
  'America/Regina',
  'America/Swift_Current',
  'America/Winnipeg',
  'America/Rankin_Inlet',
  'America/Resolute',
  'America/Toronto',
  'America/Iqaluit',
  'America/Halifax',
  'America/Glace_Bay',
  'America/Moncton',
  'America/Goose_Bay',
  'America/St_Johns',
];

const listed = new Set(Intl.supportedValuesOf('timeZone'));
const ofCanada = new Set(canadian);

/** Every zone there is to choose, those of Canada first; `chosen` too, which the engine may leave out. */
export function timeZoneNames(chosen: string | null): { name: string; isCanadian: boolean }[] {
  const others = [...listed].filter((name) => !ofCanada.has(name));
  const own = chosen === null || listed.has(chosen) || ofCanada.has(chosen) ? [] : [chosen];
  return [
    ...canadian.map((name) => ({ name, isCanadian: true })),
    ...[...own, ...others].map((name) => ({ name, isCanadian: false })),
  ];
}

/**
 * The zone of this PC where it is that of a place. A PC that stands on UTC most often was never told where it is:
 * visits of the evening would then count for the next day, so the person is asked.
 */
export function placeOf(zoneOfPc: string): string | null {
  const isOfPlace = listed.has(zoneOfPc) || ofCanada.has(zoneOfPc);
  return isOfPlace && zoneOfPc !== 'UTC' && !zoneOfPc.startsWith('Etc/') ? zoneOfPc : null;
}
