/**
 * Local adverts: what is said to the people around the shop, where, for how long and for how much at most. A campaign
 * is built paused, each of its parts once, however bad the line; it costs nothing until it is started with a second
 * click, never more than the maximum that was shown, and what it does and brings is read back.
 */
import type { campaignsContract } from '../../api/campaigns.ts';
import { OutsideError } from '../../api/outside.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Verbs } from '../door.ts';
import type { Chore } from '../outbox/index.ts';
import { type CampaignParts, performSteps } from './build-performer.ts';
import { allCampaigns, campaignById, type CampaignRow } from './campaigns.sql.ts';
import { figureSums } from './campaign-figures.sql.ts';
import { campaignView } from './campaign-view.ts';
import { createCampaign, retryCampaign } from './create-campaign.ts';
import { followCampaigns } from './follow-campaigns.ts';
import { askMeta, metaState } from './meta.ts';
import { type Picture, readPicture } from './picture.ts';
import { drawShopFront } from './shop-front/index.ts';
import { pauseCampaign, startCampaign } from './switch-campaign.ts';
import { switchAct, switchPerformer } from './switch-performer.ts';

export { type Leads, openLeads } from './leads/index.ts';
export { openOutlets } from './outlets/index.ts';
export { metaFigures } from './read-campaign-figures.ts';

export type Campaigns = ReturnType<typeof openCampaigns>;

export function openCampaigns(parts: CampaignParts) {
  const { database, settings, channels, outbox } = parts;
  performSteps(parts);
  outbox.onAct(switchAct, switchPerformer(parts));
  const { following, readFigures } = followCampaigns(parts);

  const connected = async (): Promise<boolean> => (await metaState(channels, database.read)) !== 'off';
  async function needsAccount(): Promise<void> {
    if (!(await connected())) throw new Refusal('channel-not-connected', { vendor: 'meta' });
  }
  async function views(rows: readonly CampaignRow[]) {
    const ids = rows.map(({ id }) => id);
    const sums = await figureSums(database.read, ids);
    return rows.map((row) => campaignView(row, sums.get(row.id)));
  }
  async function view(id: number) {
    const row = await campaignById(database.read, id);
    if (row === undefined) throw new Refusal('not-found', { what: 'campaign', id });
    return campaignView(row, (await figureSums(database.read, [id])).get(id));
  }
  /** An advert without a picture of the shop's own shows the drawn shop front. */
  const pictureFor = (base64: string | undefined): Picture =>
    base64 === undefined ? { bytes: drawShopFront(), mediaType: 'image/png' } : readPicture(base64);

  const verbs: Verbs<typeof campaignsContract> = {
    list: async () => views(await allCampaigns(database.read)),
    get: ({ id }) => view(id),
    async estimate({ radiusKm, dailyBudget, minimumAge }) {
      const { latitude, longitude, currency } = await settings.current();
      const unknown = { lower: null, upper: null };
      if (latitude === null || longitude === null || !(await connected())) return unknown;
      const plan = { latitude, longitude, radiusKm, minimumAge, dailyBudget: { amount: dailyBudget, currency } };
      try {
        return (await askMeta(channels, database.read, (ads) => ads.estimate(plan))) ?? unknown;
      } catch (error) {
        // An estimate helps to decide; without one everything else still works.
        if (error instanceof OutsideError) return unknown;
        throw error;
      }
    },
    async create({ imageBase64, ...plan }) {
      await needsAccount();
      const [picture, shop] = [pictureFor(imageBase64), await settings.current()];
      const { id } = await database.change((change) => createCampaign(change, outbox, { plan, picture, shop }));
      return view(id);
    },
    async retry({ id }) {
      await needsAccount();
      const shop = await settings.current();
      await database.change((change) => retryCampaign(change, outbox, id, shop));
      return view(id);
    },
    async start({ id }) {
      await needsAccount();
      const shop = await settings.current();
      await database.change((change) => startCampaign(change, outbox, id, shop));
      return view(id);
    },
    async pause({ id }) {
      await needsAccount();
      await database.change((change) => pauseCampaign(change, outbox, id));
      return view(id);
    },
  };

  return {
    verbs,
    /** Reads what campaigns brought, now; answers the number of days, zero without an account. Fails with an OutsideError. */
    readFigures: async (): Promise<number> => ((await connected()) ? readFigures() : 0),
    chores: [following] as readonly Chore[],
  };
}
