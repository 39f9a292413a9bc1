import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  newQuickFolder,
  patience,
  removeFolder,
  startStore,
  storeOptions,
  type TestStore,
} from '../../support/store-client.ts';

/**
 * A window that somebody took over writes frames as it likes. The store goes on: nothing that it throws
 * escapes (an escaped rejection fails these tests), and the other windows get their answers.
 */

const request = '{"i":"1","p":{"u":"/chart/status","b":{"json":{}}}}';

const frames: [string, unknown][] = [
  ['no JSON', 'garbage'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number as text', '5'],
  ['a list', '[]'],
  ['a message without anything', '{}'],
  ['a message without its payload', '{"i":"1"}'],
  ['no payload', '{"i":"1","p":null}'],
  ['no path', '{"i":"1","p":{}}'],
  ['a path that is none', '{"i":"1","p":{"u":5}}'],
  ['another place', '{"i":"1","p":{"u":"http://[","b":{"json":{}}}}'],
  ['another procedure', '{"i":"1","p":{"u":"/__proto__/toString","b":{"json":{}}}}'],
  ['a form', '{"i":"1","p":{"u":"/chart/status","h":{"content-type":"multipart/form-data; boundary=x"}}}'],
  ['a file', '{"i":"1","p":{"u":"/chart/status","h":{"content-disposition":"attachment"}}}'],
  ['a stream', '{"i":"1","p":{"u":"/chart/status","h":{"content-type":"text/event-stream"}}}'],
  ['an event of no stream', '{"i":"1","t":3,"p":null}'],
  ['an unknown kind', '{"i":"1","t":99,"p":{}}'],
  ['an id that is none', '{"i":{"a":1},"p":{"u":"/chart/status"}}'],
  ['types that do not fit', '{"i":"1","p":{"u":"/chart/status","b":{"json":{},"meta":[[0,"a"]]}}}'],
  ['types that are none', '{"i":"1","p":{"u":"/chart/status","b":{"json":{},"meta":5,"maps":5}}}'],
  [
    'a prototype',
    '{"i":"1","p":{"u":"/chart/status","b":{"json":{"__proto__":{"polluted":1}},"meta":[[2,"__proto__","polluted"]]}}}',
  ],
  [
    'a deep list',
    `{"i":"1","p":{"u":"/chart/status","b":{"json":${'['.repeat(200_000)}${']'.repeat(200_000)}}}}`,
  ],
  ['twenty million letters', `{"i":"1","p":{"u":"/chart/status","b":{"json":"${'x'.repeat(20_000_000)}"}}}`],
  ['bytes', new Uint8Array([123, 255, 1])],
  ['no bytes', new Uint8Array([])],
  ['a number', 2_000_000_000],
  ['undefined', undefined],
  ['an object', { i: '1', p: { u: '/chart/status' } }],
];

describe('a frame that no window of ours sends', { timeout: patience }, () => {
  let folder: string;
  let store: TestStore;
  beforeEach(() => {
    folder = newQuickFolder();
    store = startStore(storeOptions(folder));
  });
  afterEach(async () => {
    await store.stop();
    removeFolder(folder);
  });

  async function expectStillWorking(): Promise<void> {
    expect(await store.window('other').chart.status({})).toMatchObject({ state: 'firstRun' });
    expect(await store.window('hostile').chart.status({})).toMatchObject({ state: 'firstRun' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  }

  it.each(frames)('does no harm: %s', async (_what, frame) => {
    store.deliverRaw('hostile', frame);
    await expectStillWorking();
  });

  it('does no harm, whatever is changed in a right one', async () => {
    const letters = fc.constantFrom(...'{}[]":,0123456789-.eE\\nulltruefalse/chrt_\0\uD800é');
    const edits = fc.array(
      fc.record({
        at: fc.nat(request.length),
        drop: fc.nat(6),
        put: fc.string({ unit: letters, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        let frame = request;
        for (const { at, drop, put } of changes) frame = frame.slice(0, at) + put + frame.slice(at + drop);
        store.deliverRaw('hostile', frame);
        count += 1;
        if (count % 500 === 0) await expectStillWorking();
      }),
      { numRuns: 20_000, seed: 20_261_121 },
    );
    await expectStillWorking();
  });

  it('is told apart from the frames of a window at work', async () => {
    const status = await store.window('other').chart.status({});
    store.deliverRaw('other', request);
    await expectStillWorking();
    const answer = store.framesTo('other').find((text) => text.includes('"i":"1"'));
    expect(JSON.parse(answer ?? '')).toMatchObject({ p: { b: { json: status } } });
  });
});
