import { formatDay } from '../../../shared/domain/calendar.ts';
import { displayName } from '../../../shared/domain/patient-name.ts';
import { aftercareSheet, aftercareVersion } from '../../../shared/reference/aftercare/aftercare-sheet.ts';
import type { AftercareFacts } from '../services/aftercare.ts';
import { clinicLines, type Translate } from './document-words.ts';
import type { ReportDocument } from './render-report-pdf.ts';

/** The aftercare sheet of a visit, with the warning of the lung first where it was near. */
export function aftercareReport(
  { clinic, patient, visit, lung }: AftercareFacts,
  t: Translate,
): ReportDocument {
  const words = (key: string, parameters?: Record<string, string | number>) =>
    t(`aftercare.sheet.${key}`, parameters);
  const day = formatDay(visit.day);
  const { emergencyNumber: emergency } = clinic;
  // One that was given is printed again as it was.
  const version = visit.aftercareGiven?.version ?? aftercareVersion;
  return {
    fileTitle: words('fileTitle', { day }),
    title: words('title'),
    clinicName: clinic.name,
    clinicLines: clinicLines(clinic, (phone) => words('phone', { phone })),
    headFacts: [
      [words('visit'), day],
      [words('therapist'), visit.therapistName],
    ],
    person: { label: words('for'), name: displayName(patient), lines: [] },
    parts: aftercareSheet({ version, lung }).map(({ heading, lines }) => ({
      heading: t(heading, { emergency }),
      facts: [],
      lines: lines.map((line) => t(line, { emergency })),
    })),
    signatures: [],
    closing: words('closing', { version }),
    runningHead: words('fileTitle', { day }),
    page: (page, pages) => words('page', { page, pages }),
    madeOn: visit.day,
  };
}
