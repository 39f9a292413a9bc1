import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const packageFile = JSON.parse(readFileSync('package.json', 'utf8'));

/** Native modules, and packages that read files beside themselves, stay in node_modules. */
const keptInNodeModules = ['electron', 'better-sqlite3', '@node-rs/argon2', 'pdfkit', 'fontkit', /^node:/];

/** Facts of this build that main, store and command line read; declared in electron/build-facts.d.ts. */
const buildFacts = {
  TAUTBAND_VERSION: JSON.stringify(packageFile.version),
  TAUTBAND_ELECTRON: JSON.stringify(packageFile.devDependencies.electron),
  TAUTBAND_RELEASE: JSON.stringify(process.env.TAUTBAND_RELEASE === '1'),
};

const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

// Targets are those of the older of the two runtimes: Electron 25 has Node 18 and Chromium 114.
export default defineConfig({
  main: {
    define: buildFacts,
    build: {
      target: 'node18',
      externalizeDeps: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: {
          main: 'electron/program.ts',
          store: 'electron/store/store-process.ts',
          'backup-worker': 'electron/store/backup-worker.ts',
          'audit-worker': 'electron/store/audit-worker.ts',
          cli: 'electron/cli/cli.ts',
        },
        external: keptInNodeModules,
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      minify: false,
      rolldownOptions: { input: { preload: 'electron/preload/preload.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    html: { cspNonce: 'TAUTBAND-NONCE' },
    build: {
      target: 'chrome114',
      minify: true,
      // One style sheet in the order of the imports, whichever screen is read first.
      cssCodeSplit: false,
      // The policy allows no data: URLs, so that nothing small is inlined as one.
      assetsInlineLimit: 0,
      // Modules run in the order in which they are imported, also across chunks: Zod is told first how to compile.
      rolldownOptions: { input: 'renderer/index.html', output: { strictExecutionOrder: true } },
    },
  },
});
