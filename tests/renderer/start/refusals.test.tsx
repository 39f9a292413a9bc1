import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chartPaths } from '../../../db/chart-file/chart-paths.ts';
import type { StoreAccess } from '../../../renderer/client/store-access.ts';
import { type RenderedApp, renderApp } from '../../support/render-app.tsx';
import type { RendererStore } from '../../support/renderer-store.ts';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';

vi.setConfig({ testTimeout: 60_000 });

let app: RenderedApp;

afterEach(() => app.end());

/** Stops the store, spoils a file, and starts the next store over it. */
async function spoil(
  access: StoreAccess,
  store: RendererStore,
  how: (paths: ReturnType<typeof chartPaths>) => void,
): Promise<void> {
  await store.giveUp();
  how(chartPaths(store.options.chartFile));
  access.connection.connect();
  await access.client.chart.status({});
}

/** A clinic that is set up and then spoiled. */
function spoiled(how: (paths: ReturnType<typeof chartPaths>) => void) {
  return async (access: StoreAccess, store: RendererStore): Promise<void> => {
    await access.client.clinic.setUp(setUpInputOf());
    await spoil(access, store, how);
  };
}

function overwritePages(chart: string): Buffer {
  const bytes = readFileSync(chart).fill(0x55, 4096, 3 * 4096);
  writeFileSync(chart, bytes);
  return bytes;
}

async function logIn(): Promise<void> {
  await app.user.click(await screen.findByLabelText(/^Login/));
  await app.user.paste('testa');
  await app.user.type(screen.getByLabelText(/^Password/), `${ownerPassword}{Enter}`);
}

describe('a chart that is not opened', () => {
  it('is missing: says so, and goes on once it is back', async () => {
    let bytes: Buffer | undefined;
    app = await renderApp({
      before: spoiled(({ chart }) => {
        bytes = readFileSync(chart);
        rmSync(chart);
      }),
    });
    await screen.findByRole('heading', { name: 'The chart is not where it was' });
    expect(screen.getByText(/left exactly as it was/)).toBeDefined();
    writeFileSync(app.store.options.chartFile, bytes ?? '');
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Log in' });
  });

  it('has lost its key file: the words are those of the key file', async () => {
    app = await renderApp({ before: spoiled(({ keys }) => rmSync(keys)) });
    await screen.findByRole('heading', { name: 'The key file of the chart is missing' });
    expect(screen.getByText('keyFileMissing')).toBeDefined();
    expect(screen.getByText(app.store.options.chartFile)).toBeDefined();
  });

  it('is damaged: found at the log-in, and the file is left as it was', async () => {
    let before: Buffer | undefined;
    app = await renderApp({
      before: spoiled(({ chart }) => {
        before = overwritePages(chart);
      }),
    });
    await logIn();
    await screen.findByRole('heading', { name: 'The chart file is damaged' });
    expect(before?.equals(readFileSync(app.store.options.chartFile))).toBe(true);
  });

  it('is damaged: the newest backup is restored into a new file beside it', async () => {
    app = await renderApp({
      before: async (access, store) => {
        await access.client.clinic.setUp(setUpInputOf());
        await access.client.backups.run({});
        await spoil(access, store, ({ chart }) => {
          overwritePages(chart);
        });
      },
    });
    await logIn();
    await app.user.click(await screen.findByRole('button', { name: 'Restore a backup' }));
    const name = await screen.findByLabelText(/^Name of the new file/);
    await app.user.clear(name);
    await app.user.type(name, 'rescued.tautband');
    await app.user.click(screen.getByLabelText(/^Login at the time/));
    await app.user.paste('testa');
    await app.user.click(screen.getByLabelText(/^Password at the time/));
    await app.user.paste(ownerPassword);
    await app.user.click(screen.getByRole('button', { name: 'Restore' }));
    await screen.findByText('The backup was restored');
    const restored = join(dirname(app.store.options.chartFile), 'rescued.tautband');
    await waitFor(() => expect(existsSync(restored)).toBe(true));
  });
});
