/**
 * Local adverts: what is said to the people around the shop, where, for how long and for how much at most. A campaign
 * is built paused, each of its parts once, however bad the line; it costs nothing until it is started with a second
 * click, never more than the maximum that was shown, and what it does and brings is read back.
 */
import type { campaignsContract } from '../../api/campaigns.ts';
import { OutsideError } from '../../api/outside.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { AdsPort } from '../channels/index.ts';
import type { Change } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore } from '../outbox/index.ts';
import { storeDay } from '../settings/index.ts';
import { type CampaignParts, performSteps } from './build-performer.ts';
import { allCampaigns, campaignById, type CampaignRow, pictureOf } from './campaigns.sql.ts';
import { figureSums } from './campaign-figures.sql.ts';
import { budgetView, campaignView, thoughtOrder } from './campaign-view.ts';
import { changeCampaign, thoughtChange } from './change-campaign.ts';
import { changeAct, changePerformer } from './change-performer.ts';
import { freshBudget, maximumSpend } from './budget.ts';
import { checkCampaign, leastDailyBudget } from './check-campaign.ts';
import { copyCampaign, createCampaign, retryCampaign } from './create-campaign.ts';
import { followCampaigns } from './follow-campaigns.ts';
import { askMeta, metaState } from './meta.ts';
import { drawnPicture, type Picture, pictureView, readPicture } from './picture.ts';
import { guardState } from './spending-guard.ts';
import { archiveCampaign, pauseCampaign, startCampaign } from './switch-campaign.ts';
import { switchPerformer } from './switch-performer.ts';
import { switchAct } from './wish-for.ts';

export { type Leads, openLeads } from './leads/index.ts';
export { leadsOfPeople } from './leads/leads-of-people.ts';
export { openOutlets } from './outlets/index.ts';
export { longestUnseenMs } from './follow-campaigns.ts';
export { metaFigures } from './read-campaign-figures.ts';
export { guardWishes } from './wish.ts';

export type Campaigns = ReturnType<typeof openCampaigns>;

export function openCampaigns(parts: CampaignParts) {
  const { database, clock, settings, channels, outbox } = parts;
  performSteps(parts);
  outbox.onAct(switchAct, switchPerformer(parts));
  outbox.onAct(changeAct, changePerformer(parts));
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
  /** An advert without a picture of the shop's own shows that of the one it repeats, else the drawn shop front. */
  async function pictureFor(base64: string | undefined, copyOf: number | null): Promise<Picture> {
    if (base64 !== undefined) return readPicture(base64);
    const kept = copyOf === null ? null : await pictureOf(database.read, copyOf);
    return kept ?? drawnPicture();
  }
  /** What helps to decide but is not needed: without an answer of the channel everything else still works. */
  async function helpful<T>(question: (ads: AdsPort) => Promise<T>): Promise<T | null> {
    if (!(await connected())) return null;
    try {
      return await askMeta(channels, database.read, question);
    } catch (error) {
      if (error instanceof OutsideError) return null;
      throw error;
    }
  }
  /** One click on a campaign that is there, and how it stands then. */
  const onOne =
    (act: (change: Change, id: number, shop: Settings) => Promise<void>) =>
    async ({ id }: { readonly id: number }) => {
      await needsAccount();
      const shop = await settings.current();
      await database.change((change) => act(change, id, shop));
      return view(id);
    };

  const verbs: Verbs<typeof campaignsContract> = {
    list: async (wish) => views(await allCampaigns(database.read, wish?.archived ?? false)),
    get: ({ id }) => view(id),
    async picture({ id }) {
      await view(id);
      const picture = await pictureOf(database.read, id);
      return picture === null ? null : pictureView(picture);
    },
    drawnPicture: async () => pictureView(await drawnPicture()),
    async estimate({ dailyBudget, towns = [], ...audience }) {
      const { latitude, longitude, currency } = await settings.current();
      const unknown = { lower: null, upper: null };
      if (towns.length === 0 && (latitude === null || longitude === null)) return unknown;
      const wish = {
        ...audience,
        towns: towns.map(({ key }) => key),
        latitude: latitude ?? 0,
        longitude: longitude ?? 0,
        dailyBudget: { amount: dailyBudget, currency },
      };
      return (await helpful((ads) => ads.estimate(wish))) ?? unknown;
    },
    async towns({ search }) {
      const { country } = await settings.current();
      await needsAccount();
      return [...((await helpful((ads) => ads.towns(search, country))) ?? [])];
    },
    async account() {
      const facts = await helpful((ads) => ads.facts());
      const { leastDailyBudget: least = leastDailyBudget, payors = [], whatsapp = false } = facts ?? {};
      return { leastDailyBudget: Math.max(least, leastDailyBudget), payors: [...payors], whatsapp };
    },
    guard: async () => guardState(database.read, await settings.current(), clock.now()),
    async check({ imageBase64, ...plan }) {
      await needsAccount();
      const shop = await settings.current();
      if (imageBase64 !== undefined) readPicture(imageBase64);
      checkCampaign(plan, shop, storeDay(clock.now(), shop.timeZone));
      const maximum = maximumSpend(freshBudget(plan));
      try {
        await askMeta(channels, database.read, (ads) => ads.check(thoughtOrder(plan, shop)));
        return { maximumSpend: maximum, reason: null };
      } catch (error) {
        if (!(error instanceof OutsideError)) throw error;
        const { failure } = error;
        const details = failure.kind === 'needs-you' ? failure.details : {};
        return { maximumSpend: maximum, reason: { code: failure.code, details } };
      }
    },
    async create({ imageBase64, ...plan }) {
      await needsAccount();
      const [picture, shop] = [await pictureFor(imageBase64, plan.copyOf), await settings.current()];
      const { id } = await database.change((change) => createCampaign(change, outbox, { plan, picture, shop }));
      return view(id);
    },
    async copy(wish) {
      await needsAccount();
      const shop = await settings.current();
      const { id } = await database.change((change) => copyCampaign(change, outbox, wish, shop));
      return view(id);
    },
    async change(wish) {
      await needsAccount();
      const shop = await settings.current();
      await database.change((change) => changeCampaign(change, outbox, wish, shop));
      return view(wish.id);
    },
    async checkChange(wish) {
      await needsAccount();
      const moment = { db: database.read, at: clock.now() };
      const { next, spent } = await thoughtChange(moment, wish, await settings.current());
      return { ...budgetView(next), spent };
    },
    retry: onOne((change, id, shop) => retryCampaign(change, outbox, id, shop)),
    start: onOne((change, id, shop) => startCampaign(change, outbox, id, shop)),
    pause: onOne((change, id) => pauseCampaign(change, outbox, id)),
    archive: onOne((change, id) => archiveCampaign(change, outbox, id)),
  };

  return {
    verbs,
    /** Reads what campaigns brought, now; answers the number of days, zero without an account. Fails with an OutsideError. */
    readFigures: async (): Promise<number> => ((await connected()) ? readFigures() : 0),
    guard: async () => guardState(database.read, await settings.current(), clock.now()),
    chores: [following] as readonly Chore[],
  };
}
