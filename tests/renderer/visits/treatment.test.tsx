import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countedId } from '../../support/test-clinic.ts';
import { newPatient } from './charting.ts';
import { openVisitPage, type VisitPage } from './visit-page.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let page: VisitPage;
beforeEach(async () => {
  page = await openVisitPage();
  await page.press('No to all');
  await page.placeByKeys();
});
afterEach(() => page.app.end());

const user = () => page.app.user;
const siteOnDisk = async (index = 0) => (await page.onDisk()).sites[index];

async function editor(ordinal: number) {
  await page.press('Details');
  return within(await screen.findByRole('group', { name: new RegExp(`^Site ${ordinal}`) }));
}

describe('the details of a site', () => {
  it('say depth, current and pain first, the rest under More, and carry over to the next site', async () => {
    const site = await editor(1);
    expect(site.queryByRole('radiogroup', { name: 'Direction' })).toBeNull();
    // The first press goes to half of the needle; a needle that cannot reach so deep takes the depth back.
    await user().click(site.getByRole('button', { name: 'One more: Depth' }));
    await waitFor(async () => expect((await siteOnDisk())?.depthMillimetres).toBe(20));
    const depth = site.getByRole('spinbutton', { name: 'Depth' });
    await user().clear(depth);
    await user().type(depth, '41');
    site.getByText('The number must be 40 or less.');
    await user().clear(depth);
    await user().type(depth, '35');
    await user().click(site.getByRole('radio', { name: '30' }));
    await waitFor(async () => expect((await siteOnDisk())?.depthMillimetres).toBeNull());
    await user().type(depth, '25');

    // A current is saved once it is whole, refused outside its range, and called unusual in between.
    await user().click(site.getByRole('radio', { name: 'Electrical' }));
    await user().type(site.getByRole('textbox', { name: 'Frequency' }), '201');
    site.getByText('Use 0.5 to 200 Hz.');
    await user().clear(site.getByRole('textbox', { name: 'Frequency' }));
    await user().type(site.getByRole('textbox', { name: 'Frequency' }), '150');
    await user().type(site.getByRole('textbox', { name: 'Pulse' }), '200');
    await user().type(site.getByRole('textbox', { name: 'Strength' }), '1.5');
    site.getByText('Saved once all four are written.');
    await user().type(site.getByRole('textbox', { name: 'Time' }), '15');
    site.getByText('Frequency: usual are 2 to 120 Hz.');
    const electrical = { hertz: 150, microseconds: 200, milliamperes: 1.5, minutes: 15 };
    await waitFor(async () => expect((await siteOnDisk())?.electrical).toEqual(electrical));

    await user().click(site.getByRole('radio', { name: 'Their own pain' }));
    await user().type(site.getByRole('textbox', { name: 'Referred to' }), 'temple');
    await user().click(site.getByRole('button', { name: 'More' }));
    await user().click(site.getByRole('radio', { name: 'Cranial' }));
    await user().click(site.getByRole('checkbox', { name: 'Taut band' }));
    await waitFor(async () =>
      expect(await siteOnDisk()).toMatchObject({
        painReproduced: 'recognised',
        referredTo: 'temple',
        direction: 'cranial',
        reasons: ['tautBand'],
      }),
    );

    await page.placeByKeys('{ArrowDown}{ArrowDown}{ArrowDown}');
    await waitFor(async () =>
      expect(await siteOnDisk(1)).toMatchObject({
        needle: { lengthMillimetres: 30 },
        depthMillimetres: 25,
        direction: 'cranial',
        technique: 'electrical',
        electrical,
        painReproduced: null,
        referredTo: '',
        reasons: [],
      }),
    );
    // Another technique has no current.
    const next = await editor(2);
    next.getByRole('radiogroup', { name: 'Direction' });
    await user().click(next.getByRole('radio', { name: 'Static dwell' }));
    await user().click(next.getByRole('radio', { name: '5 min' }));
    await waitFor(async () =>
      expect(await siteOnDisk(1)).toMatchObject({ electrical: null, dwellSeconds: 300 }),
    );
  });
});

describe('the end of treatment', () => {
  it('releases with the service taken, remembers it, and an unreleased visit is released later', async () => {
    const { client } = page.app.access;
    const fee = { taxBasisPoints: 0, effectiveFrom: '2000-01-01' };
    await client.fees.add({ ...fee, id: countedId(1), service: 'Another service', amountCents: 5_000 });
    await page.press('End treatment');
    const services = await screen.findByRole('radiogroup', { name: 'Service' });
    // Of two none is taken by itself before one was ever taken.
    expect(within(services).queryByRole('radio', { checked: true })).toBeNull();
    await user().type(await screen.findByRole('textbox', { name: 'Out' }), '1{Enter}');
    await waitFor(async () =>
      expect(await page.onDisk()).toMatchObject({ state: 'ended', releasedAt: null }),
    );
    expect(await screen.findAllByText('Not released to the front desk')).not.toEqual([]);
    expect(screen.queryByRole('button', { name: 'Make invoice' })).toBeNull();

    await page.press('End of treatment');
    await user().click(await screen.findByRole('radio', { name: /^Another service/ }));
    await page.press('Release to the front desk');
    await waitFor(async () => expect((await page.onDisk()).feeId).toBe(countedId(1)));
    await screen.findByRole('button', { name: 'Make invoice' });
    expect(await client.fees.forDay({ day: page.visit.day })).toMatchObject({ lastChosenId: countedId(1) });
  });
});

describe('needles that are in', () => {
  it('hold the page of the visit, another patient and the closing window, until the person goes', async () => {
    await page.saved();
    await page.press('Back to the patient');
    const leaving = await screen.findByRole('dialog', { name: 'One needle is in' });
    expect(leaving.textContent).toContain('Placebo Fixture');
    await user().click(within(leaving).getByRole('button', { name: 'Stay here' }));
    await screen.findByRole('application');

    expect(await page.app.store.closeWindow()).toBe('stay');
    const closing = await screen.findByRole('dialog', { name: 'One needle is in' });
    await user().click(within(closing).getByRole('button', { name: 'Close the window' }));
    expect(page.app.store.desktopCalls).toContainEqual(['closeWindow']);
    expect(await page.app.store.closeWindow()).toBe('close');

    const { client } = page.app.access;
    const other = await client.patients.create(newPatient({ legalFamilyName: 'Other' }));
    void page.app.router.navigate({ to: '/patients/$patientId', params: { patientId: other.id } });
    await user().click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave the visit' }),
    );
    await page.press('Start visit');
    const starting = await screen.findByRole('dialog', { name: 'One needle is in' });
    await user().click(within(starting).getByRole('button', { name: 'Start beside it' }));
    await screen.findByRole('button', { name: 'No to all' });
  });
});
