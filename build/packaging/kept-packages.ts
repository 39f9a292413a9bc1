import { readFileSync } from 'node:fs';
import { inProject } from '../set-up/places.mjs';

/**
 * What the bundles load while they run: native modules, packages that read files beside themselves, and the
 * fonts of documents. Everything else is inside the bundles; see electron.vite.config.ts.
 */
const loadedAtRunTime = [
  'better-sqlite3',
  '@node-rs/argon2',
  'pdfkit',
  'fontkit',
  '@expo-google-fonts/ibm-plex-sans',
  'dejavu-fonts-ttf',
];

/** Needed to compile, not to run. */
const neverLoaded = ['node-addon-api'];

type LockedPackage = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };

/** The packages of node_modules that go into the app: those above and all they need, on this platform. */
export function keptPackages(): string[] {
  // What npm installed here, without the binaries of other platforms.
  const { packages } = JSON.parse(readFileSync(inProject('node_modules', '.package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const kept = new Set<string>();
  const waiting = [...loadedAtRunTime];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = packages[`node_modules/${name}`];
    if (!found || kept.has(name) || neverLoaded.includes(name)) continue;
    kept.add(name);
    waiting.push(...Object.keys({ ...found.dependencies, ...found.optionalDependencies }));
    // A version of its own lies inside the package and comes with it; what that one needs may lie outside.
    const inside = Object.entries(packages).filter(([path]) => path.startsWith(`node_modules/${name}/`));
    for (const [, nested] of inside) waiting.push(...Object.keys(nested.dependencies ?? {}));
  }
  return [...kept].sort();
}
