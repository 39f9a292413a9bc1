// A store that sends every frame back, for tests of what carries the frames. Speaks store-link.ts over
// whichever line it was started with. Some text frames make it do something else.
const port = process.parentPort;
const send = (message) => (port ? port.postMessage(message) : process.connected && process.send(message));
const windows = new Set();
let ignoresStop = false;

const commands = {
  die: () => process.exit(3),
  'ignore stop': () => {
    ignoresStop = true;
  },
  'about you': () =>
    JSON.stringify({
      transport: port ? 'utilityProcess' : 'childProcess',
      windows: [...windows],
      environment: Object.keys(process.env).sort(),
    }),
};

function receive(message) {
  if (message.kind === 'start') send({ kind: 'ready' });
  if (message.kind === 'windowOpened') windows.add(message.window);
  if (message.kind === 'windowClosed') windows.delete(message.window);
  if (message.kind === 'frame') {
    const { window, frame } = message;
    send({ kind: 'frame', window, frame: commands[frame]?.() ?? frame });
  }
  if (message.kind === 'stop' && !ignoresStop) {
    send({ kind: 'stopped' });
    process.exit(0);
  }
}

if (port) {
  port.on('message', ({ data }) => receive(data));
} else {
  process.on('message', receive);
  process.on('disconnect', () => process.exit(0));
}
