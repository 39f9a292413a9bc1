import { defineConfig } from '@playwright/test';

/** Real windows of the built app; `npm test` says which Electron and which display. */
export default defineConfig({
  testDir: 'tests/electron',
  outputDir: 'test-results/electron',
  // Each test has a user data folder and an application of its own.
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: true,
  projects: [
    // What is measured on the clock runs first and alone: a second application beside it would be measured too.
    { name: 'alone', testMatch: /two-windows\.spec\.ts/ },
    { name: 'windows', testIgnore: /two-windows\.spec\.ts/, dependencies: ['alone'] },
  ],
});
