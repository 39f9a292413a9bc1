import type { Visit } from '../../../shared/contract/visit-records.ts';
import type { Adjunct, Finding, VisitDraft } from '../../../shared/contract/visit-words.ts';
import type { DemoRandom } from './demo-random.ts';
import type { DemoComplaint } from './demo-sites.ts';

type Words = Partial<Omit<VisitDraft, 'consentConfirmed' | 'consentExceptionReason'>>;
type Invented = {
  complaint: DemoComplaint;
  /** The treatment before this one; undefined at a first visit. */
  last: Visit | undefined;
  at: Date;
  /** Whether treatment has come to its end, so that pain and findings are tested again. */
  isTreated: boolean;
};

const nextVisits = ['In 1 week', 'In 2 weeks', 'As needed'] as const;

/** What is said and found at one invented visit: the pain of most goes down from visit to visit. */
export function inventWords(random: DemoRandom, { complaint, last, at, isTreated }: Invented): Words {
  const before = last?.painAfter ?? last?.painNow ?? null;
  const painNow = before === null ? random.between(4, 8) : Math.max(1, before + random.between(-1, 2));
  const painAfter = Math.max(0, painNow - random.between(1, 3));
  return {
    ...(last === undefined ? {} : inventResponse(random, last, painNow)),
    reasonForAttending: complaint.reason,
    ...complaint.subjective,
    painNow,
    painWorst: Math.min(10, painNow + random.between(1, 2)),
    painBest: Math.max(0, painNow - random.between(2, 4)),
    findings: inventFindings(random, complaint, at, isTreated),
    approach: random.chance(70) ? 'gunnIms' : 'triggerPointDryNeedling',
    patientPosition: complaint.position,
    ...(isTreated ? { painAfter, adjuncts: inventAdjuncts(random, complaint, at) } : {}),
    plan: complaint.plan,
    nextVisit: random.pick(nextVisits),
  };
}

function inventResponse(random: DemoRandom, last: Visit, painNow: number): Words {
  const change = painNow - (last.painNow ?? painNow);
  return {
    responseChange: change < 0 ? 'better' : change === 0 ? 'same' : 'worse',
    reliefOnset: change < 0 ? random.pick(['atOnce', 'thatEvening', 'nextDay', 'later'] as const) : 'none',
    responseNote: random.chance(30) ? 'Sore for a day, then looser.' : '',
  };
}

/** A range that grows by some degrees, and a taut band that is felt. */
function inventFindings(
  random: DemoRandom,
  complaint: DemoComplaint,
  at: Date,
  isTreated: boolean,
): Finding[] {
  const side = random.pick(['left', 'right'] as const);
  const degrees = 5 * random.between(6, 12);
  const gained = 5 * random.between(1, 4);
  return [
    {
      id: random.idAt(at),
      kind: 'range',
      side,
      level: null,
      value: `${degrees}° ${complaint.movement}`,
      retest: isTreated ? `${degrees + gained}° ${complaint.movement}` : '',
    },
    {
      id: random.idAt(at),
      kind: 'tautBand',
      side,
      level: complaint.level,
      value: 'ropy, tender',
      retest: '',
    },
  ];
}

function inventAdjuncts(random: DemoRandom, { adjunct }: DemoComplaint, at: Date): Adjunct[] {
  const education = {
    kind: 'education' as const,
    description: 'Soreness for a day or two is usual',
    dose: '',
  };
  const given = random.chance(50) ? [adjunct, education] : [adjunct];
  return given.map((one) => ({ id: random.idAt(at), ...one }));
}
