import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, test } from './clinic-fixtures.ts';
import { damages } from './support/damage.ts';
import { chartOf, placeDemoChart } from './support/demo-chart.ts';
import {
  type Look,
  tourOfBilling,
  tourOfClinic,
  tourOfPatients,
  tourOfSetUp,
  tourOfVisit,
  waitForStillness,
} from './support/tour.ts';

type Violation = { rule: string; impact: string; at: string[] };
type Finding = Violation & { stop: string; colours: 'light' | 'dark' };

/**
 * What axe finds serious or critical. It is brought into a page once and asked there: the usual builder brings it
 * along each time, which takes longer than the looking.
 */
async function violationsOn(page: Page, colours: Finding['colours']): Promise<Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (isDark) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, {
      resultTypes: ['violations'],
      // In the other colours nothing else can differ.
      ...(isDark ? { runOnly: ['color-contrast'] } : {}),
    });
    return violations.flatMap(({ id: rule, impact, nodes }) => {
      if (impact !== 'serious' && impact !== 'critical') return [];
      const at = nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
      return [{ rule, impact, at }];
    });
  }, colours === 'dark');
}

/** Looks at each stop in both colours, and collects what axe finds serious or critical. */
function lookForFindings(page: Page, findings: Finding[]): Look {
  return async (stop) => {
    for (const colours of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colours);
      await waitForStillness(page);
      const violations = await violationsOn(page, colours);
      findings.push(...violations.map((violation) => ({ stop, colours, ...violation })));
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
}

test.describe('axe finds nothing serious', () => {
  test.describe.configure({ timeout: 240_000 });

  test('in the set-up', async ({ open }) => {
    const window = await open();
    const findings: Finding[] = [];
    await tourOfSetUp(window, lookForFindings(window.page, findings));
    expect(findings).toEqual([]);
  });

  test('at the log-in and in the clinic', async ({ openDemo }) => {
    const window = await openDemo(null);
    const findings: Finding[] = [];
    await tourOfClinic(window, lookForFindings(window.page, findings));
    expect(findings).toEqual([]);
  });

  test('among the patients', async ({ openDemo }) => {
    const window = await openDemo('theo');
    const findings: Finding[] = [];
    await tourOfPatients(window, lookForFindings(window.page, findings));
    expect(findings).toEqual([]);
  });

  test('in a visit', async ({ openDemo }) => {
    const window = await openDemo('theo');
    const findings: Finding[] = [];
    await tourOfVisit(window, lookForFindings(window.page, findings));
    expect(findings).toEqual([]);
  });

  test('in billing', async ({ openDemo, userDataDir }) => {
    const window = await openDemo('ada');
    const findings: Finding[] = [];
    await tourOfBilling(window, lookForFindings(window.page, findings), join(userDataDir, 'receipt.pdf'));
    expect(findings).toEqual([]);
  });

  test('where a chart is refused', async ({ open, userDataDir }) => {
    const chart = chartOf(userDataDir);
    await placeDemoChart(chart);
    await damages.keyFileMissing(chart);
    const { refusal, page } = await open();
    await expect(refusal.title('keyFileMissing')).toBeVisible();
    const findings: Finding[] = [];
    const look = lookForFindings(page, findings);
    await look('refusal');
    await refusal.restore().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('restore');
    expect(findings).toEqual([]);
  });
});
