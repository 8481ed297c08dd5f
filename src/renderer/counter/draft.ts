/** The receipt that is being written: what it comes to, and what it becomes when it is saved. Pure. */
import type { CounterGoods, CounterSale } from '../../api/counter.ts';
import type { Coupon } from '../../api/coupons.ts';
import { couponOff } from '../../api/coupon-words.ts';
import { isCardCode, plainCode } from '../../api/card-code.ts';
import { scaleAmount } from '../../api/money.ts';
import type { PaymentMethod } from '../../api/sales-words.ts';

export interface DraftLine {
  readonly key: number;
  readonly variantId: number | null;
  readonly title: string;
  readonly sku: string;
  readonly thousandths: number | null;
  /** Null: not written yet. */
  readonly unitPrice: number | null;
  /** What the till asks; null: nothing is known. */
  readonly asked: number | null;
  readonly discount: number | null;
}

export interface DraftPart {
  readonly method: PaymentMethod;
  /** Null: what is left to pay. */
  readonly amount: number | null;
  /** Of a gift card or of store credit. */
  readonly code?: string;
}

/** A gift card that is sold. */
export interface DraftCard {
  readonly key: number;
  readonly amount: number | null;
  /** Empty: it does not expire. */
  readonly expiresOn: string;
}

export const needsCode = (method: PaymentMethod): boolean => method === 'gift-card' || method === 'store-credit';

export interface Draft {
  readonly formKey: string;
  readonly lines: readonly DraftLine[];
  readonly discount: number | null;
  readonly cards: readonly DraftCard[];
  readonly parts: readonly DraftPart[];
  readonly coupon: Pick<Coupon, 'code' | 'kind' | 'value' | 'minimum'> | null;
  /** Of the buyer, and what they take off. */
  readonly points: { readonly points: number; readonly off: number } | null;
  readonly person: { readonly id: number; readonly name: string } | null;
}

export const emptyDraft = (formKey: string): Draft => ({
  formKey,
  lines: [],
  discount: null,
  cards: [],
  parts: [{ method: 'cash', amount: null }],
  coupon: null,
  points: null,
  person: null,
});

export const isTouched = ({ lines, cards, person }: Draft): boolean =>
  lines.length + cards.length > 0 || person !== null;

const nextKey = (lines: readonly { readonly key: number }[]): number => Math.max(0, ...lines.map(({ key }) => key)) + 1;

/** Once more of what stands there at the till's price is one more of it; the newest line comes first. */
export function withGoods(draft: Draft, goods: CounterGoods, thousandths: number): Draft {
  const same = draft.lines.find(
    (line) =>
      line.variantId === goods.variantId &&
      line.unitPrice === goods.price &&
      (line.discount ?? 0) === 0 &&
      line.thousandths !== null,
  );
  if (same !== undefined) {
    const more = { ...same, thousandths: (same.thousandths ?? 0) + thousandths };
    return { ...draft, lines: [more, ...draft.lines.filter((line) => line !== same)] };
  }
  const { variantId, title, sku, price } = goods;
  const line = { key: nextKey(draft.lines), variantId, title, sku, thousandths, discount: null };
  return { ...draft, lines: [{ ...line, unitPrice: price, asked: price }, ...draft.lines] };
}

/** Goods that the catalogue does not know: the name is what was typed, the price is still to be written. */
export function withWords(draft: Draft, words: string, thousandths: number): Draft {
  const line = { key: nextKey(draft.lines), variantId: null, title: words, sku: '', thousandths, discount: null };
  return { ...draft, lines: [{ ...line, unitPrice: null, asked: null }, ...draft.lines] };
}

export const withLine = (draft: Draft, key: number, change: Partial<DraftLine>): Draft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)),
});

export const withoutLine = (draft: Draft, key: number): Draft => ({
  ...draft,
  lines: draft.lines.filter((line) => line.key !== key),
});

/** Before the discount of the line; null while something is missing. */
const fullOf = ({ unitPrice, thousandths }: DraftLine): number | null =>
  unitPrice === null || thousandths === null ? null : scaleAmount(unitPrice, thousandths, 1000);

export const totalOf = (line: DraftLine): number | null => {
  const full = fullOf(line);
  return full === null ? null : full - (line.discount ?? 0);
};

export const sumOf = ({ lines }: Draft): number => lines.reduce((sum, line) => sum + (totalOf(line) ?? 0), 0);
const beforeCoupon = (draft: Draft): number => sumOf(draft) - (draft.discount ?? 0);
export const offByCoupon = (draft: Draft): number =>
  draft.coupon === null ? 0 : couponOff(draft.coupon, beforeCoupon(draft));

/** What points can take off. */
export const beforePoints = (draft: Draft): number => beforeCoupon(draft) - offByCoupon(draft);
const goodsOf = (draft: Draft): number => beforePoints(draft) - (draft.points?.off ?? 0);

export const toPay = (draft: Draft): number =>
  goodsOf(draft) + draft.cards.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** What is left after the parts that name an amount. */
export const restOf = (draft: Draft): number =>
  toPay(draft) - draft.parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** Why it cannot be saved yet; null: it can. */
export type Missing = 'lines' | 'price' | 'quantity' | 'discount' | 'card' | 'code' | 'payments';

export function missingIn(draft: Draft): Missing | null {
  const { lines, cards, parts } = draft;
  if (lines.length + cards.length === 0) return 'lines';
  if (cards.some(({ amount }) => (amount ?? 0) <= 0)) return 'card';
  if (lines.some(({ unitPrice }) => unitPrice === null)) return 'price';
  if (lines.some(({ thousandths }) => thousandths === null)) return 'quantity';
  if (lines.some((line) => (totalOf(line) ?? 0) < 0) || goodsOf(draft) < 0) return 'discount';
  if (parts.some(({ method, code = '' }) => needsCode(method) && !isCardCode(code))) return 'code';
  const open = parts.some(({ amount }) => amount === null);
  const rest = restOf(draft);
  return rest < 0 || (!open && rest !== 0) ? 'payments' : null;
}

export function saleOf(draft: Draft): CounterSale {
  const rest = restOf(draft);
  return {
    formKey: draft.formKey,
    lines: draft.lines.toReversed().map(({ variantId, title, thousandths, unitPrice, discount }) => ({
      variantId,
      article: variantId === null ? title : '',
      thousandths: thousandths ?? 0,
      unitPrice: unitPrice ?? 0,
      discount: discount ?? 0,
    })),
    discount: draft.discount ?? 0,
    cards: draft.cards.map(({ amount, expiresOn }) => ({
      amount: amount ?? 0,
      expiresOn: expiresOn === '' ? null : expiresOn,
    })),
    payments: draft.parts
      .map(({ method, amount, code }) => ({
        method,
        amount: amount ?? rest,
        ...(needsCode(method) && code !== undefined ? { code: plainCode(code) } : {}),
      }))
      .filter(({ amount }) => amount > 0),
    coupon: draft.coupon?.code ?? '',
    points: draft.points?.points ?? 0,
    personId: draft.person?.id ?? null,
  };
}

/** Another part takes what is left; the one before keeps what it had. */
export function withPart(draft: Draft, method: PaymentMethod): Draft {
  const rest = restOf(draft);
  const kept = draft.parts.map((part) => (part.amount === null ? { ...part, amount: rest } : part));
  return { ...draft, parts: [...kept, { method, amount: null }] };
}

export const withCard = (draft: Draft): Draft => ({
  ...draft,
  cards: [...draft.cards, { key: nextKey(draft.cards), amount: null, expiresOn: '' }],
});

export const withCardChanged = (draft: Draft, key: number, change: Partial<DraftCard>): Draft => ({
  ...draft,
  cards: draft.cards.map((card) => (card.key === key ? { ...card, ...change } : card)),
});

export const withoutCard = (draft: Draft, key: number): Draft => ({
  ...draft,
  cards: draft.cards.filter((card) => card.key !== key),
});

/** A card that was scanned pays what it can; what is left stays to be paid in another way. */
export function paidByCard(draft: Draft, card: { readonly code: string; readonly balance: number }): Draft {
  const rest = restOf(draft);
  const open = draft.parts.findIndex(({ amount }) => amount === null);
  if (draft.parts.some(({ code }) => code === card.code)) return draft;
  const taken = Math.min(card.balance, rest);
  const part: DraftPart = { method: 'gift-card', amount: taken, code: card.code };
  if (taken === rest && draft.parts.length === 1) return { ...draft, parts: [{ ...part, amount: null }] };
  return { ...draft, parts: draft.parts.toSpliced(Math.max(0, open), 0, part) };
}

export const withPartChanged = (draft: Draft, place: number, change: Partial<DraftPart>): Draft => ({
  ...draft,
  parts: draft.parts.map((part, index) => (index === place ? { ...part, ...change } : part)),
});

/** The last one left takes all. */
export function withoutPart(draft: Draft, place: number): Draft {
  const parts = draft.parts.filter((_part, index) => index !== place);
  const open = parts.some(({ amount }) => amount === null);
  return {
    ...draft,
    parts: open ? parts : parts.map((part, i) => (i === parts.length - 1 ? { ...part, amount: null } : part)),
  };
}
