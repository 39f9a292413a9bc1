import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { demoStaff } from '../../../electron/store/demo/demo-people.ts';
import { answerSaveDialog, expect } from '../fixtures.ts';
import { launchTautband } from '../launch.ts';
import { pagesOf } from '../pages/pages.ts';
import { english } from '../pages/words.ts';
import { createPictures } from './pictures.ts';
import { handOverAndSign, pin, setPin } from './play-consent.ts';
import { createPlayLog } from './play-log.ts';

/**
 * Plays one visit in the real application, as invented people of the demo clinic: log in, register, chart
 * a first visit with its consent signed on the handed-over screen, eight sites, one bruise, the re-test, the end;
 * the front desk's receipt, then the signature. Leaves demo/: the chart, pictures of each screen, the receipt and a log. With `--pictures FOLDER` the README's pictures are written there as well.
 */
const folder = join(import.meta.dirname, '..', '..', '..', 'demo');
const picturesAt = process.argv.indexOf('--pictures');
const readmePictures = picturesAt === -1 ? null : (process.argv[picturesAt + 1] ?? null);

const sites = [
  { muscle: 'trapezius-upper', side: 'left', twitches: 4 },
  { muscle: 'trapezius-upper', side: 'right', twitches: 2 },
  { muscle: 'infraspinatus', side: 'left', twitches: 3 },
  { muscle: 'infraspinatus', side: 'right', twitches: 1 },
  { muscle: 'quadratus-lumborum', side: 'left', twitches: 2 },
  { muscle: 'quadratus-lumborum', side: 'right', twitches: 1 },
  { muscle: 'gluteus-medius', side: 'left', twitches: 1 },
  { muscle: 'gluteus-medius', side: 'right', twitches: 2 },
] as const;

const [olive] = demoStaff;
const ada = demoStaff.find((person) => person.roles.includes('admin'));
if (!olive || !ada) throw new Error('the demo clinic has an owner and a front desk');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const userDataDir = join(folder, 'user-data');
const log = createPlayLog();
const tautband = await launchTautband({ userDataDir, colorScheme: 'light' });
const page = tautband.window;
await tautband.app.evaluate(({ BrowserWindow }) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
});
const pictures = createPictures(page, folder, readmePictures);
const pages = pagesOf(page);
const words = english.visitWords;
const { firstRun, logIn, frame, today, patients, patientDialog, patient, visit, signedVisit, map } = pages;

try {
  await log.countActions(page);
  await log.step('open the demo clinic', async () => {
    await expect(firstRun.title).toBeVisible();
    await pictures.take('first-run');
    await firstRun.demo().click();
    await expect(logIn.demoTitle).toBeVisible({ timeout: 120_000 });
    await pictures.take('log-in');
  });

  await log.step('log in', async () => {
    await logIn.demoPerson(olive.name).click();
    await logIn.submit.click();
    await expect(today.title).toBeVisible();
    await pictures.take('today', { readme: true });
  });

  await log.step('set a PIN', () => setPin(page, olive.password));

  await log.step('register a patient', async () => {
    await frame.goTo('patients');
    await patients.search.fill('Wanda Inventsdottir');
    await patients.registerNamed('Wanda Inventsdottir').click();
    await patientDialog.fill({
      birthDate: '1979-06-18',
      phone: '604 555 0177',
      phn: '9000 123 454',
      sex: 'female',
      street: '7 Fiction Lane',
      city: 'Sampleton',
      postalCode: 'V0V 0V0',
    });
    await pictures.take('register');
    await patientDialog.submitNew.click();
    await expect(patient.name('Wanda Inventsdottir')).toBeVisible();
  });

  await log.step('start and screen', async () => {
    await patient.startVisit.click();
    await pictures.take('screening');
    await visit.noToAll().click();
    await expect(visit.reason()).toBeFocused();
  });

  await log.step('consent, handed over and signed by hand', async () => {
    await visit.approach('gunnIms').click();
    await visit.open('consent');
    await visit.discussed().check();
    await visit.handOver().click();
    await handOverAndSign(page, pictures);
    await expect(visit.section('consent')).toBeVisible();
    await expect(page.getByText('Wanda Inventsdottir signed on')).toBeVisible();
    await pictures.take('consent-signed');
  });

  await log.step('subjective', async () => {
    await visit.open('subjective');
    await visit.reason().fill('Shoulders and low back tight since painting a ceiling');
    await visit.pain(6).click();
    await visit.worst().fill('8');
    await visit.best().fill('3');
    await visit.onset('incident').click();
    await visit.wordsOf('onsetNote').fill('two days overhead');
    await visit.wordsOf('aggravating').fill('reaching up');
    await visit.wordsOf('easing').fill('warmth');
    await visit.saved();
    await pictures.take('subjective');
  });

  await log.step('objective', async () => {
    await visit.open('objective');
    await visit.addFinding('range').click();
    const range = visit.finding(1, 'range');
    await visit.field(words.findings.level, range).fill('C5');
    await visit.field(words.findings.value, range).fill('45°');
    await visit.saved();
    await pictures.take('objective');
    // Folded again, so that body and ledger have the room.
    for (const section of ['objective', 'subjective', 'consent'] as const) await visit.fold(section);
  });

  await log.step('eight sites with their twitches', async () => {
    for (const { muscle, side, twitches } of sites) {
      await map.chart(muscle, side);
      for (let count = 0; count < twitches; count += 1) await visit.moreTwitches().click();
    }
    await visit.strength('strong').click();
    await visit.saved();
    await pictures.take('visit', { readme: true });
    await frame.toDark();
    await pictures.take('visit-dark', { readme: true });
    await frame.toLight();
  });

  await log.step('one bruise', async () => {
    await visit.open('reactions');
    await visit.addReaction('bruise').click();
    await visit.reactionAction('bruise', 'pressure').click();
    await visit.saved();
    await pictures.take('reaction');
  });

  await log.step('re-test', async () => {
    await visit.open('retest');
    await visit.painAfter(3).click();
    await visit.retests.getByRole('textbox').first().fill('60°');
    await expect(visit.retests).toContainText('+15°');
    await visit.saved();
    await pictures.take('retest');
  });

  await log.step('end, with the service chosen and released', async () => {
    await visit.open('end');
    await visit.needlesOut().fill(String(sites.length));
    await pictures.take('end');
    await visit.endTreatment().click();
    await expect(visit.signInHead()).toBeVisible();
    await visit.open('end');
    await expect(page.getByText(english.treatment.service.released, { exact: true })).toBeVisible();
    await pictures.take('released');
    await frame.logOut();
  });

  await log.step('invoice, payment, paid receipt, before the note is signed', async () => {
    await logIn.demoPerson(ada.name).click();
    await logIn.submit.click();
    await expect(pages.billing.title).toBeVisible();
    await pictures.take('billing');
    await pages.billing.makeInvoiceFor('Inventsdottir').click();
    await pages.invoice.issue.click();
    await pages.invoice.method('debit').click();
    await pictures.take('payment');
    await pages.invoice.record.click();
    await expect(pages.invoice.pill('paid')).toBeVisible();
    await answerSaveDialog(tautband.app, join(folder, 'receipt.pdf'));
    await pages.invoice.saveReceipt.click();
    await expect(pages.invoice.savedAs).toBeVisible();
    await pictures.take('receipt-saved');
    await frame.logOut();
  });

  await log.step('sign', async () => {
    await logIn.demoPerson(olive.name).click();
    await logIn.submit.click();
    await today.visitOf('Inventsdottir').click();
    await visit.signInHead().click();
    await visit.signSecret().fill(pin);
    await pictures.take('sign');
    await visit.signAndLock().click();
    await expect(signedVisit.locked).toBeVisible();
    await pictures.take('signed', { readme: true });
  });

  await log.step('what the owner looks after', async () => {
    await frame.goTo('clinic');
    for (const tab of ['clinic', 'staff', 'fees', 'backups', 'access'] as const) {
      await pages.clinic.goTo(tab);
      await pictures.take(`clinic-${tab}`);
    }
  });
  await log.writeTo(join(folder, 'log.txt'));
} finally {
  await tautband.close();
}

for (const name of await readdir(join(userDataDir, 'demo'))) {
  await copyFile(join(userDataDir, 'demo', name), join(folder, name));
}
await rm(userDataDir, { recursive: true, force: true });
process.stdout.write(`The chart, the pictures, the receipt and the log are in ${folder}\n`);
