/** How budget and end are changed at the channel: it is told the whole sum and the last instant, so that saying it twice does no harm. */
import type { CampaignStatus } from '../channels/index.ts';
import { type Change, keptReason } from '../database/index.ts';
import type { Performer } from '../outbox/index.ts';
import { maximumSpend } from './budget.ts';
import { campaignOf, type CampaignParts, metaLane } from './build-performer.ts';
import { campaignById, type CampaignRow, updateCampaign } from './campaigns.sql.ts';
import { endOf, idsOf, refusedChange, wishedOf } from './campaign-view.ts';
import { askMeta } from './meta.ts';
import { stateAfter } from './switch-performer.ts';
import { guardWishes, wishOf } from './wish.ts';

export const changeAct = 'campaign-change';

export function changePerformer(parts: CampaignParts): Performer {
  const { database, channels, settings } = parts;
  return {
    ...metaLane(parts),
    find: async () => null,
    async act(act) {
      const row = await campaignOf(parts, act);
      const wished = wishedOf(row);
      // An earlier act has told the channel what was wished last, or the campaign was put away.
      if (wished === null) return async () => {};
      const shop = await settings.current();
      const budget = { amount: maximumSpend(wished), currency: shop.currency };
      const status = await askMeta(channels, database.read, async (ads) => {
        await ads.change(idsOf(row), { budget, endsAt: endOf(wished.endsOn, shop) });
        return ads.status(idsOf(row));
      });
      return (change) => changed(change, row, status);
    },
    /** What the channel refused is not so; the reason says why, unless a click meanwhile has its wish standing there. */
    async failed(change, act, { code, details }) {
      const row = await campaignById(change.db, act.subjectId);
      if (row === undefined) return;
      const told = wishOf(row) === null ? keptReason({ code, details }) : {};
      const refused = row.wished === null ? {} : { refused_change: refusedChange(row.wished, { code, details }) };
      await updateCampaign(change.db, row.id, { wished: null, ...refused, ...told });
    },
    waits: async () => {},
  };
}

async function changed(change: Change, before: CampaignRow, status: CampaignStatus): Promise<void> {
  const [row, told] = [await campaignById(change.db, before.id), wishedOf(before)];
  if (row === undefined || told === null) return;
  // More money or more time takes back the pause that the spent budget had brought, but starts nothing by itself.
  const settled = wishOf(row) === null && !guardWishes.includes(row.reason_code ?? '');
  await updateCampaign(change.db, row.id, {
    daily_budget: told.dailyBudget,
    total_budget: told.totalBudget,
    spent_before: told.spentBefore ?? 0,
    daily_from: told.dailyFrom ?? null,
    ends_on: told.endsOn,
    state: stateAfter(status, false),
    read_at: change.at,
    spent_there: Math.max(row.spent_there, status.spent ?? 0),
    // Changed once more while the channel was asked: that one's own act follows.
    ...(row.wished === before.wished ? { wished: null, refused_change: null } : {}),
    ...(settled ? keptReason(status.reason) : {}),
  });
}
