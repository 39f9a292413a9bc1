import { letter } from './page-flow.ts';
import type { TextStyle } from './text-setter.ts';

/** The look of a document: paper and ink, one pine accent, hairlines. The colours are those of the app's light theme. */
export const color = {
  ink: '#211e19',
  quiet: '#5c574f',
  line: '#d8d5cf',
  accent: '#105953',
  danger: '#a3261d',
};

const ink = { color: color.ink };
const quiet = { color: color.quiet };

export const styles = {
  title: { weight: 'semibold', size: 19, leading: 23, color: color.accent },
  clinicName: { weight: 'semibold', size: 13.5, leading: 19, ...ink },
  personName: { weight: 'semibold', size: 10.5, leading: 15, ...ink },
  label: { weight: 'regular', size: 8, leading: 13, ...quiet },
  text: { weight: 'regular', size: 9.25, leading: 13, ...ink },
  quietText: { weight: 'regular', size: 9.25, leading: 13, ...quiet },
  strongText: { weight: 'medium', size: 9.25, leading: 13, ...ink },
  small: { weight: 'regular', size: 8, leading: 11.5, ...quiet },
  total: { weight: 'semibold', size: 11, leading: 17, ...ink },
  // More space between the letters and readers take each for a word of its own.
  duplicate: { weight: 'semibold', size: 9.5, leading: 14, tracking: 0.7, ...ink },
  void: { weight: 'semibold', size: 16, leading: 20, tracking: 1, color: color.danger },
  smallVoid: { weight: 'semibold', size: 8, leading: 11.5, tracking: 0.5, color: color.danger },
  smallDuplicate: { weight: 'semibold', size: 8, leading: 11.5, tracking: 0.5, ...ink },
  stamp: { weight: 'semibold', size: 12, leading: 16, tracking: 0.9, color: color.accent },
  stampDetail: { weight: 'regular', size: 8, leading: 11.5, color: color.accent },
} satisfies Record<string, TextStyle>;

export const left = 56;
export const right = letter.width - 56;
export const top = 56;
/** First line of text on the pages after the first, below the running head. */
export const laterTop = 92;
export const bottom = letter.height - 74;
export const footTop = letter.height - 56;

/** Brings the clinic's name down to the baseline of the larger title beside it. */
export const clinicOffset = 3.9;

export type Column = { x: number; width: number; align: 'left' | 'right' };

/** The axis of the page: title facts, payer, therapist and totals all begin here. */
const middle = 318;

export const headColumns = {
  clinic: { x: left, width: 240, align: 'left' },
  title: { x: middle, width: right - middle, align: 'right' },
  label: { x: middle, width: 90, align: 'left' },
  value: { x: 410, width: right - 410, align: 'right' },
} satisfies Record<string, Column>;

export const partyColumns = {
  patient: { x: left, width: 240, align: 'left' },
  billTo: { x: middle, width: right - middle, align: 'left' },
} satisfies Record<string, Column>;

export const tableColumns = {
  dateOfService: { x: left, width: 70, align: 'left' },
  service: { x: 134, width: 172, align: 'left' },
  providedBy: { x: middle, width: 118, align: 'left' },
  tax: { x: 440, width: 50, align: 'right' },
  amount: { x: 494, width: right - 494, align: 'right' },
} satisfies Record<string, Column>;

export const paymentColumns = {
  heading: { x: left, width: 236, align: 'left' },
  paidOn: { x: left, width: 74, align: 'left' },
  method: { x: 134, width: 84, align: 'left' },
  amount: { x: 218, width: 70, align: 'right' },
} satisfies Record<string, Column>;

export const totalColumns = {
  label: { x: middle, width: 140, align: 'left' },
  amount: { x: 458, width: right - 458, align: 'right' },
} satisfies Record<string, Column>;
