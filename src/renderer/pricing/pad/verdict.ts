/** What a price means for the shop, said before it is saved. */
import { measureText, unitPrice, type Content } from '../../../api/unit-price.ts';
import { say } from '../../app/i18n.ts';
import { f } from '../../app/shop-facts.ts';
import { marginOf } from '../margin.ts';

export interface Verdict {
  readonly good: boolean;
  readonly words: string;
  /** `18,00 €/kg`; empty where nothing is known of the content. */
  readonly perUnit: string;
}

export interface Judged {
  readonly basePrice: number;
  readonly cost: number | null;
  readonly vatRate: number;
  readonly floorPrice: number | null;
  readonly content: Content | null;
}

/** @param minimum hundredths of a percent; 0: none */
export function verdictOf(goods: Judged, minimum: number): Verdict {
  const per = goods.content === null ? null : unitPrice(goods.basePrice, goods.content);
  const perUnit = per === null ? '' : `${f.money(per.amount)}/${measureText(per.measure)}`;
  const margin = marginOf(goods);
  const share = margin === null ? '' : f.percent(Math.round(margin.share / 100) * 100);
  if (goods.floorPrice !== null && goods.basePrice < goods.floorPrice) {
    return { good: false, words: say('pricing.pad.belowFloor', { price: f.money(goods.floorPrice) }), perUnit };
  }
  if (margin === null) return { good: true, words: say('pricing.pad.noCost'), perUnit };
  if (margin.amount < 0) return { good: false, words: say('pricing.pad.belowCost'), perUnit };
  if (margin.share < minimum) return { good: false, words: say('pricing.pad.lowMargin', { share }), perUnit };
  return { good: true, words: say('pricing.pad.goodMargin', { share }), perUnit };
}
