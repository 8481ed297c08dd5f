/** What receipts write on cards: issued, spent, given back, and taken back with the receipt. Never below zero. */
import { randomInt } from 'node:crypto';

import { codeFrom, isCardCode, plainCode, shownCode } from '../../../api/card-code.ts';
import type { CounterPayment } from '../../../api/counter.ts';
import type { CardKind } from '../../../api/counter-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Day } from '../../../api/time.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import type { PaymentToWrite } from '../counter/write-receipt.ts';
import { addCard, addEntry, cardByCode, cardById, type CardRow, entriesOfReceipt } from './cards.sql.ts';

const newCode = (): string => codeFrom(Array.from({ length: 11 }, () => randomInt(32)));

/** What is written beside a payment: enough to know the card again, too little to spend it. */
const tail = (code: string): string => `…${code.slice(-4)}`;

/** Refuses `card-code-wrong` and `card-unknown`. */
export async function cardOf(db: Reader | Writer, written: string): Promise<CardRow> {
  if (!isCardCode(written)) throw new Refusal('card-code-wrong', { written });
  const card = await cardByCode(db, plainCode(written));
  if (card === undefined) throw new Refusal('card-unknown', { code: shownCode(written) });
  return card;
}

export interface CardPart {
  readonly cardId: number;
  /** What the entry on the card is: below zero it is spent. */
  readonly amount: number;
}

export interface NewCard {
  readonly kind: CardKind;
  readonly amount: number;
  readonly expiresOn: Day | null;
}

export interface CardWork {
  readonly payments: readonly PaymentToWrite[];
  readonly parts: readonly CardPart[];
  readonly fresh: readonly NewCard[];
}

/**
 * Ways of payment with the cards behind them. `back`: it is given back, onto the card that is named, or as new store
 * credit. Refuses `card-code-missing`, `card-blocked`, `card-expired`, `card-not-enough` and what `cardOf` refuses.
 */
export async function cardWork(
  db: Reader | Writer,
  given: readonly CounterPayment[],
  { back, today }: { readonly back: boolean; readonly today: Day },
): Promise<CardWork> {
  const payments: PaymentToWrite[] = [];
  const parts: CardPart[] = [];
  const fresh: NewCard[] = [];
  const spent = new Map<number, number>();
  for (const { method, amount, code } of given) {
    if (amount === 0) continue;
    const signed = back ? -amount : amount;
    if (method !== 'gift-card' && method !== 'store-credit') {
      payments.push({ method, amount: signed, written: '' });
      continue;
    }
    if (code === undefined || code === '') {
      if (!back || method !== 'store-credit') throw new Refusal('card-code-missing');
      fresh.push({ kind: 'store-credit', amount, expiresOn: null });
      payments.push({ method, amount: signed, written: '' });
      continue;
    }
    const card = await cardOf(db, code);
    if (card.blockedAt !== null) throw new Refusal('card-blocked', { code: shownCode(card.code) });
    if (!back) {
      if (card.expiresOn !== null && card.expiresOn < today)
        throw new Refusal('card-expired', { code: shownCode(card.code), day: card.expiresOn });
      const left = card.balance - (spent.get(card.id) ?? 0);
      if (left < amount) throw new Refusal('card-not-enough', { code: shownCode(card.code), current: left, amount });
      spent.set(card.id, (spent.get(card.id) ?? 0) + amount);
    }
    parts.push({ cardId: card.id, amount: -signed });
    payments.push({ method: card.kind, amount: signed, written: tail(card.code) });
  }
  return { payments, parts, fresh };
}

/** After its receipt was written, in the same change. */
export async function writeOnCards(
  change: Change,
  { parts, fresh }: Pick<CardWork, 'parts' | 'fresh'>,
  {
    receiptId,
    personId,
    actor,
  }: { readonly receiptId: number; readonly personId: number | null; readonly actor: string },
): Promise<void> {
  const { db, at } = change;
  for (const { cardId, amount } of parts)
    await addEntry(db, {
      card_id: cardId,
      kind: amount < 0 ? 'redeemed' : 'given-back',
      at,
      amount,
      receipt_id: receiptId,
      actor,
    });
  for (const card of fresh) {
    const cardId = await issueCard(change, card, personId, null);
    await addEntry(db, { card_id: cardId, kind: 'issued', at, amount: card.amount, receipt_id: receiptId, actor });
  }
}

export const issueCard = (
  { db, at }: Change,
  { kind, expiresOn }: Pick<NewCard, 'kind' | 'expiresOn'>,
  personId: number | null,
  replaces: number | null,
): Promise<number> =>
  addCard(db, {
    kind,
    code: newCode(),
    issued_at: at,
    expires_on: expiresOn,
    person_id: personId,
    blocked_at: null,
    blocked_why: null,
    replaces,
  });

/** With a receipt that is cancelled. Refuses `card-already-used` where its money is spent by now. */
export async function takeBackFromCards(change: Change, ofId: number, receiptId: number, actor: string): Promise<void> {
  for (const entry of await entriesOfReceipt(change.db, ofId)) {
    const card = await cardById(change.db, entry.cardId);
    if (card === undefined || card.balance - entry.amount < 0)
      throw new Refusal('card-already-used', { code: shownCode(card?.code ?? ''), current: card?.balance ?? 0 });
    await addEntry(change.db, {
      card_id: entry.cardId,
      kind: 'cancelled',
      at: change.at,
      amount: entry.amount === 0 ? 0 : -entry.amount,
      receipt_id: receiptId,
      actor,
    });
  }
}
