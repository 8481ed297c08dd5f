/** How benches measure: the median of five runs, floor and Vetrina in turn, so that both meet the same machine. */

export interface Line {
  readonly what: string;
  /** Milliseconds. */
  readonly floor: number;
  readonly vetrina: number;
  /** Highest ratio of Vetrina to the floor that is good. */
  readonly target?: number;
  /** Most milliseconds that are good, on a machine like the one of bench/README.md. */
  readonly atMost?: number;
  /** Milliseconds unless said otherwise. */
  readonly unit?: 'ms' | 'MiB' | 'calls';
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  run(): Promise<readonly Line[]>;
}

export const runs = 5;

/** A run prepares itself and answers what shall be timed. */
export type Run = () => Promise<{ readonly work: () => unknown; readonly after?: () => unknown }>;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function once(run: Run): Promise<number> {
  const { work, after } = await run();
  globalThis.gc?.();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  await after?.();
  return took;
}

/** One warm-up each, then five of each in turn. */
export async function compare(floor: Run, vetrina: Run): Promise<{ floor: number; vetrina: number }> {
  await once(floor);
  await once(vetrina);
  const took = { floor: [] as number[], vetrina: [] as number[] };
  for (let index = 0; index < runs; index++) {
    took.floor.push(await once(floor));
    took.vetrina.push(await once(vetrina));
  }
  return { floor: median(took.floor), vetrina: median(took.vetrina) };
}
