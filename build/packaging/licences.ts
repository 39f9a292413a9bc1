import { readFileSync, writeFileSync } from 'node:fs';
import { init, type ModuleInfo, type ModuleInfos } from 'license-checker-rseidelsohn';
import { projectFolder } from '../set-up/places.mjs';

/** Type declarations and the compiler, which others name as peers: none of them is in the app. */
const notShipped = ['@types/', '@typescript/', 'typescript', 'node-linux-', 'node-win-'];

/** Writes the licences of all npm packages that are in the app, each with its text, for people to read. */
export async function writeLicences(file: string): Promise<void> {
  const found = await installedForProduction();
  const entries = Object.entries(found)
    .filter(([name]) => !notShipped.some((start) => name.startsWith(start)))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, info]) => entryOf(name, info));
  const head = `Tautband is made with ${entries.length} packages by other people. Electron and Chromium have notices of their own beside this file.`;
  writeFileSync(file, [head, ...entries].join(`\n\n${'-'.repeat(78)}\n\n`));
}

function entryOf(name: string, { licenses, repository, licenseFile }: ModuleInfo): string {
  const text = licenseFile ? readFileSync(licenseFile, 'utf8').trim() : '';
  return [`${name} (${[licenses].flat().join(', ')})`, repository ?? '', '', text].join('\n').trim();
}

function installedForProduction(): Promise<ModuleInfos> {
  return new Promise((resolve, reject) => {
    init({ start: projectFolder, production: true, excludePrivatePackages: true }, (error, packages) => {
      if (error) reject(error);
      else resolve(packages);
    });
  });
}
