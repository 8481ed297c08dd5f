/** Goods that come back: what is given for what was chosen, and what it becomes when it is saved. Pure. */
import { plainCode } from '../../api/card-code.ts';
import type { ReturnableLine, ReturnedTo, ReturnReason, ReturnWish } from '../../api/counter.ts';
import { scaleAmount } from '../../api/money.ts';
import type { PaymentMethod } from '../../api/sales-words.ts';
import { type Draft, needsCode, saleOf, sumOf } from './draft.ts';

export interface Chosen {
  readonly thousandths: number;
  readonly to: ReturnedTo;
}

export interface ReturnForm {
  readonly formKey: string;
  /** By the line's id; what is missing does not come back. */
  readonly chosen: Readonly<Record<number, Chosen>>;
  readonly reason: ReturnReason;
  readonly note: string;
  /** Other goods that are taken instead. */
  readonly exchange: Draft;
  readonly method: PaymentMethod;
  /** Of a card that it goes onto, or that it is paid with; empty: new store credit. */
  readonly code: string;
}

/** As the shop works it out: up to here, less what was given before. */
export function worthOf(line: ReturnableLine, thousandths: number): number {
  const given = line.paid - line.worth;
  const due = scaleAmount(line.paid, line.returned + thousandths, line.sold) - given;
  return Math.max(0, Math.min(due, line.worth));
}

export const backOf = (form: ReturnForm, lines: readonly ReturnableLine[]): number =>
  lines.reduce((sum, line) => sum + worthOf(line, form.chosen[line.lineId]?.thousandths ?? 0), 0);

/** Above zero it is to be paid, below it is given back. */
export const balanceOf = (form: ReturnForm, lines: readonly ReturnableLine[]): number =>
  sumOf(form.exchange) - backOf(form, lines);

export const isChosen = ({ chosen }: ReturnForm): boolean => Object.keys(chosen).length > 0;

export function withChosen(form: ReturnForm, lineId: number, chosen: Chosen | null): ReturnForm {
  const { [lineId]: _before, ...others } = form.chosen;
  return { ...form, chosen: chosen === null || chosen.thousandths === 0 ? others : { ...others, [lineId]: chosen } };
}

const codeOf = ({ method, code }: ReturnForm): { code?: string } =>
  needsCode(method) && code.trim() !== '' ? { code: plainCode(code) } : {};

export function wishOf(form: ReturnForm, receiptId: number, lines: readonly ReturnableLine[]): ReturnWish {
  const balance = Math.abs(balanceOf(form, lines));
  return {
    formKey: form.formKey,
    receiptId,
    lines: Object.entries(form.chosen).map(([lineId, each]) => ({ lineId: Number(lineId), ...each })),
    reason: form.reason,
    note: form.note,
    exchange: saleOf(form.exchange).lines,
    payments: balance === 0 ? [] : [{ method: form.method, amount: balance, ...codeOf(form) }],
  };
}
