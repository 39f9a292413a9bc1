import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import { setUpInputOf } from '../../support/set-up-input.ts';

vi.setConfig({ testTimeout: 60_000 });

let app: RenderedApp;

afterEach(() => app.end());

const field = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });
const button = (name: string) => screen.getByRole('button', { name });

/** Pastes: key by key the same fields take ten times as long in jsdom. */
async function fill(label: RegExp, text: string): Promise<void> {
  const input = await screen.findByLabelText(label, { selector: 'input' });
  await app.user.click(input);
  await app.user.paste(text);
}

async function fillClinic(): Promise<void> {
  await fill(/^Name of the clinic/, 'Tidewater Test Physio');
  await fill(/^Street/, '1 Invented Way');
  await fill(/^City/, 'Nowhere');
  await fill(/^Postal code/, 'V0V 0V0');
  await fill(/^Phone/, '604-555-0100');
  await fill(/^Time zone/, 'vancouv');
  await app.user.keyboard('{Enter}');
  await app.user.click(button('Continue'));
}

async function fillOwner(password = 'a quiet needle rests'): Promise<void> {
  await fill(/^Name \*/, 'Testa Exampleton');
  await fill(/^Login/, 'testa');
  await fill(/^College registration/, '00123');
  await fill(/^Password/, password);
  await fill(/^The same password/, password);
  await app.user.click(button('Continue'));
}

describe('the first run', () => {
  it('sets up a clinic, shows the recovery code once and takes two of its groups back', async () => {
    app = await renderApp();
    await app.user.click(await screen.findByRole('button', { name: /Set up our clinic/ }));
    await fillClinic();
    await fillOwner();
    await fill(/^Fee/, '120');
    await app.user.click(button('Set up the clinic'));

    await screen.findByRole('heading', { name: 'Print the recovery code' });
    const list = screen.getByRole('list', { name: 'Recovery code' });
    const groups = within(list)
      .getAllByRole('listitem')
      .map((item) => item.querySelector('code')?.textContent ?? '');
    expect(groups).toHaveLength(14);
    expect(groups.every((group) => /^[0-9A-Z]{4}$/.test(group))).toBe(true);

    await app.user.click(button('I have it on paper'));
    expect(screen.queryByText(groups[0] ?? '')).toBeNull();
    const asked = await screen.findAllByLabelText(/^Group \d+/);
    expect(asked).toHaveLength(2);
    for (const input of asked) {
      await app.user.type(input, 'ZZZZ');
    }
    await app.user.click(button('Check and open the chart'));
    await screen.findByText(/These groups do not match/);
    for (const input of asked) {
      const label = input.closest('.mantine-InputWrapper-root')?.textContent ?? '';
      const number = Number(/Group (\d+)/.exec(label)?.[1]);
      await app.user.clear(input);
      await app.user.type(input, (groups[number - 1] ?? '').toLowerCase());
    }
    await app.user.click(button('Check and open the chart'));

    await screen.findByText('Tidewater Test Physio');
    const clinic = await app.access.client.clinic.get({});
    expect(clinic.recoveryCodeConfirmedAt).not.toBeNull();
    const [owner] = await app.access.client.staff.list({});
    expect(owner).toMatchObject({ registrationNumber: '00123', roles: ['owner', 'therapist'] });
    const [fee] = await app.access.client.fees.list({});
    expect(fee).toMatchObject({ amountCents: 12_000 });
  });

  it('puts a sentence beside each field that does not fit, keeps what was typed and goes nowhere', async () => {
    app = await renderApp();
    await app.user.click(await screen.findByRole('button', { name: /Set up our clinic/ }));
    await app.user.click(button('Continue'));
    expect(field(/^Name of the clinic/).getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field(/^Name of the clinic/));
    await fillClinic();
    await fillOwner('short');
    await screen.findByText('Use at least 10 characters.');
    expect(screen.getByLabelText(/^Password/)).toHaveProperty('value', 'short');
    expect((await app.access.client.chart.status({})).state).toBe('firstRun');
    await app.user.click(button('Back'));
    expect(field(/^City/)).toHaveProperty('value', 'Nowhere');
  });

  it('opens the demo clinic, whose people log in with one tap and Enter', async () => {
    app = await renderApp();
    await app.user.click(await screen.findByRole('button', { name: /Open the demo clinic/ }));
    const people = await screen.findByRole(
      'list',
      { name: 'People of the demo clinic' },
      { timeout: 20_000 },
    );
    const [person] = within(people).getAllByRole('button');
    if (!person) {
      throw new Error('the demo clinic has nobody');
    }
    await app.user.click(person);
    await app.user.keyboard('{Enter}');
    await screen.findByRole('button', { name: /^Logged in as/ }, { timeout: 10_000 });
    expect(screen.getByText(/^Demo clinic/)).toBeDefined();
  });
});

describe('the log-in', () => {
  it('says how many tries are left, then counts the wait down', async () => {
    app = await renderApp({
      before: async (access) => {
        await access.client.clinic.setUp(setUpInputOf());
        await access.client.session.logOut({});
      },
    });
    const password = await screen.findByLabelText(/^Password/);
    await fill(/^Login/, 'testa');
    await fill(/^Password/, 'wrong one');
    await app.user.keyboard('{Enter}');
    await screen.findByText(/That password is not right/);
    expect(password).toHaveProperty('value', 'wrong one');
    await waitFor(
      async () => {
        await app.user.keyboard('{Enter}');
        await screen.findByText(/Too many wrong passwords. You can try again in \d+ seconds/, undefined, {
          timeout: 500,
        });
      },
      { timeout: 15_000 },
    );
    expect(button('Log in')).toHaveProperty('disabled', true);
  });
});
