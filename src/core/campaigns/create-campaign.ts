import { randomUUID } from 'node:crypto';

import type { PlainPlan } from '../../api/campaigns.ts';
import { plainCampaign } from '../../api/without-checks.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Day } from '../../api/time.ts';
import { type Change, noReason } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { addDays, daysBetween, storeDay } from '../settings/index.ts';
import { firstMissing, intentOf, orderStep } from './build-performer.ts';
import {
  campaignById,
  type CampaignRow,
  type CampaignStateName,
  insertCampaign,
  pictureOf,
  twinOf,
  updateCampaign,
} from './campaigns.sql.ts';
import { idsOf, isComplete, planOf } from './campaign-view.ts';
import { changeAgain } from './change-campaign.ts';
import { checkCampaign } from './check-campaign.ts';
import type { Picture } from './picture.ts';
import { found } from './switch-campaign.ts';

/** A second click, or a form sent twice, is the same campaign. */
const doubleClickMs = 2 * 60_000;

/** Kept at once and built paused, step by step; nothing is spent until it is started. */
export async function createCampaign(
  change: Change,
  outbox: Outbox,
  wish: {
    readonly plan: PlainPlan;
    readonly picture: Picture | null;
    readonly shop: Settings;
  },
): Promise<CampaignRow> {
  const { plan, picture, shop } = wish;
  const trimmed = { ...plainCampaign, ...plan, link: (plan.link ?? '').trim() };
  checkCampaign(trimmed, shop, storeDay(change.at, shop.timeZone));
  const twin = await twinOf(change.db, trimmed, change.at - doubleClickMs);
  if (twin !== undefined) return twin;
  const row = await insertCampaign(change.db, trimmed, { intent: randomUUID(), picture, at: change.at });
  await orderStep(change, outbox, row, 'check');
  change.announce('campaigns');
  return row;
}

/** The same words, place, money and picture with an intent of its own; from today on and for as many days, unless said. */
export async function copyCampaign(
  change: Change,
  outbox: Outbox,
  wish: { readonly id: number; readonly startsOn?: Day | undefined; readonly endsOn?: Day | undefined },
  shop: Settings,
): Promise<CampaignRow> {
  const first = await found(change.db, wish.id);
  const plan = planOf(first);
  const startsOn = wish.startsOn ?? storeDay(change.at, shop.timeZone);
  const endsOn = wish.endsOn ?? addDays(startsOn, daysBetween(plan.startsOn, plan.endsOn) - 1);
  const picture = await pictureOf(change.db, wish.id);
  return createCampaign(change, outbox, { plan: { ...plan, startsOn, endsOn, copyOf: wish.id }, picture, shop });
}

/**
 * Goes on with the step that failed; of one that is complete, what the channel says of it is read again. A change that
 * the channel refused is asked for once more.
 */
export async function retryCampaign(change: Change, outbox: Outbox, id: number, shop: Settings): Promise<void> {
  const row = await campaignById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'campaign', id });
  if (row.state !== 'failed' && row.refused_change !== null) return changeAgain(change, outbox, id, shop);
  if (row.state !== 'failed') throw new Refusal('campaign-not-startable', { state: row.state });
  change.announce('campaigns');
  if (isComplete(row)) {
    const state: CampaignStateName = 'in-review';
    return updateCampaign(change.db, id, { ...noReason, state, read_at: null });
  }
  const today = storeDay(change.at, shop.timeZone);
  const plan = planOf(row);
  // It may begin late, but not end before it begins.
  checkCampaign({ ...plan, startsOn: plan.startsOn < today ? today : plan.startsOn }, shop, today);
  const step = firstMissing(idsOf(row));
  if (step === undefined) return;
  if (!(await outbox.again(change, intentOf(row, step)))) await orderStep(change, outbox, row, step);
  const state: CampaignStateName = 'creating';
  await updateCampaign(change.db, id, { ...noReason, state });
}
