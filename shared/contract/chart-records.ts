import { z } from 'zod';
import { chartRefusalCode } from './errors.ts';
import { day, id, instant } from './fields.ts';

/** What stands between the window and the chart. */
export const chartStatus = z.object({
  state: z.enum(['firstRun', 'locked', 'open', 'refused']),
  /** Set when the state is `refused`. */
  refusal: chartRefusalCode.nullable(),
  isDemo: z.boolean(),
  /** Where the chart lies on this PC; null before there is one. */
  chartFile: z.string().nullable(),
  demoExists: z.boolean(),
  /** Names and passwords of the invented staff; only for the demo clinic. */
  demoLogins: z.array(
    z.object({ login: z.string(), password: z.string(), name: z.string(), roles: z.array(z.string()) }),
  ),
  proposedBackupFolder: z.string(),
  /** The newest backup known on this PC, so that a refused chart can be restored. */
  newestBackup: z.object({ file: z.string(), takenAt: instant }).nullable(),
});
export type ChartStatus = z.infer<typeof chartStatus>;

/** The same request makes the same content; the day it is made for is today unless one is given. */
export const demoRequest = z.object({
  seed: z.number().int().min(0).max(1_000_000).default(1),
  today: day.refine((text) => text >= '2000-01-01' && text < '2100-01-01', 'impossibleDay').optional(),
  patients: z.number().int().min(1).max(5000).default(24),
  visits: z.number().int().min(0).max(20_000).default(60),
  /** True refuses when there is a demo clinic already. */
  mustBeNew: z.boolean().default(false),
});
export type DemoRequest = z.output<typeof demoRequest>;

/** Topics that a commit may touch; the renderer invalidates their queries. */
export const topic = z.enum([
  'chart',
  'clinic',
  'staff',
  'fees',
  'needles',
  'patients',
  'visits',
  'timers',
  'favourites',
  'invoices',
  'safety',
  'backups',
]);
export type Topic = z.infer<typeof topic>;

export const change = z.object({
  topics: z.array(topic),
  /** The window whose call it was, so that it need not read again what it was just told. */
  window: z.string(),
});
export type Change = z.infer<typeof change>;

/** What a row of the record of access is about: records shown, records changed, log-ins, the clinic itself. */
export const auditKind = z.enum(['shown', 'changed', 'logIns', 'clinic']);
export type AuditRowKind = z.infer<typeof auditKind>;

export const auditRow = z.object({
  sequence: z.number().int(),
  at: instant,
  actorKind: z.enum(['staff', 'recovery', 'system']),
  actorId: id.nullable(),
  actorName: z.string().nullable(),
  roles: z.array(z.string()),
  patientId: id.nullable(),
  /** As the patient is called now. */
  patientName: z.string().nullable(),
  /** A wrong password: when it was typed, and whose login it was; null for one that nobody has. */
  wrongPassword: z.object({ at: instant, staffName: z.string().nullable() }).nullable(),
  procedure: z.string(),
  reason: z.string().nullable(),
  changes: z.array(z.object({ record: z.string(), id: z.string(), hash: z.string() })),
});
export type AuditRow = z.infer<typeof auditRow>;

export const auditFilter = z.object({
  patientId: id.optional(),
  actorId: id.optional(),
  procedure: z.string().max(60).optional(),
  kind: auditKind.optional(),
  from: instant.optional(),
  to: instant.optional(),
  /** Rows before this sequence, newest first. */
  before: z.number().int().min(1).optional(),
  limit: z.number().int().min(1).max(500).default(100),
});

export const auditVerification = z.object({
  ok: z.boolean(),
  rows: z.number().int(),
  findings: z.array(
    z.object({
      kind: z.string(),
      sequence: z.number().int().optional(),
      record: z.string().optional(),
      id: z.string().optional(),
    }),
  ),
});

export const backupStatus = z.object({
  folder: z.string(),
  lastGood: z.object({ file: z.string(), takenAt: instant, bytes: z.number() }).nullable(),
  /** Why the last try failed; null when it did not. */
  lastFailure: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type BackupStatus = z.infer<typeof backupStatus>;
