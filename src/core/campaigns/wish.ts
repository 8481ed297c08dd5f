/**
 * What the person wants of a campaign that is complete. The wish stands in the campaign's reason until the channel has
 * done it, so that of several clicks the last one counts, also when all of them had to wait for the line.
 */
import type { CampaignReasonCode } from '../../api/outside.ts';
import type { CampaignRow } from './campaigns.sql.ts';

export const startWish: CampaignReasonCode = 'start-on-its-way';
export const pauseWish: CampaignReasonCode = 'pause-on-its-way';
/** Vetrina's own wish: the most that it may cost is spent. It stays as the reason of the pause. */
export const budgetWish: CampaignReasonCode = 'budget-reached';

/** Whether it should run; null: nothing is wished, or it is so already. */
export function wishOf(row: Pick<CampaignRow, 'reason_code' | 'state'>): boolean | null {
  if (row.reason_code === startWish) return true;
  if (row.reason_code === pauseWish) return false;
  return row.reason_code === budgetWish && (row.state === 'running' || row.state === 'in-review') ? false : null;
}
