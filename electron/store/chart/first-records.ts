import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { writeNewClinic } from '../../../db/repositories/clinic.ts';
import { writeNewFee } from '../../../db/repositories/fees.ts';
import { writeReferenceData } from '../../../db/repositories/reference-data.ts';
import { writeNewStaff } from '../../../db/repositories/staff.ts';
import { writeNewStockedNeedle } from '../../../db/repositories/stocked-needles.ts';
import type { setUpInput } from '../../../shared/contract/clinic-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { usualNeedles } from '../../../shared/domain/visits/stocked-needles.ts';
import {
  muscleCatalogue,
  muscleCatalogueVersion,
} from '../../../shared/reference/muscles/muscle-catalogue.ts';
import { reactionTaxonomies } from '../../../shared/reference/reactions/taxonomies.ts';
import { currentQuestionSet } from '../../../shared/reference/screening/question-sets.ts';

type Circumstances = { isDemo: boolean; now: Date; newId: () => string };

/** The clinic, its owner, the first fee, the usual needles and the reference data, in the transaction that makes the chart. */
export function writeFirstRecords(
  database: Database,
  input: z.output<typeof setUpInput>,
  { isDemo, now, newId }: Circumstances,
): void {
  const { newPassword: _, ...owner } = input.owner;
  const today = dayOfInstant(now.toISOString(), input.clinic.timeZone);
  writeNewClinic(database, { ...input.clinic, version: 1, isDemo, recoveryCodeConfirmedAt: null });
  writeNewStaff(database, { ...owner, version: 1, active: true });
  // A visit of the first day may have been before the set-up: the fee holds for earlier days too.
  writeNewFee(database, {
    ...input.fee,
    version: 1,
    effectiveFrom: '1900-01-01',
    endedFrom: null,
    isInvoiced: false,
  });
  for (const needle of usualNeedles) {
    const box = { lot: null, expiresOn: null, inUse: true };
    writeNewStockedNeedle(database, { id: newId(), version: 1, needle, ...box });
  }
  writeReferenceData(database, {
    kind: 'muscles',
    version: muscleCatalogueVersion,
    effectiveFrom: today,
    content: muscleCatalogue,
  });
  writeReferenceData(database, {
    kind: 'screening',
    version: currentQuestionSet.version,
    effectiveFrom: today,
    content: currentQuestionSet,
  });
  for (const taxonomy of reactionTaxonomies) {
    writeReferenceData(database, {
      kind: 'reactions',
      version: taxonomy.version,
      effectiveFrom: taxonomy.effectiveFrom,
      content: taxonomy,
    });
  }
}
