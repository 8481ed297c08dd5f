import { locales } from '../../../api/money.ts';
import type { promotionsContract } from '../../../api/promotions.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Verbs } from '../../door.ts';
import type { PlanningParts } from '../planning-parts.ts';
import { proofOf } from './proof.ts';
import { goodsPage } from './proof.sql.ts';
import { onePromotion, rowsOfPromotion } from './read-promotions.ts';
import { productSign, wholeSign } from './sign.ts';

/** What is put on paper: the texts of the signs, and the proof of the prices. */
export const paperVerbs = ({
  database,
  groundsOf,
}: PlanningParts): Pick<Verbs<typeof promotionsContract>, 'sign' | 'proof'> => ({
  async sign({ id, language, channelId, ...page }) {
    const { money, language: shops } = await groundsOf(database.read);
    const promotion = await onePromotion(database.read, id);
    const spoken = language ?? locales.find((locale) => locale === shops) ?? 'it';
    const style = { language: spoken, currency: money.currency, timeZone: money.timeZone };
    const rows = await rowsOfPromotion(database.read, promotion, page);
    const shown = rows.items.filter(
      (row) => row.state !== 'left-out' && (channelId === undefined || row.channelId === channelId),
    );
    return {
      whole: wholeSign(promotion, style),
      products: { ...rows, items: shown.map((row) => productSign(promotion, row, style)) },
    };
  },
  async proof({ id, after, limit }) {
    if (after && !/^\d{1,9}$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
    const { money } = await groundsOf(database.read);
    const promotion = await onePromotion(database.read, id);
    const goods = await goodsPage(database.read, id, after ? Number(after) : 0, limit);
    const items = [];
    for (const { place: _place, ...variant } of goods) {
      items.push(await proofOf(database.read, money.timeZone, promotion, variant));
    }
    const last = goods.at(-1);
    return {
      items,
      next: goods.length === limit && last !== undefined ? String(last.place) : null,
      total: promotion.variants,
    };
  },
});
