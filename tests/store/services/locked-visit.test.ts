import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../../electron/store/services/reactions.ts';
import { screening } from '../../../electron/store/services/screening.ts';
import { sign } from '../../../electron/store/services/signing.ts';
import { sites } from '../../../electron/store/services/sites.ts';
import { visits } from '../../../electron/store/services/visits.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { Reaction } from '../../../shared/contract/reaction-records.ts';
import type { Screening, Site, Visit } from '../../../shared/contract/visit-records.ts';
import {
  chartReaction,
  chartSite,
  completeDraft,
  reactionInput,
  readVisit,
  screen,
  screeningInput,
  signVisit,
  siteInput,
  startVisit,
} from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, openTestClinic, type TestClinic } from '../../support/test-clinic.ts';

type Signed = {
  visit: Visit;
  screening: Screening;
  kept: Site;
  removed: Site;
  reaction: Reaction;
  takenBack: Reaction;
};

/** A signed visit with one record of every kind, also of the kind that was taken back. */
function chartAndSign(clinic: TestClinic): Signed {
  const started = startVisit(clinic);
  const screened = screen(clinic, started.id);
  const kept = chartSite(clinic, started.id);
  const second = chartSite(clinic, started.id, { ordinal: 2 });
  const removed = clinic.call('sites.remove', sites.remove, { id: second.id, version: second.version });
  const reaction = chartReaction(clinic, started.id);
  const other = chartReaction(clinic, started.id, { category: 'bleeding' });
  const takenBack = clinic.call('reactions.remove', reactions.remove, {
    id: other.id,
    version: other.version,
  });
  const drafted = clinic.call('visits.saveDraft', visits.saveDraft, {
    ...completeDraft,
    id: started.id,
    version: started.version,
    noReactionsObserved: false,
  });
  const ended = clinic.call('visits.end', visits.end, {
    id: started.id,
    version: drafted.version,
    needlesOut: 1,
    needleDifferenceReason: null,
  });
  return { visit: signVisit(clinic, ended), screening: screened, kept, removed, reaction, takenBack };
}

function addAddendum(clinic: TestClinic, visit: Visit): Visit {
  return clinic.call('visits.addendum', visits.addendum, {
    id: clinic.newId(),
    visitId: visit.id,
    text: 'Called: sore until the evening.',
  });
}

/** A call that would change the signed visit, by procedure; each is otherwise in order. */
const changes: Record<string, ((clinic: TestClinic, signed: Signed) => unknown)[]> = {
  'visits.saveDraft': [
    (clinic, { visit: { id, version } }) =>
      clinic.call('visits.saveDraft', visits.saveDraft, {
        id,
        version,
        ...completeDraft,
        plan: 'Another plan',
      }),
  ],
  'visits.end': [
    (clinic, { visit: { id, version } }) =>
      clinic.call('visits.end', visits.end, { id, version, needlesOut: 1, needleDifferenceReason: null }),
  ],
  'visits.reopen': [
    (clinic, { visit: { id, version } }) => clinic.call('visits.reopen', visits.reopen, { id, version }),
  ],
  'visits.sign': [
    (clinic, { visit: { id, version } }) =>
      clinic.call('visits.sign', sign, { id, version, noteId: clinic.newId() }),
  ],
  'visits.enterInError': [
    (clinic, { visit: { id, version } }) =>
      clinic.call('visits.enterInError', visits.enterInError, { id, version, reason: 'Wrong patient' }),
  ],
  'screening.save': [
    (clinic, { visit }) => clinic.call('screening.save', screening.save, screeningInput(clinic, visit.id)),
    (clinic, { visit, screening: { id, version } }) =>
      clinic.call('screening.save', screening.save, {
        ...screeningInput(clinic, visit.id, ['acutelyUnwell']),
        id,
        version,
      }),
  ],
  'sites.save': [
    (clinic, { visit }) => clinic.call('sites.save', sites.save, siteInput(clinic, visit.id, { ordinal: 3 })),
    (clinic, { visit, kept: { id, version } }) =>
      clinic.call('sites.save', sites.save, siteInput(clinic, visit.id, { id, version, ltrCount: 9 })),
    (clinic, { visit, removed: { id, version } }) =>
      clinic.call('sites.save', sites.save, siteInput(clinic, visit.id, { id, version, ordinal: 2 })),
  ],
  'sites.remove': [
    (clinic, { kept: { id, version } }) => clinic.call('sites.remove', sites.remove, { id, version }),
  ],
  'reactions.save': [
    (clinic, { visit, reaction: { id, version } }) =>
      clinic.call(
        'reactions.save',
        reactions.save,
        reactionInput(clinic, visit.id, { id, version, severity: 'severe' }),
      ),
    (clinic, { visit, takenBack: { id, version } }) =>
      clinic.call(
        'reactions.save',
        reactions.save,
        reactionInput(clinic, visit.id, { id, version, category: 'bleeding' }),
      ),
  ],
  'reactions.remove': [
    (clinic, { reaction: { id, version } }) =>
      clinic.call('reactions.remove', reactions.remove, { id, version }),
  ],
};

/** What may be done beside a signed note, which papers may be made of it, and what begins a visit of its own. */
const allowed = [
  'visits.start',
  'visits.release',
  'visits.addendum',
  'visits.aftercarePdf',
  'visits.mapPdf',
  'reactions.followUp',
  'reactions.incidentPdf',
];

const cases = Object.entries(changes).flatMap(([procedure, calls]) =>
  calls.map((call, index) => ({ procedure, call, which: index + 1 })),
);

describe('a signed visit', () => {
  // Nothing here changes the chart, so that one serves every case.
  let clinic: TestClinic;
  let signed: Signed;
  let amended: Signed;
  beforeAll(async () => {
    clinic = await makeTestClinic();
    signed = chartAndSign(clinic);
    const other = chartAndSign(clinic);
    amended = { ...other, visit: addAddendum(clinic, other.visit) };
  });
  afterAll(() => clinic.close());

  it('is tried with every procedure of the contract that changes a visit', () => {
    const { visits: ofVisits, screening: ofScreening, sites: ofSites, reactions: ofReactions } = contract;
    const groups = { visits: ofVisits, screening: ofScreening, sites: ofSites, reactions: ofReactions };
    const changing = Object.entries(groups).flatMap(([group, procedures]) =>
      Object.entries(procedures)
        .filter(([, procedure]) => procedure['~orpc'].meta.changes)
        .map(([name]) => `${group}.${name}`),
    );
    expect(changing.filter((name) => !allowed.includes(name)).sort()).toEqual(Object.keys(changes).sort());
  });

  it.each(cases)('refuses $procedure ($which)', ({ call }) => {
    expectRefusal(clinic, () => call(clinic, signed), 'VISIT_SIGNED');
  });

  it.each(cases)('refuses $procedure ($which) after an addendum too', ({ call }) => {
    expect(amended.visit.state).toBe('amended');
    expectRefusal(clinic, () => call(clinic, amended), 'VISIT_SIGNED');
  });
});

describe('beside a signed note', () => {
  it('a late reaction is a record of its own and leaves the note as it was', async () => {
    const clinic = await openTestClinic();
    const signed = chartAndSign(clinic);
    clinic.now = '2026-11-23T18:00:00.000Z';
    const late = chartReaction(clinic, signed.visit.id, {
      category: 'pneumothorax',
      severity: 'severe',
      onsetAt: '2026-11-22T05:00:00.000Z',
      siteId: signed.kept.id,
      actions: ['ambulance'],
    });
    const visit = readVisit(clinic, signed.visit.id);
    expect(visit.reactions).toContainEqual(late);
    expect(late).toMatchObject({ onsetAt: '2026-11-22T05:00:00.000Z', recordedAt: clinic.now });
    expect({ ...visit, reactions: [] }).toEqual({ ...signed.visit, reactions: [] });
    // Once it is there it stays as it is, like the rest.
    const { id, version } = late;
    expectRefusal(
      clinic,
      () => clinic.call('reactions.remove', reactions.remove, { id, version }),
      'VISIT_SIGNED',
    );
  });

  it('note and addenda are kept against the database itself', async () => {
    const clinic = await openTestClinic();
    addAddendum(clinic, chartAndSign(clinic).visit);
    for (const sql of [
      "UPDATE note SET content = '{}'",
      'DELETE FROM note',
      "UPDATE addendum SET text = ''",
      'DELETE FROM addendum',
    ]) {
      expect(() => clinic.database.exec(sql)).toThrow(/frozen|kept/);
    }
  });
});
