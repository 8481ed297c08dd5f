/** How a campaign is started, paused and put away at the channel. Doing it twice does no harm; forgetting it would cost money. */
import type { CampaignStatus } from '../channels/index.ts';
import { type Change, keptReason, noReason } from '../database/index.ts';
import type { Answer, Performer } from '../outbox/index.ts';
import { campaignOf, type CampaignParts, metaLane } from './build-performer.ts';
import { campaignById, type CampaignRow, type CampaignStateName, updateCampaign } from './campaigns.sql.ts';
import { idsOf } from './campaign-view.ts';
import { askMeta } from './meta.ts';
import { archiveWish, guardWishes, type Wish, wishOf } from './wish.ts';

export function switchPerformer(parts: CampaignParts): Performer {
  const { database, channels } = parts;
  /** The wish that is being taken to the channel, one after the other; by the time of the answer the last click's may be another. */
  let taken: CampaignRow['reason_code'] = null;

  async function putAway(row: CampaignRow): Promise<Answer> {
    const ids = idsOf(row);
    // One that never came to be there is put away here alone.
    if (ids.campaign !== undefined) await askMeta(channels, database.read, (ads) => ads.archive(ids));
    return (change) => archived(change, row.id);
  }

  return {
    ...metaLane(parts),
    // Asking what it is would cost as much as saying again what it should be.
    find: async () => null,
    async act(act) {
      const row = await campaignOf(parts, act);
      const wish = wishOf(row);
      // An earlier act has done what the last click wished.
      if (wish === null) return async () => {};
      taken = row.reason_code;
      if (wish === 'archive') return putAway(row);
      const ids = idsOf(row);
      const status = await askMeta(channels, database.read, async (ads) => {
        await ads.setRunning(ids, wish === 'run');
        return ads.status(ids);
      });
      return (change) => switched(change, row, wish, status);
    },
    /** A click while the channel was asked has an act of its own, which needs its wish. */
    async failed(change, act, { code, details }) {
      const row = await campaignById(change.db, act.subjectId);
      if (row === undefined || (wishOf(row) !== null && row.reason_code !== taken)) return;
      await updateCampaign(change.db, row.id, keptReason({ code, details }));
    },
    /** The wish stays the reason; what it waits for stands beside it. */
    waits: async (change, act, { code }) => {
      const row = await campaignById(change.db, act.subjectId);
      const details = JSON.parse(row?.reason_details ?? '{}') as Record<string, string | number>;
      await updateCampaign(change.db, act.subjectId, {
        reason_details: JSON.stringify({ ...details, waitsFor: code }),
      });
    },
  };
}

async function switched(change: Change, before: CampaignRow, wish: Wish, status: CampaignStatus): Promise<void> {
  const row = await campaignById(change.db, before.id);
  if (row === undefined) return;
  // A click while the channel was asked: its own act follows, and the wish stays.
  const wishedAnew = row.reason_code !== before.reason_code;
  const keepsReason = wishedAnew || guardWishes.includes(row.reason_code ?? '');
  await updateCampaign(change.db, row.id, {
    state: stateAfter(status, wish === 'run'),
    started_at: row.started_at ?? (wish === 'run' ? change.at : null),
    read_at: change.at,
    spent_there: Math.max(row.spent_there, status.spent ?? 0),
    ...(keepsReason ? {} : keptReason(status.reason)),
  });
}

async function archived(change: Change, id: number): Promise<void> {
  const row = await campaignById(change.db, id);
  if (row === undefined) return;
  await updateCampaign(change.db, id, {
    state: 'archived' satisfies CampaignStateName,
    archived_at: row.archived_at ?? change.at,
    ...(row.reason_code === archiveWish ? noReason : {}),
  });
}

/** Just after the start the channel may still say `paused`: its review has not begun. */
export function stateAfter(status: CampaignStatus, running: boolean): CampaignStateName {
  if (status.state === 'problem') return 'failed';
  if (status.state === 'paused' && running) return 'in-review';
  return status.state;
}
