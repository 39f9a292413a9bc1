import type { Migration } from '../migrate.ts';
import { billingSql } from './0001-foundation/billing.ts';
import { chartAndAuditSql } from './0001-foundation/chart-and-audit.ts';
import { clinicSql } from './0001-foundation/clinic.ts';
import { consentAndLockSql } from './0001-foundation/consent-and-lock.ts';
import { favouritesSql } from './0001-foundation/favourites.ts';
import { patientsSql } from './0001-foundation/patients.ts';
import { safetySql } from './0001-foundation/safety.ts';
import { visitsSql } from './0001-foundation/visits.ts';

export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: [
    chartAndAuditSql,
    clinicSql,
    patientsSql,
    visitsSql,
    billingSql,
    consentAndLockSql,
    safetySql,
    favouritesSql,
  ],
};
