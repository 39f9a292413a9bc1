import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { electrical, type Site, sensation, siteReason } from '../../shared/contract/visit-records.ts';
import { type BodyPosition, bodySpaceVersion } from '../../shared/domain/body/body-space.ts';
import type { CountedSite } from '../../shared/domain/visits/needles.ts';
import { allOf, type Columns, changesOf, query } from '../statements.ts';
import type { SiteRow } from '../tables.ts';

const sensations = z.array(sensation);
const reasons = z.array(siteReason);

const selectById = query<{ id: string }>()((q, given) =>
  q.selectFrom('site').selectAll().where('id', '=', given('id')),
);
const selectOfVisit = query<{ visit_id: string }>()((q, given) =>
  q
    .selectFrom('site')
    .selectAll()
    .where('visit_id', '=', given('visit_id'))
    .where('removed', '=', 0)
    .orderBy('ordinal')
    .orderBy('id'),
);
const selectOfPatient = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('site', 'site.visit_id', 'visit.id')
    .selectAll('site')
    .where('visit.patient_id', '=', given('patient_id'))
    .where('site.removed', '=', 0),
);
const selectOfDays = query<{ from: string; before: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('site', 'site.visit_id', 'visit.id')
    .selectAll('site')
    .where('visit.day', '>=', given('from'))
    .where('visit.day', '<', given('before'))
    .where('site.removed', '=', 0),
);
const selectOfReactedVisits = query<{ from: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .innerJoin('site', 'site.visit_id', 'visit.id')
    .selectAll('site')
    .where('visit.day', '>=', given('from'))
    .where((builder) =>
      builder.exists(
        builder
          .selectFrom('reaction')
          .select('reaction.id')
          .whereRef('reaction.visit_id', '=', 'visit.id')
          .where('reaction.removed', '=', 0),
      ),
    ),
);
const selectCounted = query<{ visit_id: string }>()((q, given) =>
  q
    .selectFrom('site')
    .select(['id', 'ordinal', 'needle_continues', 'origin', 'removed', 'needle_out_at', 'recorded_at'])
    .where('visit_id', '=', given('visit_id')),
);
const columns: Columns<SiteRow> = {
  id: 'kept',
  version: 'changes',
  visit_id: 'kept',
  ordinal: 'changes',
  body_space_version: 'changes',
  view: 'changes',
  x: 'changes',
  y: 'changes',
  muscle_id: 'changes',
  structure: 'changes',
  structure_kind: 'changes',
  side: 'changes',
  site_type: 'changes',
  segment: 'changes',
  reasons: 'changes',
  needle_diameter_mm: 'changes',
  needle_length_mm: 'changes',
  needle_lot: 'changes',
  depth_mm: 'changes',
  direction: 'changes',
  needle_continues: 'changes',
  insertions: 'changes',
  technique: 'changes',
  dwell_seconds: 'changes',
  electrical: 'changes',
  paired_with: 'changes',
  ltr_count: 'changes',
  ltr_intensity: 'changes',
  ltr_exhausted: 'changes',
  sensations: 'changes',
  pain_reproduced: 'changes',
  referred_to: 'changes',
  note: 'changes',
  origin: 'changes',
  needle_out_at: 'changes',
  recorded_at: 'changes',
  removed: 'changes',
};
const insertSite = query<SiteRow>()((q, given) => q.insertInto('site').values(allOf(columns, given)));
const updateSite = query<SiteRow>()((q, given) =>
  q.updateTable('site').set(changesOf(columns, given)).where('id', '=', given('id')),
);

/** A mark keeps the version of body space it was set in; a later space comes with a rule to convert it. */
function positionOf(row: SiteRow): BodyPosition {
  if (row.body_space_version !== bodySpaceVersion) throw new Error('a site of an unknown body space');
  return { bodySpaceVersion, view: row.view, x: row.x, y: row.y };
}

function toSite(row: SiteRow): Site {
  return {
    id: row.id,
    version: row.version,
    visitId: row.visit_id,
    ordinal: row.ordinal,
    position: positionOf(row),
    muscleId: row.muscle_id,
    structure: row.structure,
    structureKind: row.structure_kind,
    side: row.side,
    segment: row.segment,
    siteType: row.site_type,
    reasons: reasons.parse(JSON.parse(row.reasons)),
    needle: { diameterMillimetres: row.needle_diameter_mm, lengthMillimetres: row.needle_length_mm },
    needleLot: row.needle_lot,
    depthMillimetres: row.depth_mm,
    direction: row.direction,
    needleContinues: row.needle_continues === 1,
    insertions: row.insertions,
    technique: row.technique,
    dwellSeconds: row.dwell_seconds,
    electrical: row.electrical === null ? null : electrical.parse(JSON.parse(row.electrical)),
    pairedWith: row.paired_with,
    ltrCount: row.ltr_count,
    ltrIntensity: row.ltr_intensity,
    ltrExhausted: row.ltr_exhausted === 1,
    sensations: sensations.parse(JSON.parse(row.sensations)),
    painReproduced: row.pain_reproduced,
    referredTo: row.referred_to,
    note: row.note,
    origin: row.origin,
    needleOutAt: row.needle_out_at,
    recordedAt: row.recorded_at,
    removed: row.removed === 1,
  };
}

function toRow(site: Site): SiteRow {
  return {
    id: site.id,
    version: site.version,
    visit_id: site.visitId,
    ordinal: site.ordinal,
    body_space_version: site.position.bodySpaceVersion,
    view: site.position.view,
    x: site.position.x,
    y: site.position.y,
    muscle_id: site.muscleId,
    structure: site.structure,
    structure_kind: site.structureKind,
    side: site.side,
    site_type: site.siteType,
    segment: site.segment,
    reasons: JSON.stringify(site.reasons),
    needle_diameter_mm: site.needle.diameterMillimetres,
    needle_length_mm: site.needle.lengthMillimetres,
    needle_lot: site.needleLot,
    depth_mm: site.depthMillimetres,
    direction: site.direction,
    needle_continues: site.needleContinues ? 1 : 0,
    insertions: site.insertions,
    technique: site.technique,
    dwell_seconds: site.dwellSeconds,
    electrical: site.electrical === null ? null : JSON.stringify(site.electrical),
    paired_with: site.pairedWith,
    ltr_count: site.ltrCount,
    ltr_intensity: site.ltrIntensity,
    ltr_exhausted: site.ltrExhausted ? 1 : 0,
    sensations: JSON.stringify(site.sensations),
    pain_reproduced: site.painReproduced,
    referred_to: site.referredTo,
    note: site.note,
    origin: site.origin,
    needle_out_at: site.needleOutAt,
    recorded_at: site.recordedAt,
    removed: site.removed ? 1 : 0,
  };
}

/** The site, removed or not, or null. */
export function siteById(database: Database, id: string): Site | null {
  const row = selectById(database).get({ id });
  return row ? toSite(row) : null;
}

/** The ledger of a visit in its order, without what was removed. */
export function sitesOfVisit(database: Database, visitId: string): Site[] {
  return selectOfVisit(database).all({ visit_id: visitId }).map(toSite);
}

/** The same for every visit of a patient, in no order across or within visits. */
export function sitesOfPatient(database: Database, patientId: string): Site[] {
  return selectOfPatient(database).all({ patient_id: patientId }).map(toSite);
}

/** The same for every visit of some days, `YYYY-MM-DD`: from one on, before another. */
export function sitesOfDays(database: Database, days: { from: string; before: string }): Site[] {
  return selectOfDays(database).all(days).map(toSite);
}

/** Every site, removed or not, of the visits since a day that a reaction followed. */
export function sitesOfReactedVisits(database: Database, from: string): Site[] {
  return selectOfReactedVisits(database).all({ from }).map(toSite);
}

/** What the counts of needles are made from, removed sites among them. */
export function countedSitesOfVisit(
  database: Database,
  visitId: string,
): (CountedSite & Pick<Site, 'needleOutAt' | 'recordedAt'>)[] {
  return selectCounted(database)
    .all({ visit_id: visitId })
    .map((row) => ({
      id: row.id,
      ordinal: row.ordinal,
      needleContinues: row.needle_continues === 1,
      origin: row.origin,
      removed: row.removed === 1,
      needleOutAt: row.needle_out_at,
      recordedAt: row.recorded_at,
    }));
}

export function writeNewSite(database: Database, site: Site): void {
  insertSite(database).run(toRow(site));
}

/** Writes all but what a site keeps for good: its visit. */
export function writeSite(database: Database, site: Site): void {
  updateSite(database).run(toRow(site));
}
