import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { createStoreAccess, type StoreAccess } from '../../../renderer/client/store-access.ts';
import type { SiteContent } from '../../../renderer/features/visits/state/site-content.ts';
import type { VisitSession } from '../../../renderer/features/visits/state/visit-session.ts';
import type { Visit } from '../../../shared/contract/visit-records.ts';
import { type RendererStore, startRendererStore } from '../../support/renderer-store.ts';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';
import { chartVisit, leftUpperBack, startVisit } from './charting.ts';

export const trapezius = { muscleId: 'trapezius-upper', structure: null, side: 'left' } as const;
export const soleus = { muscleId: 'soleus', structure: null, side: 'left' } as const;

/** The session of a new visit for each test of a file, over one real store. */
export function sessionOverStore() {
  let store: RendererStore;
  let access: StoreAccess;
  let session: VisitSession;

  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

  beforeAll(async () => {
    store = startRendererStore();
    access = createStoreAccess(window);
    await access.client.clinic.setUp(setUpInputOf());
  });

  afterAll(async () => {
    access.close();
    await store.stop();
  });

  beforeEach(async () => {
    session = chartVisit(access, await startVisit(access));
    const current = await access.client.session.current({});
    access.pendingSaves.setPerson(current.session?.staffId ?? null);
  });

  async function bringStoreBack(): Promise<void> {
    access.connection.connect();
    const { staffId } = await access.client.session.logIn({ login: 'testa', password: ownerPassword });
    access.pendingSaves.setPerson(staffId);
  }

  afterEach(async () => {
    if (access.connection.state() === 'stopped') await bringStoreBack();
  });

  return {
    store: () => store,
    session: () => session,
    bringStoreBack,
    onDisk: (): Promise<Visit> => access.client.visits.get({ id: session.visit().id }),
    /** Puts a site and gives its id. */
    place(position = leftUpperBack, chosen: Parameters<typeof session.sites.choose>[0] = trapezius): string {
      session.sites.place(position);
      session.sites.choose(chosen);
      const { selectedId } = session.sites.part();
      if (selectedId === null) throw new Error('no site was placed');
      return selectedId;
    },
    shown: (): SiteContent[] => [...session.sites.sites()],
  };
}
