import type { Database } from 'better-sqlite3';
import type { NeedledSite, NeedledVisit } from '../../shared/contract/history-records.ts';
import type { Site } from '../../shared/contract/visit-records.ts';
import { treatedStates } from '../../shared/domain/visits/visit-state.ts';
import { query } from '../statements.ts';
import { byId, byVisit } from './by-visit.ts';
import { sitesOfPatient } from './sites.ts';

const selectEnded = query<{ patient_id: string }>()((q, given) =>
  q
    .selectFrom('visit')
    .select([
      'id',
      'patient_id as patientId',
      'day',
      'started_at as startedAt',
      'pain_now as painNow',
      'pain_after as painAfter',
    ])
    .where('patient_id', '=', given('patient_id'))
    .where('state', 'in', treatedStates)
    .orderBy('started_at', 'desc'),
);

function toNeedledSite(site: Site): NeedledSite {
  const { id, ordinal, position, muscleId, structure, side, segment, ltrCount, ltrExhausted } = site;
  return { id, ordinal, position, muscleId, structure, side, segment, ltrCount, ltrExhausted };
}

/** The visits of a patient at which something was needled, newest first. Two statements, however many there are. */
export function needledVisitsOfPatient(database: Database, patientId: string): NeedledVisit[] {
  const needled = sitesOfPatient(database, patientId).filter(({ origin }) => origin !== 'copied');
  const sites = byVisit<Site>(needled);
  return selectEnded(database)
    .all({ patient_id: patientId })
    .flatMap((visit): NeedledVisit[] => {
      const own = sites.get(visit.id);
      if (own === undefined) return [];
      const ordered = own.sort((one, other) => one.ordinal - other.ordinal || byId(one, other));
      return [{ ...visit, sites: ordered.map(toNeedledSite) }];
    });
}
