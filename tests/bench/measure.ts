/** Milliseconds of each run, shortest first. */
export type Samples = readonly number[];

export type Pair = { ours: Samples; yardstick: Samples };

export function percentile(samples: Samples, percent: number): number {
  const place = Math.ceil((samples.length * percent) / 100) - 1;
  return samples[Math.max(0, place)] ?? Number.NaN;
}

export const median = (samples: Samples): number => percentile(samples, 50);

export function sorted(samples: readonly number[]): Samples {
  return [...samples].sort((left, right) => left - right);
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs both by turns, so that whatever else the machine does falls on both; the first tenth is warming up. */
export async function sideBySide(
  runs: number,
  ours: (run: number) => unknown,
  yardstick: (run: number) => unknown,
): Promise<Pair> {
  const pair = { ours: [] as number[], yardstick: [] as number[] };
  const warmUp = Math.ceil(runs / 10);
  for (let run = 0; run < runs + warmUp; run += 1) {
    const yardstickFirst = run % 2 === 0;
    const early = yardstickFirst ? await timed(() => yardstick(run)) : 0;
    const own = await timed(() => ours(run));
    const bare = yardstickFirst ? early : await timed(() => yardstick(run));
    if (run < warmUp) continue;
    pair.ours.push(own);
    pair.yardstick.push(bare);
  }
  return { ours: sorted(pair.ours), yardstick: sorted(pair.yardstick) };
}

/** One kind of run alone. */
export async function alone(runs: number, work: (run: number) => unknown): Promise<Samples> {
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await timed(() => work(run)));
  return sorted(samples);
}
