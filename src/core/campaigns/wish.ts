/**
 * What the person wants of a campaign that is complete. The wish stands in the campaign's reason until the channel has
 * done it, so that of several clicks the last one counts, also when all of them had to wait for the line.
 */
import type { CampaignReasonCode } from '../../api/outside.ts';
import type { CampaignRow } from './campaigns.sql.ts';

export const startWish: CampaignReasonCode = 'start-on-its-way';
export const pauseWish: CampaignReasonCode = 'pause-on-its-way';
export const archiveWish: CampaignReasonCode = 'archive-on-its-way';
/** Vetrina's own wish: the most that it may cost is spent. It stays as the reason of the pause. */
export const budgetWish: CampaignReasonCode = 'budget-reached';
/** All campaigns together have spent the cap of the month. */
export const monthWish: CampaignReasonCode = 'month-cap-reached';
/** The channel has not said for too long what it spends. */
export const blindWish: CampaignReasonCode = 'figures-missing';

/** Pauses that Vetrina wished by itself; each stays as the reason. */
export const guardWishes: readonly string[] = [budgetWish, monthWish, blindWish];

export type Wish = 'run' | 'pause' | 'archive';

type Standing = Pick<CampaignRow, 'reason_code' | 'state'>;

export const isRunning = ({ state }: Pick<CampaignRow, 'state'>): boolean =>
  state === 'running' || state === 'in-review';

/** Null: nothing is wished, or it is so already. */
export function wishOf(row: Standing): Wish | null {
  switch (row.reason_code) {
    case startWish:
      return 'run';
    case pauseWish:
      return 'pause';
    case archiveWish:
      return 'archive';
    default:
      return isRunning(row) && guardWishes.includes(row.reason_code ?? '') ? 'pause' : null;
  }
}

/** Put away, or on the way there: nothing else is done with it. */
export const isArchived = (row: Standing): boolean => row.state === 'archived' || wishOf(row) === 'archive';
