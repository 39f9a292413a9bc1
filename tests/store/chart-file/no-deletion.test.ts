import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  placeNewFile,
  removeTemporary,
  temporaryName,
  writeDurably,
  writeNewDurably,
} from '../../../db/chart-file/durable-files.ts';
import { testFolder } from './test-chart.ts';

const project = join(import.meta.dirname, '../../..');
/** A call that could end or replace a file, with the name of what it is given first. */
const endsAFile =
  /\b(?:unlink|rm|rmdir|rename|truncate|ftruncate|copyFile|cp|writeFile|createWriteStream)(?:Sync)?\([\w.]*/g;

/**
 * Every call in the chart's layers that could end or replace a file. A new one is a decision: nothing may ever
 * delete, cut or replace a chart, not even a damaged one.
 */
const allowed: Record<string, string[]> = {
  // Thinning: files that carry this chart's MAC in a manifest, and that manifest.
  'db/backups/back-up-chart.ts': ['unlinkSync(backup.file', 'unlinkSync(manifestPath'],
  // Keys and anchor of a chart that could not be put in place, written by the same call.
  'db/chart-file/create-chart-file.ts': ['unlinkSync(file'],
  // Temporary files that bear our mark, and small files beside a chart; see the next test.
  'db/chart-file/durable-files.ts': [
    'rmSync(',
    'renameSync(temporary',
    'unlinkSync(temporary',
    'renameSync(temporary',
  ],
  // Set aside under another name.
  'db/keys/attempts.ts': ['renameSync(file'],
  'db/keys/rebuild-key-file.ts': ['renameSync(paths.keys'],
};

describe('no code path deletes or replaces a chart file:', () => {
  it('every line that ends or replaces a file is known', () => {
    const found: Record<string, string[]> = {};
    for (const folder of ['db', 'electron/store']) {
      for (const name of readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts')) continue;
        const calls = readFileSync(join(project, folder, name), 'utf8').match(endsAFile);
        if (calls) found[`${folder}/${name.replaceAll('\\', '/')}`] = calls;
      }
    }
    expect(found).toEqual(allowed);
  });

  it('only files of our own are replaced or removed, and a finished file never replaces another', () => {
    const folder = testFolder();
    const chart = join(folder, 'clinic.tautband');
    writeFileSync(chart, 'the chart');
    const temporary = temporaryName(chart);
    writeFileSync(temporary, 'another');

    expect(() => writeDurably(chart, 'x')).toThrow();
    expect(() => writeNewDurably(chart, 'x')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(() => placeNewFile(temporary, chart)).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(() => removeTemporary(chart)).toThrow();
    expect(readFileSync(chart, 'utf8')).toBe('the chart');

    removeTemporary(temporary);
    expect(readdirSync(folder)).toEqual(['clinic.tautband']);
  });
});
