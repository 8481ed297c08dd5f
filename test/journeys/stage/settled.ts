import type { Door } from '../../../src/api/index.ts';
import { until } from './until.ts';

/** Waits until nothing is on its way to a channel any more. */
export async function settled(door: Door): Promise<void> {
  const quiet = async (): Promise<boolean> => {
    const { onTheWay, live } = await door.listings.pulse();
    return onTheWay === 0 && live > 0;
  };
  await until(quiet, { within: 45_000, every: 250 });
}
