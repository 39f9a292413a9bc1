import { addDays } from 'date-fns';
import type { Needle } from '../../../shared/contract/visit-records.ts';
import { dayOfInstant } from '../../../shared/domain/calendar.ts';
import { boxOf } from '../../../shared/domain/visits/stocked-needles.ts';
import { needles } from '../services/needles.ts';
import type { Actor } from '../work.ts';
import type { DemoCalls } from './demo-calls.ts';
import { demoClinic } from './demo-people.ts';

/** Boxes of the demo clinic, with the days they can still be used after the demo's today; the last one is past it. */
const boxes: readonly { needle: Needle; lot: string; daysLeft: number }[] = [
  { needle: { diameterMillimetres: 0.25, lengthMillimetres: 30 }, lot: 'DEMO-2531', daysLeft: 700 },
  { needle: { diameterMillimetres: 0.3, lengthMillimetres: 40 }, lot: 'DEMO-3042', daysLeft: 520 },
  { needle: { diameterMillimetres: 0.3, lengthMillimetres: 50 }, lot: 'DEMO-3057', daysLeft: 610 },
  { needle: { diameterMillimetres: 0.35, lengthMillimetres: 75 }, lot: 'DEMO-3576', daysLeft: -12 },
];

/** The owner writes down which boxes are open. */
export function openDemoBoxes(
  calls: DemoCalls,
  owner: Actor,
  { at, today }: { at: Date; today: Date },
): void {
  const listed = calls.call(owner, at, 'needles.list', needles.list, {});
  for (const { needle, lot, daysLeft } of boxes) {
    const box = boxOf(listed, needle);
    if (!box) throw new Error('the demo clinic opens a box of a size it does not stock');
    const expiresOn = dayOfInstant(addDays(today, daysLeft).toISOString(), demoClinic.timeZone);
    calls.call(owner, at, 'needles.save', needles.save, { ...box, lot, expiresOn });
  }
}
