import { randomUUID } from 'node:crypto';

import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Change } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { storeDay } from '../settings/index.ts';
import { maximumSpend } from './budget.ts';
import { campaignById, type CampaignRow, updateCampaign } from './campaigns.sql.ts';
import { spentBy } from './campaign-figures.sql.ts';
import { isComplete, planOf } from './campaign-view.ts';
import { checkBudget } from './check-campaign.ts';
import { switchAct } from './switch-performer.ts';
import { pauseWish, startWish, wishOf } from './wish.ts';

/** The second click: from here on money is spent, up to the maximum that was shown. */
export async function startCampaign(change: Change, outbox: Outbox, id: number, shop: Settings): Promise<void> {
  const row = await found(change, id);
  const wish = wishOf(row);
  if (wish === true || (wish === null && isRunning(row))) return;
  if (!isComplete(row) || row.state === 'ended') throw new Refusal('campaign-not-startable', { state: row.state });
  const plan = planOf(row);
  if (plan.endsOn < storeDay(change.at, shop.timeZone))
    throw new Refusal('campaign-dates-wrong', { startsOn: plan.startsOn, endsOn: plan.endsOn });
  checkBudget(plan, shop);
  const [spent, maximum] = [await spentBy(change.db, id), maximumSpend(plan)];
  if (spent >= maximum) throw new Refusal('campaign-not-startable', { state: row.state, spent, maximum });
  await wishFor(change, outbox, row, startWish);
}

export async function pauseCampaign(change: Change, outbox: Outbox, id: number): Promise<void> {
  const row = await found(change, id);
  const wish = wishOf(row);
  if (wish === false || (wish === null && row.state === 'paused')) return;
  if (!isComplete(row) || row.state === 'ended') throw new Refusal('campaign-not-startable', { state: row.state });
  await wishFor(change, outbox, row, pauseWish);
}

/** Each click is an act; whichever comes first does what the last click wished. */
export async function wishFor(
  change: Change,
  outbox: Outbox,
  row: CampaignRow,
  wish: typeof startWish,
  details: Readonly<Record<string, number>> = {},
): Promise<void> {
  await updateCampaign(change.db, row.id, { reason_code: wish, reason_details: JSON.stringify(details) });
  await outbox.order(change, {
    intent: `${row.intent}:switch:${randomUUID()}`,
    kind: switchAct,
    subjectId: row.id,
  });
  change.announce('campaigns');
}

const isRunning = ({ state }: CampaignRow): boolean => state === 'running' || state === 'in-review';

async function found(change: Change, id: number): Promise<CampaignRow> {
  const row = await campaignById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'campaign', id });
  return row;
}
