import type { FollowUp, Reaction } from '../../../shared/contract/reaction-records.ts';
import type { Site } from '../../../shared/contract/visit-records.ts';
import { formatDay, formatInstant } from '../../../shared/domain/calendar.ts';
import { legalName } from '../../../shared/domain/patient-name.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { needledSites } from '../../../shared/domain/reactions/needled-places.ts';
import { isAtSite, outcomeNow } from '../../../shared/domain/reactions/reaction-state.ts';
import { muscleById } from '../../../shared/reference/muscles/muscles.ts';
import type { IncidentFacts } from '../services/incidents.ts';
import { clinicLines, type Translate } from './document-words.ts';
import type { ReportDocument, ReportPart } from './render-report-pdf.ts';

type Fact = readonly [string, string];

/** The incident report of a reaction in words: facts as they were charted, without a judgement. */
export function incidentReport(facts: IncidentFacts, t: Translate): ReportDocument {
  const { clinic, patient, reaction } = facts;
  const words = (key: string, parameters?: Record<string, string | number>) =>
    t(`incident.report.${key}`, parameters);
  const day = formatDay(facts.visit.day);
  return {
    fileTitle: words('fileTitle', { category: t(`reactions.category.${reaction.category}`), day }),
    title: words('title'),
    clinicName: clinic.name,
    clinicLines: clinicLines(clinic, (phone) => words('phone', { phone })),
    headFacts: [
      [words('madeOn'), formatInstant(facts.madeAt, clinic.timeZone)],
      [words('madeBy'), facts.madeBy],
    ],
    person: {
      label: words('patient'),
      name: legalName(patient),
      lines: [
        words('born', { day: formatDay(patient.birthDate) }),
        patient.phn ? words('phn', { phn: patient.phn }) : '',
        patient.phone ? words('phone', { phone: formatPhone(patient.phone) }) : '',
      ].filter(Boolean),
    },
    parts: [
      whatHappened(facts, t, words),
      theVisit(facts, t, words),
      whatWasDone(facts, t, words),
      howItStands(facts, t, words),
    ],
    signatures: [words('signature'), words('signatureDay')],
    closing: words('facts'),
    runningHead: words('continued', { day }),
    page: (page, pages) => words('page', { page, pages }),
    madeOn: facts.madeOn,
  };
}

type Words = (key: string, parameters?: Record<string, string | number>) => string;

function whatHappened(
  { reaction, site, clinic, recordedBy }: IncidentFacts,
  t: Translate,
  words: Words,
): ReportPart {
  const facts: Fact[] = [
    [words('category'), t(`reactions.category.${reaction.category}`)],
    [words('severity'), t(`visit.severity.${reaction.severity}`)],
    [
      words('seriousness'),
      reaction.seriousness === null ? words('notJudged') : t(`reactions.seriousness.${reaction.seriousness}`),
    ],
    [words('relation'), t(`reactions.relation.${reaction.relation}`)],
    [words('site'), placeText(reaction, site, t, words)],
    [words('onset'), formatInstant(reaction.onsetAt, clinic.timeZone)],
    [
      words('recorded'),
      words('recordedValue', {
        instant: formatInstant(reaction.recordedAt, clinic.timeZone),
        name: recordedBy,
      }),
    ],
    [words('learned'), t(`reactions.learned.${reaction.learned}`)],
  ];
  if (reaction.note !== '') facts.push([words('note'), reaction.note]);
  return { heading: words('what'), facts, lines: [] };
}

function theVisit({ visit, therapist }: IncidentFacts, t: Translate, words: Words): ReportPart {
  const registration = therapist?.registrationNumber;
  const counts = { opened: visit.needlesOpened, out: visit.needlesOut ?? '' };
  return {
    heading: words('visit'),
    facts: [
      [words('visitDay'), formatDay(visit.day)],
      [
        words('therapist'),
        [
          visit.therapistName,
          therapist?.designation,
          registration && words('registration', { number: registration }),
        ]
          .filter(Boolean)
          .join(', '),
      ],
      [words('needles'), words(visit.needlesOut === null ? 'needlesOpen' : 'needlesValue', counts)],
      [
        words('sites'),
        needledSites(visit.sites)
          .map((site) => words('siteLine', siteWords(site, t)))
          .join('\n') || words('nothing'),
      ],
    ],
    lines: [],
  };
}

function whatWasDone({ reaction, clinic }: IncidentFacts, t: Translate, words: Words): ReportPart {
  const steps = reaction.stepsDone.map(({ step, at }) =>
    words('stepAt', {
      instant: formatInstant(at, clinic.timeZone),
      step: t(`redFlags.step.${step}`, { emergency: clinic.emergencyNumber }),
    }),
  );
  return {
    heading: words('done'),
    facts: [
      [words('actions'), actionsText(reaction.actions, t) || words('nothing')],
      [words('told'), toldText(reaction.told, t) || words('nobody')],
      [words('steps'), steps.join('\n') || words('noSteps')],
    ],
    lines: [],
  };
}

function howItStands({ reaction, clinic }: IncidentFacts, t: Translate, words: Words): ReportPart {
  const outcome = outcomeNow(reaction);
  const resolvedOn =
    reaction.followUps.length > 0 ? reaction.followUps.at(-1)?.resolvedOn : reaction.resolvedOn;
  const said = outcome === null ? words('notSaid') : t(`reactions.outcome.${outcome}`);
  const followUps = reaction.followUps.map((one) => followUpText(one, clinic.timeZone, t, words));
  return {
    heading: words('outcome'),
    facts: [
      [
        words('outcomeLabel'),
        resolvedOn ? t('reactions.outcome.on', { outcome: said, day: formatDay(resolvedOn) }) : said,
      ],
      [words('followUps'), followUps.join('\n') || words('noFollowUps')],
    ],
    lines: [],
  };
}

/** A line of what was asked again, and below it what was done, who was told and what was said. */
function followUpText(one: FollowUp, timeZone: string, t: Translate, words: Words): string {
  const outcome = t(`reactions.outcome.${one.outcome}`);
  const line = words('followUpLine', {
    instant: formatInstant(one.recordedAt, timeZone),
    name: one.recordedByName,
    channel: t(`reactions.channel.${one.channel}`),
    outcome: one.resolvedOn
      ? t('reactions.outcome.on', { outcome, day: formatDay(one.resolvedOn) })
      : outcome,
  });
  const actions = actionsText(one.actions, t);
  const told = toldText(one.told, t);
  return [
    line,
    actions && words('followUpActions', { actions }),
    told && words('followUpTold', { told }),
    one.note,
  ]
    .filter(Boolean)
    .join('\n');
}

function actionsText(actions: Reaction['actions'], t: Translate): string {
  return actions.map((action) => t(`visit.reactionAction.${action}`)).join(', ');
}

function toldText(told: Reaction['told'], t: Translate): string {
  return told.map((who) => t(`reactions.told.${who}`)).join(', ');
}

function siteWords(site: Site, t: Translate) {
  const { diameterMillimetres, lengthMillimetres } = site.needle;
  return {
    ordinal: site.ordinal,
    name:
      (site.muscleId === null ? site.structure : (muscleById(site.muscleId)?.name ?? site.muscleId)) ?? '',
    side: t(`visit.side.${site.side}`).toLowerCase(),
    needle: `${diameterMillimetres.toFixed(2)} × ${lengthMillimetres} mm`,
  };
}

function placeText(reaction: Reaction, site: Site | null, t: Translate, words: Words): string {
  if (site) return siteText(site, t, words);
  return words(isAtSite(reaction) ? 'notAtSite' : 'wholePerson');
}

function siteText(site: Site, t: Translate, words: Words): string {
  const depth = site.depthMillimetres === null ? '' : words('depthValue', { depth: site.depthMillimetres });
  const takenBack = site.removed ? words('siteTakenBack') : '';
  return [words('siteValue', siteWords(site, t)), depth, takenBack].filter(Boolean).join(', ');
}
