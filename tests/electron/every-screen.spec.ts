import { join } from 'node:path';
import { type ClinicWindow, expect, logIn, test } from './clinic-fixtures.ts';
import { english, pseudo } from './pages/words.ts';
import { loadWith } from './support/charting.ts';
import { damages } from './support/damage.ts';
import { chartOf, placeDemoChart } from './support/demo-chart.ts';
import { lookForViolations, type ViolationFound } from './support/look-for-violations.ts';
import { dataOfAnyChart, dataOfDemo, lookForWords, type WordFound } from './support/look-for-words.ts';
import {
  type Look,
  tourOfBilling,
  tourOfClinic,
  tourOfPatients,
  tourOfSetUp,
  tourOfVisit,
} from './support/tour.ts';

/** Opens the window in the pseudo-locale. */
async function inPseudoLocale(window: ClinicWindow): Promise<ClinicWindow> {
  await loadWith(window.page, '?locale=en-XA');
  return window;
}

/** Looks at each stop of a tour for words that come from no catalogue, and for what axe finds serious. */
function examine({ page }: ClinicWindow, data: readonly string[]) {
  const words: WordFound[] = [];
  const violations: ViolationFound[] = [];
  const lookAtWords = lookForWords(page, data, words);
  const lookAtViolations = lookForViolations(page, violations);
  const look: Look = async (stop) => {
    await lookAtWords(stop);
    await lookAtViolations(stop);
  };
  return { look, found: { words, violations } };
}

const nothing = { words: [], violations: [] };

test('words that are not in brackets are seen', async ({ open }) => {
  const { page, firstRun } = await open();
  await expect(firstRun.title).toBeVisible();
  const findings: WordFound[] = [];
  await lookForWords(page, dataOfAnyChart, findings)('first run, in English');
  const { title, lead, setUp, demo: openDemo } = english.start.firstRun;
  expect(findings.map(({ text }) => text)).toEqual(expect.arrayContaining([title, lead, setUp, openDemo]));
});

test('a text too pale to read is seen', async ({ open }) => {
  const { page, firstRun } = await open();
  await expect(firstRun.title).toBeVisible();
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) button.style.color = 'rgb(200, 200, 200)';
  });
  const findings: ViolationFound[] = [];
  await lookForViolations(page, findings)('first run');
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'color-contrast' }));
});

test.describe('on every screen each word comes from the catalogue, and axe finds nothing serious', () => {
  test.describe.configure({ timeout: 300_000 });

  test('in the set-up', async ({ open, userDataDir }) => {
    const window = await inPseudoLocale(await open({ words: pseudo }));
    const { look, found } = examine(window, [...dataOfAnyChart, chartOf(userDataDir), userDataDir, 'UTC']);
    await tourOfSetUp(window, look);
    expect(found).toEqual(nothing);
  });

  const tours = {
    'in a visit': { person: 'theo', tour: tourOfVisit },
    'at the log-in and in the clinic': { person: null, tour: tourOfClinic },
    'among the patients': { person: 'theo', tour: tourOfPatients },
    'in billing': { person: 'ada', tour: tourOfBilling },
  } as const;

  for (const [place, { person, tour }] of Object.entries(tours)) {
    test(place, async ({ open, userDataDir }) => {
      const chart = chartOf(userDataDir);
      await placeDemoChart(chart);
      // A path that was saved to is shown in its parts, so that it breaks between them.
      const path = [chart, userDataDir, ...userDataDir.split('/').filter(Boolean), 'receipt.pdf'];
      const data = [...dataOfAnyChart, ...(await dataOfDemo(chart)), ...path];
      const window = await inPseudoLocale(await open({ words: pseudo }));
      if (person) await logIn(window, person);
      const { look, found } = examine(window, data);
      await tour(window, look, join(userDataDir, 'receipt.pdf'));
      expect(found).toEqual(nothing);
    });
  }

  test('where a chart is refused', async ({ open, userDataDir }) => {
    const chart = chartOf(userDataDir);
    await placeDemoChart(chart);
    await damages.keyFileMissing(chart);
    const window = await inPseudoLocale(await open({ words: pseudo }));
    const { refusal, page } = window;
    await expect(refusal.title('keyFileMissing')).toBeVisible();
    // The code of the refusal is for whoever helps, and the name proposed for the new file is a name.
    const data = [...dataOfAnyChart, chart, userDataDir, 'keyFileMissing', 'restored', 'clinic.tautband'];
    const { look, found } = examine(window, data);
    await look('refusal');
    await refusal.restore().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('restore');
    expect(found).toEqual(nothing);
  });
});
