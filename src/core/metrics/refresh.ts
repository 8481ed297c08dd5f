import { OutsideError } from '../../api/outside.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Campaigns } from '../campaigns/index.ts';
import type { Log } from '../database/index.ts';
import type { Presence } from '../presence/index.ts';

/**
 * Reads every channel's figures now. One that cannot be reached is left for the clock; one that asks to sign in again
 * is refused as such, after the others were read. Answers how many days came in.
 */
export async function refreshFigures(
  parts: { readonly presence: Pick<Presence, 'readFigures'>; readonly campaigns: Pick<Campaigns, 'readFigures'> },
  log: Log,
): Promise<{ days: number }> {
  let days = 0;
  let expired: string | null = null;
  for (const [vendor, read] of [
    ['google', parts.presence.readFigures],
    ['meta', parts.campaigns.readFigures],
  ] as const) {
    try {
      days += await read();
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      log.info({ vendor, failure: error.failure.kind, code: error.failure.code }, 'figures could not be read');
      if (error.failure.kind === 'sign-in') expired = vendor;
    }
  }
  if (expired !== null && days === 0) throw new Refusal('sign-in-expired', { vendor: expired });
  return { days };
}
