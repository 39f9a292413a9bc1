import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect } from '../clinic-fixtures.ts';
import { type Look, waitForStillness } from './tour.ts';

type Violation = { rule: string; impact: string; at: string[] };
export type ViolationFound = Violation & { stop: string; colours: 'light' | 'dark' };

/**
 * What axe finds serious or critical. It is brought into a page once and asked there: the usual builder brings it
 * along each time, which takes longer than the looking.
 */
async function violationsOn(page: Page, colours: ViolationFound['colours']): Promise<Violation[]> {
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
export function lookForViolations(page: Page, findings: ViolationFound[]): Look {
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
