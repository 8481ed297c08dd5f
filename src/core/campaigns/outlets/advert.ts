/** The advert around the shop: built paused, started by a second click, put away when the promotion is over. */
import { plainCampaign } from '../../../api/without-checks.ts';
import type { OutletState, OutletStep } from '../../../api/outlets.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Settings } from '../../../api/settings.ts';
import { storeDay } from '../../settings/index.ts';
import { maximumSpend } from '../budget.ts';
import type { CampaignParts } from '../build-performer.ts';
import { campaignById, type CampaignRow } from '../campaigns.sql.ts';
import { budgetOf, isComplete } from '../campaign-view.ts';
import { checkCampaign } from '../check-campaign.ts';
import { createCampaign, retryCampaign } from '../create-campaign.ts';
import { metaState } from '../meta.ts';
import { readPicture } from '../picture.ts';
import { drawShopFront } from '../shop-front/index.ts';
import { archiveCampaign } from '../switch-campaign.ts';
import { isOver, type OutletKindDoer, type OutletWords, plainView } from './outlet-kind.ts';
import { outletPicture } from './outlets.sql.ts';

export function advertOutlet(parts: CampaignParts): OutletKindDoer {
  const { database, clock, settings, channels, outbox } = parts;
  const joined = async (): Promise<boolean> => (await metaState(channels, database.read)) !== 'off';

  /** The days that are left of it: a restart on a later day does not ask for one that is past. */
  function planFor({ title, text, advert }: OutletWords, shop: Settings, now: number) {
    if (advert === null) throw new Refusal('invalid-input', { field: 'advert' });
    const today = storeDay(now, shop.timeZone);
    const startsOn = advert.startsOn < today ? today : advert.startsOn;
    return { ...plainCampaign, ...advert, name: title, headline: title, text, startsOn };
  }

  return {
    outlet: 'advert',
    joined,
    async check(_promotion, words) {
      if (!(await joined())) throw new Refusal('channel-not-connected', { vendor: 'meta' });
      const shop = await settings.current();
      checkCampaign(planFor(words, shop, clock.now()), shop, storeDay(clock.now(), shop.timeZone));
    },
    async prepare(row, _promotion, words) {
      if (!(await joined())) throw new Refusal('channel-not-connected', { vendor: 'meta' });
      const shop = await settings.current();
      const own = await outletPicture(database.read, row.id);
      const picture = own === null ? { bytes: drawShopFront(), mediaType: 'image/png' as const } : readPicture(own);
      return async (change) => {
        const plan = planFor(words, shop, change.at);
        return { campaignId: (await createCampaign(change, outbox, { plan, picture, shop })).id };
      };
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
    async view({ campaign_id: id, progress }, promotion) {
      const byItself = await joined();
      const row = id === null ? undefined : await campaignById(database.read, id);
      if (row === undefined) return { ...plainView, byItself };
      const [state, step] = stateOf(row, isOver(promotion) || progress === 'ended' || progress === 'to-end');
      const reason = row.reason_code === null ? null : { code: row.reason_code, details: detailsOf(row) };
      return {
        ...plainView,
        byItself,
        state,
        step,
        reason,
        campaignId: row.id,
        maximumSpend: maximumSpend(budgetOf(row)),
      };
    },
    async retry({ campaign_id: id }) {
      if (id === null) return;
      const shop = await settings.current();
      await database.change((change) => retryCampaign(change, outbox, id, shop));
    },
    done: async () => {},
  };
}

const isPutAway = ({ state }: CampaignRow): boolean => ['ended', 'archived'].includes(state);

const detailsOf = (row: CampaignRow) =>
  JSON.parse(row.reason_details ?? '{}') as Record<string, string | number | null>;

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
