import { expect, logIn, test } from './clinic-fixtures.ts';
import { english, say, sayAny } from './pages/words.ts';
import { demo } from './support/demo-chart.ts';

const { errors, start } = english;
const waiting = sayAny(start.logIn.wait_other);

test('a wrong password says so, and keeps the login', async ({ openDemo }) => {
  const { logIn: screen } = await openDemo(null);
  await screen.logIn(demo.theo.login, 'not the password');
  await expect(screen.notice()).toHaveText(say(errors.WRONG_PASSWORD_other, { count: 4 }));
  await expect(screen.login).toHaveValue(demo.theo.login);
  await expect(screen.password).toBeFocused();
});

test('after five wrong passwords there is a wait, which a restart does not shorten', async ({
  openDemo,
  open,
}) => {
  const first = await openDemo(null);
  const sentences = [4, 3, 2].map((count) => say(errors.WRONG_PASSWORD_other, { count }));
  sentences.push(errors.WRONG_PASSWORD_one, errors.WRONG_PASSWORD_zero);
  for (let tries = 1; tries <= 6; tries += 1) {
    await first.logIn.logIn(demo.theo.login, `wrong ${tries}`);
    await expect(first.logIn.notice()).toHaveText(sentences[tries - 1] ?? waiting);
  }
  await expect(first.logIn.submit).toBeDisabled();
  await first.tautband.close();

  const second = await open();
  await second.logIn.logIn(demo.theo.login, demo.theo.password);
  await expect(second.logIn.notice()).toHaveText(waiting);
  await expect(second.frame.navigation).toBeHidden();
});

test('the front desk lands on billing', async ({ openDemo }) => {
  const clinic = await openDemo('ada');
  await expect(clinic.billing.title).toBeVisible();
});

test('who logs in next begins on their own first page, and the colours of the PC stay over a restart', async ({
  openDemo,
  open,
}) => {
  const clinic = await openDemo('theo');
  await expect(clinic.today.title).toBeVisible();
  await expect(clinic.frame.area('clinic')).toBeHidden();
  await clinic.frame.goTo('patients');
  await clinic.frame.toDark();
  await clinic.frame.logOut();
  await logIn(clinic, 'ada');
  await expect(clinic.billing.title).toBeVisible();
  await clinic.tautband.close();

  const { page } = await open();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
