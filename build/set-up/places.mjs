import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where set-up keeps what it fetched and what it remembers. Safe to delete. */
export const setUpFolder = join(projectFolder, '.set-up');

/** @param {...string} parts */
export const inProject = (...parts) => join(projectFolder, ...parts);

/** @param {...string} parts */
export const inSetUp = (...parts) => join(setUpFolder, ...parts);
