/**
 * Gift cards and store credit, as a ledger. A gift card is sold with a receipt and is no revenue: what is bought with it
 * is. What is left on a card is the sum of its entries; a lost one is blocked, or replaced by another.
 */
import { plainCode, shownCode } from '../../../api/card-code.ts';
import type { cardsContract, CardSummary, WholeCard } from '../../../api/counter-cards.ts';
import type { CardEntryKind, CardState } from '../../../api/counter-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type Day, toInstant } from '../../../api/time.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import { endOfStoreDay, storeDay } from '../../settings/index.ts';
import type { CounterGrounds } from '../counter/grounds.ts';
import {
  addEntry,
  cardById,
  cardPage,
  type CardRow,
  cardTotals,
  entriesOfCard,
  entriesOfReceipt,
  setBlocked,
} from './cards.sql.ts';
import { cardOf, issueCard } from './ledger.ts';
import { cardVoucher } from './print-card.ts';

export function cardVerbs(grounds: CounterGrounds): Verbs<typeof cardsContract> {
  const { database, settings, clock, print } = grounds;
  const today = async (db: Reader | Writer): Promise<Day> => storeDay(clock.now(), (await settings.read(db)).timeZone);
  const change = (id: number, work: (change: Change, card: CardRow) => Promise<number>): Promise<WholeCard> =>
    database.change(async (now) => {
      const changed = await work(now, await oneCard(now.db, id));
      now.announce('sales');
      return wholeCard(now.db, await oneCard(now.db, changed), await today(now.db));
    });
  return {
    async list({ after, limit, on, ...filter }) {
      const db = database.read;
      const day = on ?? (await today(db));
      const { timeZone } = await settings.read(db);
      const when = { day, until: on === undefined ? null : endOfStoreDay(on, timeZone) };
      const code = plainCode(filter.search ?? '');
      const before = /^\d+$/u.test(after ?? '') ? Number(after) : null;
      const rows = await cardPage(db, filter, { code, when }, before, limit);
      const { count, owed } = await cardTotals(db, filter, code, when);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => summaryOf(row, day)),
        next: rows.length === limit && last !== undefined ? String(last.id) : null,
        total: count,
        owed,
      };
    },
    get: async ({ id }) => wholeCard(database.read, await oneCard(database.read, id), await today(database.read)),
    byCode: async ({ code }) => wholeCard(database.read, await cardOf(database.read, code), await today(database.read)),
    block: ({ id, why }) =>
      change(id, async ({ db, at }) => {
        await setBlocked(db, id, at, why);
        return id;
      }),
    unblock: ({ id }) =>
      change(id, async ({ db }) => {
        await setBlocked(db, id, null, null);
        return id;
      }),
    replace: ({ id }, { actor }) =>
      change(id, async (now, card) => {
        if (card.balance === 0) throw new Refusal('card-spent', { code: shownCode(card.code) });
        const fresh = await issueCard(now, card, card.personId, id);
        const entry = { kind: 'moved', at: now.at, receipt_id: null, actor: actor.name };
        await addEntry(now.db, { ...entry, card_id: id, amount: -card.balance });
        await addEntry(now.db, { ...entry, card_id: fresh, amount: card.balance });
        await setBlocked(now.db, id, now.at, card.blockedWhy ?? '');
        return fresh;
      }),
    async print({ id, language }) {
      const shop = await settings.read(database.read);
      const card = summaryOf(await oneCard(database.read, id), await today(database.read));
      const inWords = language ?? shop.language;
      const voucher = cardVoucher(card, shop, inWords);
      return print(
        { kind: 'voucher', voucher },
        {
          name: `${card.kind}-${card.code.slice(-4).toLowerCase()}`,
          title: `${voucher.what} ${card.code}`,
          language: inWords,
        },
      );
    },
  };
}

/** Refuses `not-found`. */
async function oneCard(db: Reader | Writer, id: number): Promise<CardRow> {
  const card = await cardById(db, id);
  if (card === undefined) throw new Refusal('not-found', { what: 'card', id });
  return card;
}

function stateOf({ blockedAt, balance, expiresOn }: CardRow, today: Day): CardState {
  if (blockedAt !== null) return 'blocked';
  if (balance === 0) return 'spent';
  return expiresOn !== null && expiresOn < today ? 'expired' : 'open';
}

const summaryOf = (row: CardRow, today: Day): CardSummary => ({
  id: row.id,
  kind: row.kind,
  code: shownCode(row.code),
  state: stateOf(row, today),
  balance: row.balance,
  issued: row.issued,
  issuedAt: toInstant(row.issuedAt),
  expiresOn: row.expiresOn,
  personId: row.personId,
  blockedWhy: row.blockedWhy,
});

async function wholeCard(db: Reader | Writer, row: CardRow, today: Day): Promise<WholeCard> {
  const entries = await entriesOfCard(db, row.id);
  return {
    ...summaryOf(row, today),
    entries: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind as CardEntryKind,
      at: toInstant(entry.at),
      amount: entry.amount,
      receipt: entry.receiptId === null ? null : { id: entry.receiptId, number: entry.number ?? '' },
      actor: entry.actor,
    })),
  };
}

/** The cards that a receipt wrote on, as they are now. */
export async function cardsOfReceipt(db: Reader | Writer, receiptId: number, today: Day): Promise<CardSummary[]> {
  const ids = [...new Set((await entriesOfReceipt(db, receiptId)).map(({ cardId }) => cardId))];
  const cards: CardSummary[] = [];
  for (const id of ids) cards.push(summaryOf(await oneCard(db, id), today));
  return cards;
}
