import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screening } from '../../../electron/store/services/screening.ts';
import type { ScreeningInput } from '../../../shared/contract/visit-records.ts';
import {
  chartSite,
  endedVisit,
  readVisit,
  screen,
  screeningInput,
  startVisit,
} from '../../support/chart-fixtures.ts';
import { expectRefusal, makeTestClinic, type TestClinic } from '../../support/test-clinic.ts';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeTestClinic();
});
afterAll(() => clinic.close());

const save = (input: ScreeningInput) => clinic.call('screening.save', screening.save, input);
const problemsOf = (input: ScreeningInput): unknown =>
  expectRefusal(clinic, () => save(input), 'INVALID_INPUT').details;

describe('a screening', () => {
  it('is saved with what follows from its answers', () => {
    const visit = startVisit(clinic);
    const input = screeningInput(clinic, visit.id);
    const saved = save(input);
    expect(saved).toEqual({ ...input, version: 1, outcome: 'clear', decidedBy: [], answeredAt: clinic.now });
    expect(readVisit(clinic, visit.id).screening).toEqual(saved);
    expect(clinic.audit()[1]).toMatchObject({ procedure: 'screening.save', patientId: visit.patientId });
  });

  it('needs a reason to go on against a caution, and none against a stop', () => {
    const visit = startVisit(clinic);
    const input = screeningInput(clinic, visit.id, ['pregnancy', 'bleeding']);
    expect(problemsOf(input)).toEqual({
      problems: [{ path: ['reasonToGoOn'], problem: 'required', parameters: {} }],
    });
    const cautious = save({ ...input, reasonToGoOn: 'Low dose, superficial only' });
    expect(cautious).toMatchObject({ outcome: 'caution', decidedBy: ['pregnancy', 'bleeding'] });
    const stopped = save({
      ...screeningInput(clinic, visit.id, ['unwilling', 'pregnancy']),
      id: cautious.id,
      version: cautious.version,
    });
    expect(stopped).toMatchObject({ version: 2, outcome: 'stop', decidedBy: ['unwilling'] });
  });

  it('answers every question of its set and no other', () => {
    const visit = startVisit(clinic);
    const { pregnancy: _, ...others } = screeningInput(clinic, visit.id).answers;
    expect(
      problemsOf(screeningInput(clinic, visit.id, [], { answers: { ...others, shoeSize: 'yes' } })),
    ).toEqual({
      problems: [
        { path: ['answers', 'pregnancy'], problem: 'required', parameters: {} },
        { path: ['answers', 'shoeSize'], problem: 'unknownQuestion', parameters: {} },
      ],
    });
    expect(problemsOf(screeningInput(clinic, visit.id, [], { questionSetVersion: 99 }))).toEqual({
      problems: [{ path: ['questionSetVersion'], problem: 'unknownQuestionSet', parameters: {} }],
    });
  });

  it('repeated writes nothing, also with the answers in another order', () => {
    const visit = startVisit(clinic);
    const input = screeningInput(clinic, visit.id);
    const saved = save(input);
    const before = clinic.everything();
    expect(save({ ...input, answers: Object.fromEntries(Object.entries(input.answers).reverse()) })).toEqual(
      saved,
    );
    expect(clinic.everything()).toEqual(before);
  });

  it('is one for a visit: a second one is shown the first', () => {
    const visit = startVisit(clinic);
    const first = screen(clinic, visit.id);
    const error = expectRefusal(clinic, () => save(screeningInput(clinic, visit.id)), 'VERSION_CONFLICT');
    expect(error.details).toEqual({ record: 'screening', current: first });
  });

  it('is never overwritten from an older version, and its id belongs to its visit', () => {
    const visit = startVisit(clinic);
    const { id } = screen(clinic, visit.id);
    const older = screeningInput(clinic, visit.id, ['acutelyUnwell'], { id, version: 0 });
    expectRefusal(clinic, () => save(older), 'VERSION_CONFLICT');
    const elsewhere = screeningInput(clinic, startVisit(clinic).id, [], { id });
    expectRefusal(clinic, () => save(elsewhere), 'ID_TAKEN');
    expectRefusal(clinic, () => save(screeningInput(clinic, clinic.newId())), 'NOT_FOUND');
  });

  it('stops needling without losing a site that is charted, also once treatment has ended', () => {
    for (const visit of [startVisit(clinic), endedVisit(clinic)]) {
      const charted = visit.state === 'ended' ? visit.sites : [chartSite(clinic, visit.id)];
      const { id, version } = visit.screening ?? { id: clinic.newId(), version: 0 };
      save(screeningInput(clinic, visit.id, ['cannotConsent'], { id, version }));
      const after = readVisit(clinic, visit.id);
      expect(after).toMatchObject({ screening: { outcome: 'stop' }, sites: charted, state: visit.state });
    }
  });
});
