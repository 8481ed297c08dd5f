/** From the shop's facts to what a label says. */
import { formatMoney } from '../../api/money.ts';
import { measureText, unitPrice } from '../../api/unit-price.ts';
import type { LabelFacts } from './facts.sql.ts';
import type { Label, LabelReduction, Writing } from './label.ts';

export function labelOf(facts: LabelFacts, reduction: LabelReduction | null, writing: Writing): Label {
  const { variantId, title, sku, gtin, link, amount } = facts;
  return { variantId, title, sku, gtin, link, amount, unitPrice: unitPriceText(facts, writing), reduction };
}

/** `17,20 €/l`; empty where none is owed, or where the content is exactly one measure. */
function unitPriceText({ amount, thousandths, unit, per }: LabelFacts, { currency, language }: Writing): string {
  if (amount === null || thousandths === null || unit === null) return '';
  const found = unitPrice(amount, { thousandths, unit, per: per ?? 'one' });
  return found === null ? '' : `${formatMoney(found.amount, currency, language)}/${measureText(found.measure)}`;
}
