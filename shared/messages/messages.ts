import { aftercare } from './en/aftercare.ts';
import { aftercareEditions } from './en/aftercare-editions.ts';
import { billing } from './en/billing.ts';
import { body } from './en/body.ts';
import { bodyViews } from './en/body-views.ts';
import { calls } from './en/calls.ts';
import { charting } from './en/charting.ts';
import { cli } from './en/cli.ts';
import { clinic } from './en/clinic.ts';
import { common } from './en/common.ts';
import { consent } from './en/consent.ts';
import { consentRecord } from './en/consent-record.ts';
import { coverage } from './en/coverage.ts';
import { desktop } from './en/desktop.ts';
import { documents } from './en/documents.ts';
import { emergency } from './en/emergency.ts';
import { errors } from './en/errors.ts';
import { guidance } from './en/guidance.ts';
import { incident } from './en/incident.ts';
import { lock } from './en/lock.ts';
import { needleList } from './en/needle-list.ts';
import { needlePairs } from './en/needle-pairs.ts';
import { overTime } from './en/over-time.ts';
import { patientDetails } from './en/patient-details.ts';
import { patients } from './en/patients.ts';
import { reactionSources } from './en/reaction-sources.ts';
import { reactions } from './en/reactions.ts';
import { redFlags } from './en/red-flags.ts';
import { removal } from './en/removal.ts';
import { routine } from './en/routine.ts';
import { safety } from './en/safety.ts';
import { safetyEvents } from './en/safety-events.ts';
import { screening } from './en/screening.ts';
import { screeningRules } from './en/screening-rules.ts';
import { signedNote } from './en/signed-note.ts';
import { start } from './en/start.ts';
import { timers } from './en/timers.ts';
import { treatment } from './en/treatment.ts';
import { visit } from './en/visit.ts';
import { visitMap } from './en/visit-map.ts';
import { visitWords } from './en/visit-words.ts';

/**
 * Every English word a person reads, by area. A key is its path: `common.action.save`. Parameters are written
 * `{{name}}`; plural forms end in `_one` and `_other` and take `count`.
 */
export const messages = {
  common,
  body,
  bodyViews,
  calls,
  charting,
  cli,
  clinic,
  desktop,
  documents,
  patients,
  patientDetails,
  overTime,
  coverage,
  screening,
  treatment,
  timers,
  needleList,
  needlePairs,
  signedNote,
  screeningRules,
  visit,
  visitMap,
  visitWords,
  reactions,
  reactionSources,
  redFlags,
  incident,
  safety,
  safetyEvents,
  aftercare,
  aftercareEditions,
  billing,
  emergency,
  removal,
  routine,
  errors,
  consent,
  consentRecord,
  lock,
  start,
  guidance,
} as const;

/** The English catalogue: what another language must translate key by key. */
export type Messages = typeof messages;
