import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, whatever its size, by a part of its name. */
const longest = [
  'fuzz-clinic',
  'killed-store',
  'visit-screen',
  'fuzz-charting-and-billing',
  'command-line.test',
  'fuzz-patients-and-visits',
  'visit-words.test.tsx',
];

/** The longest begin first: otherwise a worker waits for the other at the end. All else in Vitest's own order. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((part) => moduleId.includes(part));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

/**
 * Three projects: pure rules, the encrypted store on real files, and screens in jsdom. One after the other, because
 * a worker cannot go on from a file of one project to a file of another.
 */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          sequence: { groupOrder: 1 },
          include: ['tests/store/**/*.test.ts'],
          environment: 'node',
          // better-sqlite3 and argon2 are native modules, and a test may kill its own store process.
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          sequence: { groupOrder: 2 },
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/fresh-page.ts'],
          // Each file has a page and a store of its own; to load the screens anew for each takes a third of the time.
          isolate: false,
          testTimeout: 20_000,
        },
      },
    ],
    sequence: { sequencer: LongestFirst },
    // On a machine of two cores the default is one worker, and half of it would wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Mantine's focus trap finds nothing to focus in a page without layout, and prints the whole page about it.
    onConsoleLog: (log) => !log.includes('use-focus-trap'),
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
