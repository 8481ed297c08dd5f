/** The advert around the shop: built paused, started by a second click, put away when the promotion is over. */
import { plainCampaign } from '../../../api/without-checks.ts';
import type { OutletState, OutletStep } from '../../../api/outlets.ts';
import { Refusal, type RefusalCode } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import { type Day, fromInstant } from '../../../api/time.ts';
import { noReason, reasonOf } from '../../database/index.ts';
import { storeDay } from '../../settings/index.ts';
import { maximumSpend } from '../budget.ts';
import type { CampaignParts } from '../build-performer.ts';
import { campaignById, type CampaignRow } from '../campaigns.sql.ts';
import { budgetOf, isComplete, isPutAway, refusedOf, wishedOf } from '../campaign-view.ts';
import { changeCampaign, thoughtChange } from '../change-campaign.ts';
import { checkCampaign } from '../check-campaign.ts';
import { createCampaign, retryCampaign } from '../create-campaign.ts';
import { metaState } from '../meta.ts';
import { drawnPicture, readPicture } from '../picture.ts';
import { archiveCampaign } from '../switch-campaign.ts';
import { isRunning, wishOf } from '../wish.ts';
import { isOver, type OutletKindDoer, type OutletWords, plainView, type PromotionAt } from './outlet-kind.ts';
import { outletPicture, updateOutlet } from './outlets.sql.ts';

export function advertOutlet(parts: CampaignParts): OutletKindDoer {
  const { database, clock, settings, channels, outbox } = parts;
  const joined = async (): Promise<boolean> => (await metaState(channels, database.read)) !== 'off';

  /** The days that are left of it: a restart on a later day does not ask for one that is past. */
  function planFor({ title, text, advert }: OutletWords, { until }: PromotionAt, shop: Settings, now: number) {
    if (advert === null) throw new Refusal('invalid-input', { field: 'advert' });
    const today = storeDay(now, shop.timeZone);
    const startsOn = advert.startsOn < today ? today : advert.startsOn;
    const endsOn = lastDay(fromInstant(until), shop);
    return { ...plainCampaign, ...advert, name: title, headline: title, text, startsOn, endsOn };
  }

  return {
    outlet: 'advert',
    joined,
    async check(promotion, words) {
      if (!(await joined())) throw new Refusal('channel-not-connected', { vendor: 'meta' });
      const shop = await settings.current();
      checkCampaign(planFor(words, promotion, shop, clock.now()), shop, storeDay(clock.now(), shop.timeZone));
    },
    async prepare(row, promotion, words) {
      if (!(await joined())) throw new Refusal('channel-not-connected', { vendor: 'meta' });
      const shop = await settings.current();
      const own = await outletPicture(database.read, row.id);
      const picture = own === null ? await drawnPicture() : readPicture(own);
      return async (change) => {
        const plan = planFor(words, promotion, shop, change.at);
        return { campaignId: (await createCampaign(change, outbox, { plan, picture, shop })).id };
      };
    },
    /**
     * An end that was the promotion's moves with it, never beyond a cap; one that a person chose stays, unless it lies
     * beyond. One that is spending already may spend no more than was said before its start, until a person says so.
     */
    async follow({ id: outletId, campaign_id: id, until_at: before }, promotion) {
      const shop = await settings.current();
      return database.change(async (change) => {
        const row = id === null ? undefined : await campaignById(change.db, id);
        if (row === undefined || isPutAway(row)) return 'followed';
        if (!isComplete(row)) return 'not-yet';
        const endsOn = endWith(row, { before, last: lastDay(fromInstant(promotion.until), shop) }, shop);
        if (endsOn !== endOf(row)) {
          const wish = { id: row.id, endsOn };
          const thought = await thoughtChange(change, wish, shop);
          const maximum = maximumSpend(thought.next);
          if (before !== null && isSpending(row) && maximum > maximumSpend(thought.before))
            throw new Refusal('campaign-costs-more', { maximum, until: endsOn });
          await changeCampaign(change, outbox, wish, shop);
        }
        await updateOutlet(change.db, outletId, noReason);
        return 'followed';
      });
    },
    /** Stopped for good and put away, also while it is still being built; its figures stay. */
    async end({ campaign_id: id }) {
      if (id === null) return;
      await database.change(async (change) => {
        const row = await campaignById(change.db, id);
        if (row === undefined || isPutAway(row)) return;
        await archiveCampaign(change, outbox, id);
      });
    },
    async view(outlet, promotion) {
      const { campaign_id: id, progress } = outlet;
      const byItself = await joined();
      const row = id === null ? undefined : await campaignById(database.read, id);
      if (row === undefined) return { ...plainView, byItself };
      const over = isOver(promotion) || progress === 'ended' || progress === 'to-end';
      const [state, step] = stateOf(row, over);
      const apart = !over && endOf(row) !== lastDay(fromInstant(promotion.until), await settings.current());
      const refused = apart ? (refusedOf(row)?.reason ?? null) : null;
      const own = reasonOf(row);
      const reason = own?.code === refused?.code ? null : own;
      // Kept back by a rule of the shop, or refused by the channel when it was told.
      const kept = outlet.reason_code !== null ? stepToFollow(outlet.reason_code) : refused === null ? null : 'retry';
      return {
        ...plainView,
        byItself,
        state,
        // The new end comes before a start, which would say the old sum.
        step: refused !== null && kept === 'retry' ? kept : (step ?? (apart ? kept : null)),
        reason,
        campaignId: row.id,
        maximumSpend: maximumSpend(budgetOf(row)),
        endsApart: apart ? { on: endOf(row), reason: reasonOf(outlet) ?? refused } : null,
      };
    },
    async retry({ id: outletId, campaign_id: id, reason_code: kept }) {
      if (id === null) return;
      const shop = await settings.current();
      await database.change(async (change) => {
        // Asked once more to follow; null: whatever its end was.
        const again = { until_at: null, ...noReason };
        if (kept === null) await retryCampaign(change, outbox, id, shop);
        else await updateOutlet(change.db, outletId, again);
      });
    },
    done: async () => {},
  };
}

/**
 * The day on which the advert ends when its promotion ends on `last`: one that was the promotion's moves with it, one that
 * a person chose stays, unless it lies beyond.
 */
export function endWith(
  row: CampaignRow,
  { before, last }: { readonly before: number | null; readonly last: Day },
  shop: Settings,
): Day {
  const planned = endOf(row);
  return before === null || planned === lastDay(before, shop) || planned > last ? last : planned;
}

/** The last day that the promotion has, on the shop's calendar. */
const lastDay = (until: number, { timeZone }: Settings): Day => storeDay(until - 1, timeZone);

/** As it will be once the channel has taken what is on its way. */
export const endOf = (row: CampaignRow): Day => (wishedOf(row) ?? budgetOf(row)).endsOn;

export const isSpending = (row: CampaignRow): boolean => isRunning(row) || wishOf(row) === 'run';

const stepToFollow = (kept: string): OutletStep =>
  kept === ('campaign-costs-more' satisfies RefusalCode) ? 'prolong' : 'retry';

function stateOf(row: CampaignRow, ended: boolean): [OutletState, OutletStep | null] {
  switch (row.state) {
    case 'creating':
      return [ended ? 'ending' : 'on-its-way', null];
    case 'paused':
      return ended ? ['over', null] : ['ready', 'start'];
    case 'in-review':
      return [ended ? 'ending' : 'in-review', null];
    case 'running':
      return [ended ? 'ending' : 'live', null];
    case 'failed':
      return ended && !isComplete(row) ? ['over', null] : ['needs-you', 'retry'];
    default:
      return ['over', null];
  }
}
