import type { Page } from 'playwright';
import type { PatientSummary } from '../../shared/contract/patient-records.ts';
import type { Visit, VisitSummary } from '../../shared/contract/visit-records.ts';
import { usualPlaceOf } from '../../shared/domain/body/usual-place.ts';
import { type ClinicWindow, expect, test } from './clinic-fixtures.ts';
import { english, say } from './pages/words.ts';
import { countActions } from './support/actions.ts';
import { openPatient, openVisit, sign } from './support/charting.ts';
import { callOnChart } from './support/command-line.ts';
import { demo } from './support/demo-chart.ts';
import { patientName } from './support/people.ts';

const words = english;
const spoken = words.visitWords;

test('the words of a first visit and of the next one, with the keyboard alone', async ({ openDemo }) => {
  test.setTimeout(240_000);
  const clinic = await openDemo('theo');
  await test.step('first visit', () => chartFirstVisit(clinic));
  await test.step('signed note', () => readFirstNote(clinic));
  await test.step('second visit', () => chartSecondVisit(clinic));
  await clinic.tautband.close();
  await test.step('what is in the chart', () => checkChart(clinic));
});

/** Puts the focus there, as Tab does in the end, and types. */
async function type(page: Page, field: ReturnType<Page['locator']>, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.type(text);
}

async function chartFirstVisit(clinic: ClinicWindow): Promise<void> {
  const { visit, page } = clinic;
  await openVisit(clinic);
  await expect(visit.section('response').locator('xpath=ancestor::section')).toContainText(
    spoken.response.first,
  );
  await visit.noToAll().first().press('Enter');
  await expect(visit.reason()).toBeFocused();
  await page.keyboard.type('Neck, left');
  await page.keyboard.press('Tab');
  await page.keyboard.press('7');
  await expect(visit.pain(7)).toBeChecked();
  // The button that takes the answer back stands between the scale and the next field.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('rear-ended in October');
  await page.keyboard.press('Tab');
  await page.keyboard.type('screens');
  await page.keyboard.press('Tab');
  await page.keyboard.type('lying down');
  await expect(visit.onset('incident')).toBeChecked();

  await visit.section('objective').press('Enter');
  await visit.addFinding('range').press('Enter');
  await page.keyboard.press('Home');
  const range = visit.finding(1, 'range');
  await expect(range.getByRole('radio', { name: words.visit.sideShort.left })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('C5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('45°');
  await visit.moreFindings().press('Enter');
  await visit.addFinding('trophoedema').press('Enter');
  await expect(visit.finding(2, 'trophoedema')).toBeVisible();
  await type(page, visit.observation(), 'Chin forward');
  // Words go back as sites do, from wherever nothing is typed.
  await visit.section('objective').focus();
  await page.keyboard.press('Control+Z');
  await expect(visit.observation()).toHaveValue('');
  await page.keyboard.press('Control+Shift+Z');
  await expect(visit.observation()).toHaveValue('Chin forward');

  await visit.open('needling');
  await visit.approach('gunnIms').press('Space');
  await visit.position('prone').press('Space');

  await visit.section('retest').press('Enter');
  await visit.painAfter(0).focus();
  await page.keyboard.press('4');
  const again = say(spoken.retest.afterOf, { finding: 'Range, left C5' });
  await type(page, visit.field(again), '60°');
  await expect(visit.retests).toContainText('+15°');

  await visit.section('plan').press('Enter');
  await visit.addAdjunct('exercise').press('Enter');
  const exercise = visit.adjunct(1, 'exercise');
  await expect(visit.field(spoken.adjuncts.description, exercise)).toBeFocused();
  await page.keyboard.type('Chin tucks');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10, twice a day');
  await type(page, visit.plan(), 'Look at the desk');
  await visit.nextVisit('oneWeek').press('Space');
  await visit.saved();

  await visit.section('reactions').press('Enter');
  await visit.noneObserved().press('Enter');
  await visit.endTreatment().press('Enter');
  await expect(visit.signInHead()).toBeVisible();
  // Each section folded says what was said.
  const folded = visit.section('retest').locator('xpath=ancestor::section');
  await visit.section('retest').press('Enter');
  await expect(folded).toContainText('Pain 7 → 4 (−3) · Range, left C5: 45° → 60°');
  await sign(clinic, demo.theo.password);
}

async function readFirstNote({ page }: ClinicWindow): Promise<void> {
  const note = page.getByRole('main');
  for (const text of [
    'Neck, left',
    'Pain 7 of 10 · worst 9, best 2',
    'Onset: An incident: rear-ended in October',
    'Worse with: screens',
    'Better with: lying down',
    'Range, left C5: 45°',
    'Trophoedema',
    'Chin forward',
    'Approach: Gunn IMS · Position: Prone',
    'Pain after treatment: 4 of 10 (−3)',
    'Range, left C5: 45° → 60° (+15°)',
    'Exercise: Chin tucks, 10, twice a day',
    'Look at the desk',
    'Next visit: In 1 week',
  ]) {
    await expect(note.getByText(text, { exact: true }).first()).toBeVisible();
  }
}

async function chartSecondVisit(clinic: ClinicWindow): Promise<void> {
  const { visit, page } = clinic;
  await openVisit(clinic);
  await expect(page.getByText('Pain 7, after treatment 4')).toBeVisible();
  // What showed since belongs to the last visit.
  await visit.lateReaction().press('Enter');
  await visit.addReaction('painAfter').press('Enter');
  await visit.chip(words.visit.reactions.action, words.visit.reactionAction.advice).press('Space');
  await visit.button(words.visit.reactions.add, page.getByRole('dialog')).press('Enter');
  await expect(
    page.getByText(say(spoken.response.reactionsOfLast, { names: 'Soreness after' })),
  ).toBeVisible();

  await visit.pain(0).focus();
  await page.keyboard.press('3');
  await visit.change('better').press('Space');
  await visit.relief('atOnce').focus();
  await page.keyboard.press('ArrowRight');
  await expect(visit.relief('thatEvening')).toBeChecked();
  await visit.noToAll().first().press('Enter');
  await visit.asLastTime('subjective').press('Enter');
  await expect(visit.reason()).toHaveValue('Neck, left');
  await expect(visit.wordsOf('aggravating')).toHaveValue('screens');
  await visit.open('objective');
  await visit.asLastTime('objective').press('Enter');
  await expect(visit.finding(2, 'trophoedema')).toBeVisible();
  await visit.asLastTime('needling').press('Enter');
  await expect(visit.approach('gunnIms')).toBeChecked();
  await expect(visit.position('prone')).toBeChecked();
  await visit.open('plan');
  await visit.asLastTime('plan').press('Enter');
  await expect(visit.adjunct(1, 'exercise')).toBeVisible();
  await visit.saved();
}

async function checkChart({ chart }: ClinicWindow): Promise<void> {
  const [found] = await callOnChart<PatientSummary[]>(chart, demo.theo, 'patients.search', {
    text: patientName,
  });
  const { visits } = await callOnChart<{ visits: VisitSummary[] }>(chart, demo.theo, 'patients.get', {
    id: found?.id,
  });
  const read: Visit[] = [];
  // One after the other: a chart opens for one at a time.
  for (const { id } of visits) {
    read.push(await callOnChart<Visit>(chart, demo.theo, 'visits.get', { id }));
  }
  const first = read.find(({ state }) => state === 'signed');
  const second = read.find(({ state }) => state === 'inTreatment');
  expect(first).toMatchObject({
    painNow: 7,
    painWorst: 9,
    painBest: 2,
    onset: 'incident',
    onsetNote: 'rear-ended in October',
    aggravating: 'screens',
    easing: 'lying down',
    findings: [
      { kind: 'range', side: 'left', level: 'C5', value: '45°', retest: '60°' },
      { kind: 'trophoedema', side: null, level: null, value: '', retest: '' },
    ],
    objectiveNote: 'Chin forward',
    approach: 'gunnIms',
    patientPosition: 'prone',
    painAfter: 4,
    adjuncts: [{ kind: 'exercise', description: 'Chin tucks', dose: '10, twice a day' }],
    nextVisit: 'In 1 week',
    // Added at the next visit, beside the note that was signed without it.
    reactions: [{ category: 'painAfter', actions: ['advice'] }],
  });
  expect(second).toMatchObject({
    reasonForAttending: 'Neck, left',
    painNow: 3,
    responseChange: 'better',
    reliefOnset: 'thatEvening',
    approach: 'gunnIms',
    patientPosition: 'prone',
    findings: [
      { kind: 'range', side: 'left', level: 'C5', value: '' },
      { kind: 'trophoedema', value: '' },
    ],
    adjuncts: [{ kind: 'exercise', description: 'Chin tucks' }],
    reactions: [],
  });
}

/** Four muscles on both sides, as at a first visit for neck and shoulders. */
const eightSites = (
  ['trapezius-upper', 'infraspinatus', 'quadratus-lumborum', 'gluteus-medius'] as const
).flatMap((muscle) => (['left', 'right'] as const).map((side) => ({ muscle, side })));

test('a first visit with eight sites and a repeat visit take few actions', async ({ openDemo }) => {
  test.setTimeout(240_000);
  const clinic = await openDemo('theo');
  const { visit, map, page } = clinic;
  await openPatient(clinic);
  const actions = await countActions(page);

  await clinic.patient.startVisit.click();
  await visit.noToAll().first().click();
  // The focus is where it goes on.
  await expect(visit.reason()).toBeFocused();
  await page.keyboard.insertText('Shoulders and low back tight since painting a ceiling');
  await visit.pain(6).click();
  await visit.approach('gunnIms').click();
  await visit.position('prone').click();
  for (const { muscle, side } of eightSites) await map.chart(muscle, side);
  await visit.noneObserved().click();
  await page.keyboard.insertText(String(eightSites.length));
  await page.keyboard.press('Enter');
  await expect(visit.signInHead()).toBeVisible();
  const first = await actions.sinceStart();

  await visit.button(words.visit.header.backToPatient).click();
  const before = await actions.sinceStart();
  await clinic.patient.startVisit.click();
  await visit.pain(4).click();
  await visit.change('better').click();
  await visit.noToAll().first().click();
  await visit.asLastTime('subjective').click();
  await visit.asLastTime('needling').click();
  await expect(visit.rows).toHaveCount(eightSites.length);
  await expect(visit.approach('gunnIms')).toHaveCount(0);
  // Nothing counts before somebody says that it was needled.
  const confirm = visit.button(words.visit.site.confirm, visit.ledger);
  await expect(confirm).toHaveCount(eightSites.length);
  await visit.button(say(words.guidance.confirmAll, { count: eightSites.length })).click();
  await expect(confirm).toHaveCount(0);
  await expect(visit.row(1)).toBeFocused();
  await visit.noneObserved().click();
  await page.keyboard.insertText(String(eightSites.length));
  await page.keyboard.press('Enter');
  await expect(visit.signInHead()).toBeVisible();
  const repeat = (await actions.sinceStart()) - before;

  process.stdout.write(`first visit with eight sites, to its end: actions: ${first}\n`);
  process.stdout.write(`repeat visit with eight sites, to its end: actions: ${repeat}\n`);
  // At first two for each site, a tap and its muscle. Later each is a word of its own: the start, pain, response,
  // screening, reason, what is needled, that it was, reactions, the count of the needles, the end.
  expect(first).toBeLessThanOrEqual(25);
  expect(repeat).toBeLessThanOrEqual(10);
});

/** Eight muscles of the back of the body, each needled on both sides. */
const bilateral = [
  'trapezius-upper',
  'infraspinatus',
  'rhomboid-major',
  'quadratus-lumborum',
  'gluteus-medius',
  'piriformis',
  'biceps-femoris-long-head',
  'soleus',
] as const;

test('eight sites on both sides, and a repeat visit with two changes, take few actions', async ({
  openDemo,
}) => {
  const clinic = await openDemo('theo');
  const { visit, map, page } = clinic;
  await openVisit(clinic);
  await visit.noToAll().first().click();
  await visit.approach('gunnIms').click();
  await visit.position('prone').click();

  const actions = await countActions(page);
  await map.bothSides().click();
  for (const muscle of bilateral) await map.chart(muscle, 'left', undefined, 2);
  await expect(visit.rows).toHaveCount(16);
  const first = await actions.sinceStart();

  // Twelve sites are left for the next visit.
  await visit.undo.click();
  await visit.undo.click();
  await visit.noneObserved().click();
  await page.keyboard.insertText('12');
  await page.keyboard.press('Enter');
  await expect(visit.signInHead()).toBeVisible();
  await visit.button(words.visit.header.backToPatient).click();

  const before = await actions.sinceStart();
  await clinic.patient.startVisit.click();
  await visit.noToAll().first().click();
  await visit.asLastTime('needling').click();
  await expect(visit.rows).toHaveCount(12);
  // One was not needled today, and one with another technique.
  await map.tap(usualPlaceOf('gluteus-medius', 'right'));
  await visit.button(words.charting.waiting.dismiss, visit.dock).click();
  await visit.button(say(words.guidance.confirmAll, { count: 11 })).click();
  await visit.details().click();
  await visit.technique('staticDwell').click();
  await expect(visit.rows).toHaveCount(11);
  await expect(page.getByText(`11 ${words.visit.needling.needlesOpened_other}`)).toBeVisible();
  const repeat = (await actions.sinceStart()) - before;

  process.stdout.write(`eight sites on both sides, from an empty map: actions: ${first}\n`);
  process.stdout.write(`repeat visit with twelve sites and two changes: actions: ${repeat}\n`);
  expect(first).toBeLessThanOrEqual(40);
  expect(repeat).toBeLessThanOrEqual(10);
});
