import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './messages.mjs';
import { inSetUp, setUpFolder } from './places.mjs';

/**
 * Lets one process at a time do the work, so that two terminals do not install or build into each other.
 * A lock left by a process that is gone is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(name, work) {
  mkdirSync(setUpFolder, { recursive: true });
  const file = inSetUp(`${name}.lock`);
  let waited = false;
  while (!take(file)) {
    if (!waited) say('Another Tautband command is setting up or building: waiting for it …');
    waited = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

function isHeld(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // The file is empty for an instant between being made and being written.
    if (!Number.isInteger(holder) || holder === 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
