import { formatDay, formatInstant } from '../../../shared/domain/calendar.ts';
import { legalName } from '../../../shared/domain/patient-name.ts';
import { lotsUsed } from '../../../shared/domain/visits/lots-used.ts';
import { partnerOf } from '../../../shared/domain/visits/needle-pairs.ts';
import type { NoteContent } from '../../../shared/domain/visits/note-content.ts';
import type { VisitMapFacts } from '../services/visit-map.ts';
import { clinicLines, type Translate } from './document-words.ts';
import type { SiteRow } from './map-table.ts';
import type { MapDocument } from './render-map-pdf.ts';

type NoteSite = NoteContent['sites'][number];
type Words = (key: string, parameters?: Record<string, string | number>) => string;

/** The map of a visit in words: the signed note alone, with the names it was signed with. */
export function visitMapDocument({ note, content }: VisitMapFacts, t: Translate): MapDocument {
  const { clinic, patient, visit, therapist, needles } = content;
  const words: Words = (key, parameters) => t(`visitMap.print.${key}`, parameters);
  const day = formatDay(visit.day);
  const { designation, registrationNumber } = therapist;
  const counts = { opened: needles.opened, out: needles.out ?? '–' };
  return {
    fileTitle: words('fileTitle', { day }),
    title: words('title'),
    clinicName: clinic.name,
    clinicLines: clinicLines(clinic, (phone) => words('phone', { phone })),
    headFacts: [
      [words('visit'), day],
      [words('therapist'), [therapist.name, designation].filter(Boolean).join('\n')],
      ...(registrationNumber ? [[words('registration'), registrationNumber] as const] : []),
      [words('needles'), words('needlesValue', counts)],
      ...lotFacts(content.sites, words),
    ],
    person: {
      label: words('patient'),
      name: legalName(patient),
      lines: [words('born', { day: formatDay(patient.birthDate) })],
    },
    sites: content.sites.map((site, index) => ({
      number: site.ordinal,
      position: site.position,
      twitched: (site.ltrCount ?? 0) > 0,
      row: rowOf(site, { index, partner: partnerOf(site, content.sites) }, t, words),
    })),
    viewName: (view) => t(`body.view.${view}`),
    viewInWords: (view, numbers) =>
      numbers.length === 0
        ? words('viewEmpty', { view: t(`body.view.${view}`) })
        : words('viewSites', { view: t(`body.view.${view}`), numbers: numbers.join(', ') }),
    letters: { left: t('body.sideLetter.left'), right: t('body.sideLetter.right') },
    key: words('key'),
    listTitle: words('sites'),
    columns: {
      number: words('column.number'),
      name: words('column.name'),
      side: words('column.side'),
      level: words('column.level'),
      type: words('column.type'),
      needle: words('column.needle'),
      insertions: words('column.insertions'),
      ltr: words('column.ltr'),
      note: '',
    },
    noSites: words('noSites'),
    closing: words('closing', {
      name: note.signedByName,
      instant: formatInstant(note.signedAt, clinic.timeZone),
      hash: note.hash,
    }),
    runningHead: words('fileTitle', { day }),
    page: (page, pages) => words('page', { page, pages }),
    madeOn: visit.day,
  };
}

/** The lots the needles were of; nothing where none was known. */
function lotFacts(sites: readonly NoteSite[], words: Words): (readonly [string, string])[] {
  const lots = lotsUsed(sites).map(({ lot, needle }) => {
    const { diameterMillimetres, lengthMillimetres } = needle;
    const size = words('needle', { diameter: diameterMillimetres.toFixed(2), length: lengthMillimetres });
    return words('lot', { lot, size });
  });
  return lots.length === 0 ? [] : [[words('lots'), lots.join('\n')]];
}

type Standing = {
  /** Its place in the ledger, from 0. */
  index: number;
  /** The other needle of its pair. */
  partner: NoteSite | null;
};

function rowOf(site: NoteSite, { index, partner }: Standing, t: Translate, words: Words): SiteRow {
  const { diameterMillimetres, lengthMillimetres } = site.needle;
  const depth = site.depthMillimetres === null ? '' : words('depth', { depth: site.depthMillimetres });
  const pair = partner === null ? '' : words('pair', { ordinal: partner.ordinal });
  return {
    number: String(site.ordinal),
    name: site.muscleName ?? site.structure ?? '',
    side: t(`visit.side.${site.side}`),
    level: site.segment ?? '–',
    type: t(`visit.siteType.${site.siteType}`),
    needle:
      site.needleContinues && index > 0
        ? words('sameNeedle')
        : words('needle', { diameter: diameterMillimetres.toFixed(2), length: lengthMillimetres }),
    insertions: String(site.insertions),
    ltr: ltrText(site, t, words),
    note: [depth, pair, site.note].filter(Boolean).join('\n'),
  };
}

/** `3 · medium · exhausted`; a dash while nothing was noted. */
function ltrText(site: NoteSite, t: Translate, words: Words): string {
  const { ltrCount, ltrIntensity, ltrExhausted } = site;
  const parts = [
    ltrCount === null ? '' : String(ltrCount),
    ltrIntensity === null || ltrIntensity === 'none'
      ? ''
      : t(`visit.intensity.${ltrIntensity}`).toLowerCase(),
    ltrExhausted ? words('exhausted') : '',
  ];
  return parts.filter(Boolean).join(' · ') || '–';
}
