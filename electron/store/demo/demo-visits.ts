import { setImmediate } from 'node:timers/promises';
import { addMinutes, subDays } from 'date-fns';
import type { Patient } from '../../../shared/contract/patient-records.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { siteTypeUnder } from '../../../shared/domain/body/usual-site-type.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { startingReaction } from '../../../shared/domain/reactions/starting-reaction.ts';
import { currentQuestionSet } from '../../../shared/reference/screening/question-sets.ts';
import { invoices } from '../services/invoices.ts';
import { payments } from '../services/payments.ts';
import { reactions } from '../services/reactions.ts';
import { screening } from '../services/screening.ts';
import { sign } from '../services/signing.ts';
import { sites } from '../services/sites.ts';
import { visits } from '../services/visits.ts';
import type { Actor } from '../work.ts';
import type { DemoCalls } from './demo-calls.ts';
import { signOrConfirmConsent } from './demo-consent.ts';
import { demoClinic } from './demo-people.ts';
import type { DemoRandom } from './demo-random.ts';
import { demoComplaints, inventSites } from './demo-sites.ts';
import { inventWords } from './demo-words.ts';

type DemoVisits = {
  patients: readonly Patient[];
  therapists: readonly Actor[];
  desk: Actor;
  /** Eight in the morning of the demo's today. */
  today: Date;
  /** How many days back visits lie. */
  days: number;
  count: number;
  random: DemoRandom;
};

/** With the last visit of each patient so far. */
type ChartedDemo = DemoVisits & { lastVisits: Map<string, Visit> };

/** How far a visit has come by the demo's today. */
type Reached = 'inTreatment' | 'ended' | 'signed' | 'invoiced' | 'paid';

/** One bruise or the like in about five visits: published rates are of that order (Brady 2014: 19 %). */
const reactionPercent = 20;
/** The last visits are today's: one just begun, one ended and to be signed. */
const unfinishedToday = 2;

/**
 * Charts so many visits in the order they happened, the last ones today. The store answers between two
 * visits; when the signal says so it stops there, and the demo clinic has fewer visits.
 */
export async function chartDemoVisits(
  calls: DemoCalls,
  demo: DemoVisits,
  signal?: AbortSignal,
): Promise<void> {
  const plan: ChartedDemo = { ...demo, lastVisits: new Map() };
  const { random, count, today, days } = plan;
  const starts = Array.from({ length: Math.max(0, count - unfinishedToday) }, () =>
    addMinutes(subDays(today, random.between(1, days - 1)), 20 * random.between(0, 26)),
  ).sort((left, right) => left.getTime() - right.getTime());
  for (const start of starts) {
    await setImmediate();
    signal?.throwIfAborted();
    chartVisit(calls, plan, start, random.chance(92) ? 'paid' : random.pick(['signed', 'invoiced'] as const));
  }
  if (count >= 1) chartVisit(calls, plan, addMinutes(today, 60), 'ended');
  if (count >= 2) chartVisit(calls, plan, addMinutes(today, 100), 'inTreatment');
}

function chartVisit(calls: DemoCalls, plan: ChartedDemo, start: Date, reached: Reached): void {
  const { random } = plan;
  const therapist = random.pick(plan.therapists);
  const patient = random.pick(plan.patients);
  const minute = (minutes: number): Date => addMinutes(start, minutes);
  const id = random.idAt(start);
  const complaint = random.pick(demoComplaints);

  let visit: Visit = calls.call(therapist, start, 'visits.start', visits.start, {
    id,
    patientId: patient.id,
  });
  calls.call(therapist, minute(1), 'screening.save', screening.save, {
    id: random.idAt(minute(1)),
    visitId: id,
    version: 0,
    questionSetVersion: currentQuestionSet.version,
    answers: Object.fromEntries(currentQuestionSet.questions.map((question) => [question.id, 'no' as const])),
    reasonToGoOn: null,
  });
  visit = signOrConfirmConsent(calls, therapist, visit, minute(2));
  const charted = inventSites(random, { visitId: id, complaint, at: minute(4) });
  const hasReaction = reached !== 'inTreatment' && random.chance(reactionPercent);
  const reaction = hasReaction ? inventReaction(random, id, charted[0]?.id ?? null, minute(12)) : null;
  const words = inventWords(random, {
    complaint,
    last: plan.lastVisits.get(patient.id),
    at: minute(13),
    isTreated: reached !== 'inTreatment',
  });
  // Nobody who tries the demo is asked about needles that somebody else opened.
  if (reached !== 'inTreatment') {
    for (const site of charted) {
      const siteType = siteTypeUnder(site, null, words.approach ?? null);
      calls.call(therapist, minute(5), 'sites.save', sites.save, { ...site, siteType });
    }
  }
  if (reaction) calls.call(therapist, minute(12), 'reactions.save', reactions.save, reaction);
  visit = calls.call(therapist, minute(13), 'visits.saveDraft', visits.saveDraft, {
    id,
    version: visit.version,
    ...words,
    noReactionsObserved: reached !== 'inTreatment' && !hasReaction,
  });
  plan.lastVisits.set(patient.id, visit);
  if (reached === 'inTreatment') return;

  visit = calls.call(therapist, minute(15), 'visits.end', visits.end, {
    id,
    version: visit.version,
    needlesOut: charted.length,
    needleDifferenceReason: null,
  });
  if (reached === 'ended') return;
  calls.call(therapist, minute(18), 'visits.sign', sign, {
    id,
    version: visit.version,
    noteId: random.idAt(minute(18)),
  });
  if (reached !== 'signed') settle(calls, plan, id, minute(20), reached === 'paid');
}

function inventReaction(
  random: DemoRandom,
  visitId: string,
  siteId: string | null,
  at: Date,
): Parameters<typeof reactions.save>[1] {
  return {
    id: random.idAt(at),
    visitId,
    version: 0,
    siteId,
    ...startingReaction(
      random.pick(['bruise', 'bleeding', 'painDuring', 'faintness'] as const),
      dayOfInstant(at.toISOString(), demoClinic.timeZone),
    ),
    onsetAt: at.toISOString(),
    actions: [random.pick(['pressure', 'observed', 'advice'] as const)],
  };
}

function settle(
  calls: DemoCalls,
  { desk, random }: DemoVisits,
  visitId: string,
  at: Date,
  paid: boolean,
): void {
  const draft = calls.call(desk, at, 'invoices.fromVisit', invoices.fromVisit, {
    id: random.idAt(at),
    visitId,
  });
  const issued = calls.call(desk, at, 'invoices.issue', invoices.issue, {
    id: draft.id,
    version: draft.version,
  });
  if (!paid) return;
  calls.call(desk, at, 'payments.record', payments.record, {
    id: random.idAt(at),
    invoiceId: issued.id,
    amountCents: issued.balanceCents,
    method: random.pick(['debit', 'credit', 'cash'] as const),
    paidOn: dayOfInstant(at.toISOString(), demoClinic.timeZone),
    reference: null,
  });
}
