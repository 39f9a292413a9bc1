import type { Migration } from '../migrate.ts';
import { foundation } from './0001-foundation.ts';

/** Every migration in order, numbered from 1 without gaps. One that has been released never changes. */
export const migrations: readonly Migration[] = [foundation];

/** The version of the schema that this application reads and writes. */
export const newestSchemaVersion = migrations.length;
