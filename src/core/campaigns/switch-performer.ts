/** How a campaign is started and paused at the channel. Doing it twice does no harm; forgetting it would cost money. */
import type { CampaignStatus } from '../channels/index.ts';
import type { Change } from '../database/index.ts';
import type { Performer } from '../outbox/index.ts';
import { campaignOf, type CampaignParts, metaLane } from './build-performer.ts';
import { campaignById, type CampaignRow, type CampaignStateName, updateCampaign } from './campaigns.sql.ts';
import { idsOf } from './campaign-view.ts';
import { askMeta } from './meta.ts';
import { budgetWish, wishOf } from './wish.ts';

export const switchAct = 'campaign-switch';

export function switchPerformer(parts: CampaignParts): Performer {
  const { database, channels } = parts;
  return {
    ...metaLane(parts),
    // Asking what it is would cost as much as saying again what it should be.
    find: async () => null,
    async act(act) {
      const row = await campaignOf(parts, act);
      const running = wishOf(row);
      // An earlier act has done what the last click wished.
      if (running === null) return async () => {};
      const ids = idsOf(row);
      const status = await askMeta(channels, database.read, async (ads) => {
        await ads.setRunning(ids, running);
        return ads.status(ids);
      });
      return (change) => switched(change, row, running, status);
    },
    failed: (change, act, { code, details }) =>
      updateCampaign(change.db, act.subjectId, { reason_code: code, reason_details: JSON.stringify(details) }),
    /** The wish stays the reason; what it waits for stands beside it. */
    waits: (change, act, { code }) =>
      updateCampaign(change.db, act.subjectId, { reason_details: JSON.stringify({ waitsFor: code }) }),
  };
}

async function switched(change: Change, before: CampaignRow, running: boolean, status: CampaignStatus): Promise<void> {
  const row = await campaignById(change.db, before.id);
  if (row === undefined) return;
  // A click while the channel was asked: its own act follows, and the wish stays.
  const wishedAnew = row.reason_code !== before.reason_code;
  const keepsReason = wishedAnew || row.reason_code === budgetWish;
  await updateCampaign(change.db, row.id, {
    state: stateAfter(status, running),
    started_at: row.started_at ?? (running ? change.at : null),
    read_at: change.at,
    ...(keepsReason
      ? {}
      : { reason_code: status.reason?.code ?? null, reason_details: JSON.stringify(status.reason?.details ?? {}) }),
  });
}

/** Just after the start the channel may still say `paused`: its review has not begun. */
function stateAfter(status: CampaignStatus, running: boolean): CampaignStateName {
  if (status.state === 'problem') return 'failed';
  if (status.state === 'paused' && running) return 'in-review';
  return status.state;
}
