import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStoreAccess, type StoreAccess } from '../../../renderer/client/store-access.ts';
import type { StoreClient } from '../../../renderer/client/store-client.ts';
import { type RendererStore, startRendererStore } from '../../support/renderer-store.ts';
import { ownerPassword, setUpInputOf } from '../../support/set-up-input.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: RendererStore;
let access: StoreAccess;

beforeEach(() => {
  store = startRendererStore();
  access = createStoreAccess(window);
});

afterEach(async () => {
  access.close();
  await store.stop();
});

describe('the client of the store', () => {
  it('lets a call wait for the store that is still starting', async () => {
    await store.giveUp();
    access.connection.connect();
    expect(access.connection.state()).toBe('connecting');
    const answer = access.client.chart.status({});
    expect(access.connection.state()).toBe('connecting');
    expect((await answer).state).toBe('firstRun');
    expect(access.connection.state()).toBe('connected');
  });

  it('fails with a typed error and its details', async () => {
    await access.client.clinic.setUp(setUpInputOf());
    await access.client.session.logOut({});
    await expect(access.client.session.logIn({ login: 'testa', password: 'wrong' })).rejects.toMatchObject({
      name: 'TautbandError',
      code: 'WRONG_PASSWORD',
      details: { triesBeforeWaiting: expect.any(Number) },
    });
  });

  it('ends a call of a store that died as STORE_STOPPED and goes on with the next store', async () => {
    await access.client.chart.status({});
    const underWay = access.client.clinic.setUp(setUpInputOf());
    const failed = expect(underWay).rejects.toMatchObject({ name: 'TautbandError', code: 'STORE_STOPPED' });
    // The request is on its way and argon2 is at work when the store goes.
    await new Promise((resolve) => setImmediate(resolve));
    await store.restart();
    await failed;
    expect((await access.client.chart.status({})).state).toBeDefined();
  });

  it('fails at once while the store is given up, and works again once it was asked up', async () => {
    await access.client.chart.status({});
    await store.giveUp();
    expect(access.connection.state()).toBe('stopped');
    await expect(access.client.chart.status({})).rejects.toMatchObject({ code: 'STORE_STOPPED' });
    access.connection.connect();
    expect((await access.client.chart.status({})).state).toBe('firstRun');
  });

  it('ends a call that the caller gave up with the reason of the caller', async () => {
    await access.client.chart.status({});
    const giveUp = new AbortController();
    const call = access.client.chart.changes({}, { signal: giveUp.signal }).then((stream) => stream.next());
    const ended = expect(call).rejects.toThrow('enough');
    giveUp.abort(new Error('enough'));
    await ended;
  });
});

describe('changes of the chart', () => {
  function otherClient(): StoreClient {
    const port = store.openOtherWindow('window-2');
    const client = createORPCClient<StoreClient>(new RPCLink({ port }));
    port.start();
    return client;
  }

  const clinicKey = () => access.orpc.clinic.get.queryKey({ input: {} });

  it('makes what another window changed stale, and what it did not touch not', async () => {
    await access.client.clinic.setUp(setUpInputOf());
    const clinic = await access.queryClient.fetchQuery(access.orpc.clinic.get.queryOptions({ input: {} }));
    await access.queryClient.fetchQuery(access.orpc.fees.list.queryOptions({ input: {} }));
    const other = otherClient();
    await other.session.logIn({ login: 'testa', password: ownerPassword });
    const { isDemo: _, recoveryCodeConfirmedAt: __, ...input } = clinic;
    await other.clinic.save({ ...input, name: 'Renamed Test Physio' });
    await vi.waitFor(() => expect(access.queryClient.getQueryState(clinicKey())?.isInvalidated).toBe(true));
    const fees = access.orpc.fees.list.queryKey({ input: {} });
    expect(access.queryClient.getQueryState(fees)?.isInvalidated).toBe(false);
  });

  it('reads everything again after a restart of the store', async () => {
    await access.client.clinic.setUp(setUpInputOf());
    await access.queryClient.fetchQuery(access.orpc.session.current.queryOptions({ input: {} }));
    await store.restart();
    const session = access.orpc.session.current.queryKey({ input: {} });
    await vi.waitFor(() => expect(access.queryClient.getQueryState(session)?.isInvalidated).toBe(true));
  });
});
