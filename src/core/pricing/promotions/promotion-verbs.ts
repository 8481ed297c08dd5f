import type { promotionsContract } from '../../../api/promotions.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Verbs } from '../../door.ts';
import type { PlanningParts } from '../planning-parts.ts';
import type { Market } from '../reprice.ts';
import { createPromotion } from './create-promotion.ts';
import { previewPromotion } from './preview-promotion.ts';
import { listPromotions, onePromotion, rowsOfPromotion } from './read-promotions.ts';
import { stopPromotion } from './stop-promotion.ts';
import { updatePromotion } from './update-promotion.ts';
import { asPromotion } from './view.ts';

export function promotionVerbs(parts: PlanningParts): Omit<Verbs<typeof promotionsContract>, 'sign' | 'proof'> {
  const { database, clock, batches, idsOf, groundsOf } = parts;
  return {
    async preview(wish) {
      const grounds = await groundsOf(database.read);
      checkChannels(grounds.market, wish.channels);
      const variantIds = await idsOf(database.read, wish.products);
      return previewPromotion(database.read, grounds, { ...wish, variantIds }, clock.now());
    },
    create: (wish, { actor }) =>
      database.change(async (change) => {
        const grounds = await groundsOf(change.db);
        checkChannels(grounds.market, wish.channels);
        const variantIds = await idsOf(change.db, wish.products);
        return createPromotion(change, { ...grounds, batches }, { ...wish, variantIds }, actor.name);
      }),
    list: (wish) => listPromotions(database.read, wish),
    async get({ id, ...page }) {
      const promotion = await onePromotion(database.read, id);
      return { promotion: asPromotion(promotion), rows: await rowsOfPromotion(database.read, promotion, page) };
    },
    async update(wish) {
      await database.change(async (change) => {
        const { money } = await groundsOf(change.db);
        await updatePromotion(change, money.timeZone, wish);
      });
      return asPromotion(await onePromotion(database.read, wish.id));
    },
    stop: ({ id }, { actor }) =>
      database.change(async (change) => {
        const { market } = await groundsOf(change.db);
        return stopPromotion(change, batches, market, id, actor.name);
      }),
  };
}

function checkChannels({ channels }: Market, wanted: readonly string[]): void {
  const unknown = wanted.find((id) => !channels.some((channel) => channel.id === id));
  if (unknown !== undefined) throw new Refusal('channel-unknown', { id: unknown });
  if (new Set(wanted).size < wanted.length) throw new Refusal('invalid-input', { field: 'channels' });
}
