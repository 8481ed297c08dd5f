/**
 * One promotion, every outlet: the same words on Google, on Facebook, in an advert around the shop and on the sign, all
 * from one form. The reduced prices show by themselves; what is chosen beside them begins with the promotion and ends
 * with it. Each outlet says how it stands and what the next step is.
 */
import type { ChosenOutlet, Outlet, outletsContract } from '../../../api/outlets.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type Instant, toInstant } from '../../../api/time.ts';
import { noReason, reasonOf } from '../../database/index.ts';
import type { Call, Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import type { Presence } from '../../presence/index.ts';
import type { Pricing } from '../../pricing/index.ts';
import { daysBetween, storeDay } from '../../settings/index.ts';
import type { CampaignParts } from '../build-performer.ts';
import { readPicture } from '../picture.ts';
import { advertUntil } from './advert-until.ts';
import { fanOut } from './fan-out.ts';
import { kindsOf } from './kinds.ts';
import { isOver, type OutletKindDoer, type OutletWords, plainView, type PromotionAt } from './outlet-kind.ts';
import { outletOf, type OutletRow, outletsOf, updateOutlet, wishOutlet } from './outlets.sql.ts';
import { pricesAt } from './prices.ts';

export type OutletParts = CampaignParts & {
  readonly pricing: Pick<Pricing, 'verbs'>;
  readonly presence: Presence;
};

const everyMs = 60_000;
/** Goods whose lawful prices are shown before anything is confirmed. */
const goodsShown = 5;
const byVetrina: Call = { actor: { kind: 'vetrina', name: 'Vetrina' } };

export type Outlets = ReturnType<typeof openOutlets>;

export function openOutlets(parts: OutletParts) {
  const { database, clock, settings, channels, pricing, presence } = parts;
  const kinds = kindsOf(parts);
  const promotionOf = async (id: number) => (await pricing.verbs.promotions.get({ id, limit: 1 }, byVetrina)).promotion;
  const doerOf = (outlet: string): OutletKindDoer | undefined => kinds.find((each) => each.outlet === outlet);
  const run = fanOut({ ...parts, doerOf, promotionOf });

  async function viewOf(promotionId: number) {
    const promotion = await promotionOf(promotionId);
    const rows = new Map((await outletsOf(database.read, promotionId)).map((row) => [row.outlet, row]));
    const chosen = await Promise.all(kinds.map((kind) => outletView(kind, rows.get(kind.outlet), promotion)));
    const prices = await pricesAt(database.read, channels, promotion);
    return { promotion, over: isOver(promotion), outlets: [...prices, ...chosen] };
  }

  async function advertDays({ from, until }: { readonly from: Instant; readonly until: Instant }) {
    const { timeZone } = await settings.current();
    const today = storeDay(clock.now(), timeZone);
    const first = storeDay(Date.parse(from), timeZone);
    const [begins, ends] = [first < today ? today : first, storeDay(Date.parse(until) - 1, timeZone)];
    return begins > ends ? null : { from: begins, to: ends, days: daysBetween(begins, ends) };
  }

  async function wordsOf(
    promotion: { readonly id: number; readonly from: Instant; readonly until: Instant },
    { title, text, advert }: Parameters<Verbs<typeof outletsContract>['promote']>[0],
  ): Promise<OutletWords> {
    const said = await presence.verbs.posts.draftFromPromotion(
      { promotionId: promotion.id, outlet: 'google' },
      byVetrina,
    );
    const words = { title: title ?? said.title ?? '', text: text ?? said.text };
    if (advert === undefined) return { ...words, advert: null };
    const days = await advertDays(promotion);
    if (days === null) throw new Refusal('campaign-dates-wrong', { startsOn: promotion.from, endsOn: promotion.until });
    const { imageBase64, ...plan } = advert;
    if (imageBase64 !== undefined) readPicture(imageBase64);
    return { ...words, advert: { ...plan, startsOn: days.from } };
  }

  async function oneOf(promotionId: number, outlet: ChosenOutlet): Promise<[OutletKindDoer, OutletRow, PromotionAt]> {
    const promotion = await promotionOf(promotionId);
    const [kind, row] = [doerOf(outlet), await outletOf(database.read, promotionId, outlet)];
    if (kind === undefined || row === undefined) throw new Refusal('not-found', { what: 'outlet', id: outlet });
    return [kind, row, promotion];
  }
  const mark = (row: OutletRow, progress: 'to-begin' | 'to-end') =>
    database.change(async (change) => {
      await updateOutlet(change.db, row.id, {
        progress,
        ...noReason,
        updated_at: change.at,
      });
      change.announce('campaigns');
    });

  const verbs: Verbs<typeof outletsContract> = {
    outlets: ({ promotionId }) => viewOf(promotionId),
    async promotionDraft({ promotionId }, call) {
      const promotion = await promotionOf(promotionId);
      const { title, text } = await presence.verbs.posts.draftFromPromotion(
        { promotionId, outlet: 'google' },
        byVetrina,
      );
      // The price in the shop, else that of the first channel: each product once.
      const till = (await channels.all(database.read)).find(({ kind }) => kind === 'till')?.id;
      const channelId = promotion.channels.find((each) => each === till) ?? promotion.channels[0];
      const { whole, products } = await pricing.verbs.promotions.sign(
        { id: promotionId, limit: goodsShown * 10, ...(channelId === undefined ? {} : { channelId }) },
        call,
      );
      return {
        title: title ?? '',
        text,
        whole,
        products: products.items.slice(0, goodsShown),
        advertDays: await advertDays(promotion),
      };
    },
    async promote(wish) {
      const { promotionId, outlets, advert } = wish;
      const promotion = await promotionOf(promotionId);
      if (isOver(promotion)) throw new Refusal('promotion-over', { name: promotion.name });
      const words = await wordsOf(promotion, wish);
      const wanted = kinds.filter(({ outlet }) => outlets.includes(outlet));
      for (const kind of wanted) await kind.check(promotion, words);
      await database.change(async (change) => {
        for (const { outlet } of wanted) {
          const picture = outlet === 'advert' ? (advert?.imageBase64 ?? null) : null;
          await wishOutlet(change.db, { promotionId, outlet, wish: JSON.stringify(words), picture }, change.at);
        }
        change.announce('campaigns');
      });
      await run();
      return viewOf(promotionId);
    },
    advertUntil: (wish) => advertUntil(parts, wish),
    async retryOutlet({ promotionId, outlet }) {
      const [kind, row] = await oneOf(promotionId, outlet);
      if (row.progress === 'refused') await mark(row, 'to-begin');
      else await kind.retry(row);
      await run();
      return viewOf(promotionId);
    },
    async outletDone({ promotionId, outlet, link }) {
      const [kind, row, promotion] = await oneOf(promotionId, outlet);
      await kind.done(row, promotion, link);
      return viewOf(promotionId);
    },
    async stopOutlet({ promotionId, outlet }) {
      const [, row] = await oneOf(promotionId, outlet);
      if (row.progress !== 'ended') await mark(row, 'to-end');
      await run();
      return viewOf(promotionId);
    },
  };

  const carrying: Chore = {
    name: 'outlets',
    everyMs,
    // A promotion that begins, ends or is stopped takes its outlets along at once.
    wokenBy: ['pricing', 'campaigns'],
    run,
  };
  return { verbs, chores: [carrying] as readonly Chore[] };
}

async function outletView(kind: OutletKindDoer, row: OutletRow | undefined, promotion: PromotionAt): Promise<Outlet> {
  const { outlet } = kind;
  if (row === undefined) return { ...plainView, outlet, byItself: await kind.joined(), state: 'off', changedAt: null };
  const changedAt = toInstant(row.updated_at);
  if (row.progress === 'to-begin') return { ...plainView, outlet, byItself: await kind.joined(), changedAt };
  if (row.progress === 'refused')
    return {
      ...plainView,
      outlet,
      changedAt,
      byItself: await kind.joined(),
      state: 'needs-you',
      step: 'retry',
      reason: reasonOf(row) ?? { code: 'internal', details: {} },
    };
  // Never begun before it ended: nothing of it is anywhere.
  const nothing = row.progress === 'ended' && row.post_id === null && row.campaign_id === null && outlet !== 'sign';
  if (nothing) return { ...plainView, outlet, changedAt, byItself: await kind.joined(), state: 'over' };
  return { ...(await kind.view(row, promotion)), outlet, changedAt };
}
