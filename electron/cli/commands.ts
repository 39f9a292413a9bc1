import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoreOptions } from '../../shared/contract/store-link.ts';
import type { CliCommand } from './arguments.ts';
import { UsageError } from './cli-error.ts';
import { describeProcedures } from './procedures.ts';
import type { StoreClient, StoreConnection } from './store-connection.ts';

/** Secrets come from the environment, never from the words of the command: those show in the process list. */
export type Secrets = { password: string | null; recoveryCode: string | null };

/** Starts a store for one command. */
type OpenStore = (options: StoreOptions) => Promise<StoreConnection>;

type Asked<Kind extends CliCommand['kind']> = Extract<CliCommand, { kind: Kind }>;

function optionsFor(chartFile: string, demoChartFile: string | null): StoreOptions {
  return {
    client: 'commandLine',
    chartFile,
    demoChartFile,
    backupFolder: join(dirname(chartFile), 'backups'),
    logFile: null,
    appVersion: TAUTBAND_VERSION,
    testRuntime: false,
  };
}

/** Opens a chart, logs in, runs the work, and always closes the chart. */
async function inChart<Result>(
  chart: string,
  user: string | null,
  secrets: Secrets,
  openStore: OpenStore,
  work: (client: StoreClient) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(optionsFor(chart, null));
  try {
    if (secrets.recoveryCode !== null) {
      await store.client.session.readWithRecoveryCode({ recoveryCode: secrets.recoveryCode });
    } else {
      if (user === null) throw new UsageError('--user LOGIN is missing');
      if (secrets.password === null) throw new UsageError('TAUTBAND_PASSWORD is not set');
      await store.client.session.logIn({ login: user, password: secrets.password });
    }
    return await work(store.client);
  } finally {
    await store.stop();
  }
}

async function call(asked: Asked<'call'>, secrets: Secrets, openStore: OpenStore): Promise<unknown> {
  const [group, name, ...more] = asked.procedure.split('.');
  const known = describeProcedures().find((procedure) => procedure.name === asked.procedure);
  if (!known || !group || !name || more.length > 0) {
    throw new UsageError(`there is no procedure ${asked.procedure}; see: procedures`);
  }
  const text = asked.input === '-' ? readFileSync(0, 'utf8') : (asked.input ?? '{}');
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new UsageError('the input is not JSON', { cause: error });
  }
  const invoke = (client: StoreClient): Promise<unknown> => {
    const groups = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    const procedure = groups[group]?.[name];
    if (!procedure) throw new UsageError(`there is no procedure ${asked.procedure}`);
    return procedure(input);
  };
  // Procedures that anyone may call are about the chart file itself: they need nobody logged in.
  if (known.roles === 'anyone' && asked.user === null && secrets.recoveryCode === null) {
    const store = await openStore(optionsFor(asked.chart, null));
    try {
      return await invoke(store.client);
    } finally {
      await store.stop();
    }
  }
  return inChart(asked.chart, asked.user, secrets, openStore, invoke);
}

async function demo(asked: Asked<'demo'>, openStore: OpenStore): Promise<unknown> {
  const { kind: _, chart, ...request } = asked;
  const store = await openStore(optionsFor(chart, chart));
  try {
    const status = await store.client.chart.openDemo({ ...request, mustBeNew: true });
    return { chart: status.chartFile, logins: status.demoLogins };
  } finally {
    await store.stop();
  }
}

async function restore(asked: Asked<'restore'>, secrets: Secrets, openStore: OpenStore): Promise<unknown> {
  const secret = secrets.recoveryCode ?? secrets.password;
  if (secret === null) throw new UsageError('TAUTBAND_PASSWORD or TAUTBAND_RECOVERY_CODE is not set');
  if (secrets.recoveryCode === null && asked.user === null) throw new UsageError('--user LOGIN is missing');
  const beside = asked.chart ?? asked.toFile;
  const store = await openStore(optionsFor(beside, null));
  try {
    const backupFile = asked.backupFile ?? (await store.client.chart.status({})).newestBackup?.file;
    if (!backupFile) throw new UsageError('name the backup file, or the chart with --chart FILE');
    return await store.client.backups.restore({
      backupFile,
      toFile: asked.toFile,
      login: secrets.recoveryCode === null ? asked.user : null,
      secret,
    });
  } finally {
    await store.stop();
  }
}

/** Carries out a command and gives what is printed on stdout as JSON. */
export async function runCommand(
  command: Exclude<CliCommand, { kind: 'help' }>,
  secrets: Secrets,
  openStore: OpenStore,
): Promise<unknown> {
  switch (command.kind) {
    case 'procedures':
      return describeProcedures();
    case 'call':
      return call(command, secrets, openStore);
    case 'demo':
      return demo(command, openStore);
    case 'auditVerify':
      return inChart(command.chart, command.user, secrets, openStore, (client) => client.audit.verify({}));
    case 'backup':
      return inChart(command.chart, command.user, secrets, openStore, async (client) => {
        if (command.folder) await client.backups.setFolder({ folder: command.folder });
        return client.backups.run({});
      });
    case 'restore':
      return restore(command, secrets, openStore);
  }
}
