import type { Promotion, PromotionRow as ShownRow } from '../../../api/promotions.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Reader } from '../../database/index.ts';
import {
  pricedCount,
  pricedRows,
  promotionById,
  promotionCount,
  promotionPage,
  type PromotionRow,
  unreducedRows,
} from './promotions.sql.ts';
import { changesPrice } from './reduce.ts';
import { asPromotion, asShownRow } from './view.ts';

interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
  readonly total: number;
}

export interface PageWish {
  readonly after?: string | null | undefined;
  readonly limit: number;
}

/** The newest start first; `after` is the `next` of the page before. */
export async function listPromotions(
  db: Reader,
  { after, limit, state }: PageWish & { readonly state?: string | undefined },
): Promise<Page<Promotion>> {
  const rows = await promotionPage(db, state, after ? readPlace(after) : null, limit);
  const last = rows.at(-1);
  return {
    items: rows.map(asPromotion),
    next: rows.length === limit && last !== undefined ? `${last.from_at}-${last.id}` : null,
    total: await promotionCount(db, state),
  };
}

function readPlace(written: string): [number, number] {
  const match = /^(-?\d+)-(\d+)$/u.exec(written);
  if (match === null) throw new Refusal('invalid-input', { field: 'after' });
  return [Number(match[1]), Number(match[2])];
}

export async function onePromotion(db: Reader, id: number): Promise<PromotionRow> {
  const row = await promotionById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'promotion', id });
  return row;
}

/** A page of what it makes of each price: with a condition instead of a price, a page of its goods. */
export async function rowsOfPromotion(
  db: Reader,
  promotion: PromotionRow,
  { after, limit }: PageWish,
): Promise<Page<ShownRow>> {
  if (after && !/^\d{1,15}$/u.test(after)) throw new Refusal('invalid-input', { field: 'after' });
  const beyond = after ? Number(after) : 0;
  const priced = changesPrice(asPromotion(promotion).reduction);
  const rows = await (priced ? pricedRows : unreducedRows)(db, promotion.id, beyond, limit);
  const last = rows.at(-1);
  const full = priced ? rows.length === limit : beyond + limit < promotion.variants;
  return {
    items: rows.map((row) => asShownRow(row, promotion)),
    next: full && last !== undefined ? String(last.place) : null,
    total: priced ? await pricedCount(db, promotion.id) : promotion.variants,
  };
}
