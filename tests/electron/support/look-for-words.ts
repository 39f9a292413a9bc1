import type { Page } from 'playwright';
import { demoCoverages, demoDetails } from '../../../electron/store/demo/demo-patient-details.ts';
import { streets } from '../../../electron/store/demo/demo-people.ts';
import { demoComplaints } from '../../../electron/store/demo/demo-sites.ts';
import { muscleCatalogue } from '../../../shared/reference/muscles/muscle-catalogue.ts';
import { english } from '../pages/words.ts';
import { callOnChart } from './command-line.ts';
import { demo } from './demo-chart.ts';
import { clinicTyped, ownerTyped, patientTyped } from './people.ts';
import { type Look, typedOnTour } from './tour.ts';

/** In the pseudo-locale a text of the catalogue stands in these; what has none, and is no data, is no message. */
const brackets = /⟦[^⟦⟧]*⟧/g;

/** What has a form of its own: the proof of a signed note, time zones, groups of a recovery code. */
const noWords = /^([0-9a-f]{64}|[A-Z][A-Za-z]+\/[\w/ +-]+|[0-9A-Z]{4})$/;

/** Every text of the page that a person reads, hears or hovers over. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest('script, style')) texts.push(node.textContent ?? '');
    }
    const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt'];
    for (const element of document.querySelectorAll(attributes.map((name) => `[${name}]`).join())) {
      for (const name of attributes) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim()).filter(Boolean);
  });
}

/** What is left of a text once messages and data are taken out of it. */
function leftOver(text: string, data: readonly string[]): string {
  // Before the data: a part of a code may look like one of them.
  let rest = text.replace(noWords, '');
  // A message can be a parameter of another.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(brackets, '');
  }
  for (const known of data) rest = rest.replaceAll(known, '');
  return rest.match(/\p{L}{2,}/gu)?.join(' ') ?? '';
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 1)));
const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2001, 0, day + 1)));

/** Words that come from no catalogue: names, places, dates, muscles, files. */
export const dataOfAnyChart: readonly string[] = [
  english.common.product,
  english.desktop.titleTestRuntime,
  ...months.flatMap((month) => [
    month.toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
    month.toLocaleString('en', { month: 'short', timeZone: 'UTC' }),
  ]),
  ...days.map((day) => day.toLocaleString('en', { weekday: 'long', timeZone: 'UTC' })),
  ...muscleCatalogue.flatMap(({ name, shortNames }) => [name, ...shortNames]),
  ...[clinicTyped, ownerTyped, patientTyped].flatMap((typed) =>
    Object.values(typed).filter((value) => typeof value === 'string'),
  ),
  ...Object.values(typedOnTour),
  '/backups',
  // What the library measures a growing text field with; nobody sees or hears it.
  'autosize measurement',
];

/** Fields of records that hold what people typed. */
const typedFields =
  /name|street|city|province|login|reason|plan$|service|description|designation|number|zone|pronouns|email|relationship|clinic|payer|referredBy|^lot$/i;

function typedTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return typedFields.test(key) && value !== '' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => typedTexts(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => typedTexts(each, name));
}

/** What the people of the demo clinic typed into its chart. */
export async function dataOfDemo(chart: string): Promise<string[]> {
  const asked = [
    await callOnChart(chart, demo.olive, 'clinic.get'),
    await callOnChart(chart, demo.olive, 'staff.list'),
    await callOnChart(chart, demo.olive, 'fees.list'),
    await callOnChart(chart, demo.olive, 'needles.list'),
    await callOnChart(chart, demo.olive, 'patients.search', { text: '604', limit: 50 }),
    await callOnChart(chart, demo.olive, 'visits.ofDay'),
    await callOnChart(chart, demo.ada, 'invoices.list'),
  ];
  return [...new Set([...typedTexts([asked, demoComplaints, demoDetails, demoCoverages]), ...streets])];
}

export type WordFound = { stop: string; text: string; left: string };

export function lookForWords(page: Page, data: readonly string[], findings: WordFound[]): Look {
  // The longest first, so that a part of a name does not hide the rest of it.
  const longestFirst = [...data].sort((one, other) => other.length - one.length);
  return async (stop) => {
    for (const text of await textsOf(page)) {
      const left = leftOver(text, longestFirst);
      const known = findings.some((finding) => finding.left === left);
      if (left !== '' && !known) findings.push({ stop, text: text.slice(0, 120), left });
    }
  };
}
