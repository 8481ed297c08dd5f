/** The receipt that is being written: what it comes to, and what it becomes when it is saved. Pure. */
import type { CounterGoods, CounterSale } from '../../api/counter.ts';
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
}

export interface Draft {
  readonly formKey: string;
  readonly lines: readonly DraftLine[];
  readonly discount: number | null;
  readonly parts: readonly DraftPart[];
  readonly person: { readonly id: number; readonly name: string } | null;
}

export const emptyDraft = (formKey: string): Draft => ({
  formKey,
  lines: [],
  discount: null,
  parts: [{ method: 'cash', amount: null }],
  person: null,
});

export const isTouched = ({ lines, person }: Draft): boolean => lines.length > 0 || person !== null;

const nextKey = (lines: readonly DraftLine[]): number => Math.max(0, ...lines.map(({ key }) => key)) + 1;

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
export const fullOf = ({ unitPrice, thousandths }: DraftLine): number | null =>
  unitPrice === null || thousandths === null ? null : scaleAmount(unitPrice, thousandths, 1000);

export const totalOf = (line: DraftLine): number | null => {
  const full = fullOf(line);
  return full === null ? null : full - (line.discount ?? 0);
};

export const sumOf = ({ lines }: Draft): number => lines.reduce((sum, line) => sum + (totalOf(line) ?? 0), 0);
export const toPay = (draft: Draft): number => sumOf(draft) - (draft.discount ?? 0);

/** What is left after the parts that name an amount. */
export const restOf = (draft: Draft): number =>
  toPay(draft) - draft.parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** Why it cannot be saved yet; null: it can. */
export type Missing = 'lines' | 'price' | 'quantity' | 'discount' | 'payments';

export function missingIn(draft: Draft): Missing | null {
  const { lines, parts } = draft;
  if (lines.length === 0) return 'lines';
  if (lines.some(({ unitPrice }) => unitPrice === null)) return 'price';
  if (lines.some(({ thousandths }) => thousandths === null)) return 'quantity';
  if (lines.some((line) => (totalOf(line) ?? 0) < 0) || toPay(draft) < 0) return 'discount';
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
    payments: draft.parts
      .map(({ method, amount }) => ({ method, amount: amount ?? rest }))
      .filter(({ amount }) => amount > 0),
    personId: draft.person?.id ?? null,
  };
}

/** Another part takes what is left; the one before keeps what it had. */
export function withPart(draft: Draft, method: PaymentMethod): Draft {
  const rest = restOf(draft);
  const kept = draft.parts.map((part) => (part.amount === null ? { ...part, amount: rest } : part));
  return { ...draft, parts: [...kept, { method, amount: null }] };
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
