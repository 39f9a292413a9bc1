import { z } from 'zod';
import { bodySides } from '../domain/body/body-space.ts';
import { id, instant, longText, optionalText, version } from './fields.ts';

/* Locking a window, and what goes on while it is locked. */

/** How long a window may be left alone, in minutes. */
export const lockMinutes = { least: 1, most: 15, usual: 5 } as const;

export const lockReason = z.enum(['idle', 'asked', 'screenLocked', 'handedOver']);
export type LockReason = z.infer<typeof lockReason>;

/** Why a window is locked; kept in the store, so that nothing done to the window undoes it. */
export const windowLock = z.object({
  reason: lockReason,
  since: instant,
  /** The visit whose consent page is on the screen; only while handed over. */
  visitId: id.nullable(),
});
export type WindowLock = z.infer<typeof windowLock>;

/** As typed; whether it is one is said by `pinProblem`. */
export const pin = z.string().min(1, 'required').max(20, 'tooLong');

/** A running clock of a visit: needles that stay in, a current. It began at an instant, so it outlives any window. */
const timerFields = z.object({
  id,
  version,
  visitId: id,
  /** The sites whose needles it counts for; a site may reach the disk after the clock that was started for it. */
  siteIds: z.array(id).min(1, 'required').max(200, 'tooHigh'),
  /** How long it is meant to run. */
  seconds: z.number().int('wholeNumber').min(1, 'required').max(7200, 'tooHigh'),
  startedAt: instant,
  stoppedAt: instant.nullable(),
});
export const timerInput = timerFields;
export const timer = timerFields;
export type Timer = z.infer<typeof timer>;

/**
 * What an emergency was, for one of the visits that were under way: it happened there, at another one, or the button was
 * pressed by mistake.
 */
export const emergencyMeaning = z.enum(['here', 'elsewhere', 'mistake']);
export type EmergencyMeaning = z.infer<typeof emergencyMeaning>;
const meanings = z.array(z.object({ visitId: id, meaning: emergencyMeaning }));

/**
 * Somebody pressed the emergency button. At a locked window whoever unlocks says of each visit what it was; pressed in a
 * visit it is confirmed by the person logged in at once, and what happened is charted as a reaction.
 */
export const emergency = z.object({
  id,
  version,
  recordedAt: instant,
  /** Who was logged in at the window; who pressed is not known. */
  staffId: id,
  visitIds: z.array(id),
  openNeedles: z.number().int(),
  stoppedTimers: z.array(id),
  confirmedAt: instant.nullable(),
  confirmedBy: id.nullable(),
  /** What was said of each visit; empty while nobody has. */
  meanings,
  account: optionalText,
});
export type Emergency = z.infer<typeof emergency>;

/** As a visit tells of it: when, and what it was once somebody said so; the account only where it happened. */
export const emergencyOfVisit = emergency
  .pick({ id: true, recordedAt: true, confirmedAt: true, account: true })
  .extend({ confirmedByName: z.string().nullable(), meaning: emergencyMeaning.nullable() });
export type EmergencyOfVisit = z.infer<typeof emergencyOfVisit>;

/** What happened is told wherever something did; of a button pressed by mistake nothing needs to be. */
export const emergencyConfirmation = z
  .object({
    id,
    version,
    /** One for each visit of the emergency. */
    meanings: meanings.max(200, 'tooHigh'),
    account: longText.max(200, 'tooLong').transform((text) => (text === '' ? null : text)),
  })
  .refine(
    ({ meanings: said, account }) =>
      account !== null || (said.length > 0 && said.every(({ meaning }) => meaning !== 'here')),
    { path: ['account'], message: 'required' },
  );

/** An emergency that waits for its account, with the patients who were in treatment then. */
export const waitingEmergency = emergency.pick({ id: true, version: true, recordedAt: true }).extend({
  visits: z.array(
    z.object({
      visitId: id,
      patientName: z.string(),
      startedAt: instant,
      /** Those that are in now. */
      needlesIn: z.number().int(),
      /** Where they are, the one that is in longest first. */
      places: z.array(
        z.object({
          muscleId: z.string().nullable(),
          structure: z.string().nullable(),
          side: z.enum(bodySides),
          segment: z.string().nullable(),
          needles: z.number().int(),
        }),
      ),
    }),
  ),
});
export type WaitingEmergency = z.infer<typeof waitingEmergency>;

/** What is under way in the hands of the person logged in; without a name, since a locked window shows it. */
export const underWay = z.object({
  openNeedles: z.number().int(),
  /** In treatment, also where every needle is confirmed out. */
  visits: z.number().int(),
  timers: z.array(timer.pick({ id: true, seconds: true, startedAt: true })),
  /** The emergencies that nobody has confirmed yet, newest first. */
  emergencies: z.array(emergency.pick({ id: true, version: true, recordedAt: true, openNeedles: true })),
});
export type UnderWay = z.infer<typeof underWay>;
