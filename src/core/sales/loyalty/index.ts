/**
 * Points of the shop's customers: earned with what they buy, taken back with what comes back, spent at the counter as a
 * discount. What somebody has is the sum of the ledger's entries; a line that was wrong is undone by another.
 */
import { randomInt } from 'node:crypto';

import type {
  LoyaltyAccount,
  LoyaltyEntry,
  loyaltyContract,
  LoyaltyRules,
  WholeAccount,
} from '../../../api/loyalty.ts';
import { barcodeSign, type LoyaltyEntryKind, worthOf } from '../../../api/loyalty-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant } from '../../../api/time.ts';
import { peopleWithCard } from '../../customers/index.ts';
import type { Change, Grounds, Reader, Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore } from '../../outbox/index.ts';
import type { PrintSheet } from '../../print/index.ts';
import type { Customers } from '../../customers/index.ts';
import { endOfStoreDay, type ShopSettings } from '../../settings/index.ts';
import { personOf } from '../person-of.ts';
import {
  accountPage,
  type AccountRow,
  accountRow,
  accountSums,
  addEntry,
  addRule,
  entriesOfPerson,
  entryById,
  entryOfForm,
  movedSince,
  type OverNext,
  overNext,
  standing,
  undoOf,
} from './ledger.sql.ts';
import { loyaltyVoucher } from './print-card.ts';
import { rulesBefore, rulesNow } from './rules.ts';
import { expirePoints } from './spend.ts';

export interface LoyaltyParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'read'>;
  readonly customers: Pick<Customers, 'known' | 'giveCard'>;
  readonly print: PrintSheet;
}

const latelyMs = 30 * 86_400_000;
const everyMs = 15 * 60_000;

export type Loyalty = ReturnType<typeof openLoyalty>;

export function openLoyalty({ database, clock, settings, customers, print }: LoyaltyParts) {
  const whole = (personId: number): Promise<WholeAccount> => wholeAccount(database.read, personId);

  const verbs: Omit<Verbs<typeof loyaltyContract>, 'coupons'> = {
    async overview() {
      const db = database.read;
      const rules = await rulesNow(db);
      const { people, points } = await standing(db);
      return {
        rules,
        people,
        points,
        liability: worthOf(rules, points),
        lately: await movedSince(db, clock.now() - latelyMs),
      };
    },
    async setRules(rules, { actor }) {
      await database.change(async (change) => {
        await addRule(change.db, {
          at: change.at,
          actor: actor.name,
          is_on: rules.on ? 1 : 0,
          kind: rules.kind,
          points: rules.points,
          per_amount: rules.perAmount,
          rounding: rules.rounding,
          worth_points: rules.worthPoints,
          worth_amount: rules.worthAmount,
          min_points: rules.minPoints,
          expiry_days: rules.expiryDays,
          excluded: JSON.stringify(rules.excluded),
        });
        change.announce('sales');
      });
      return rules;
    },
    async accounts({ search, on, after, limit }) {
      const db = database.read;
      const { timeZone } = await settings.read(db);
      const until = on === undefined ? null : endOfStoreDay(on, timeZone);
      const filter = { search, until };
      const rules = until === null ? await rulesNow(db) : await rulesBefore(db, until);
      const match = /^(-?\d+)\.(\d+)$/u.exec(after ?? '');
      const from = match === null ? null : { balance: Number(match[1]), personId: Number(match[2]) };
      const rows = await accountPage(db, filter, from, limit);
      const last = rows.at(-1);
      // What is over next is a question of today.
      const over =
        until === null
          ? await overNext(
              db,
              rows.map(({ personId }) => personId),
            )
          : [];
      const overOf = new Map(over.map((each) => [each.personId, each]));
      const items = rows.map((row) => accountNow(row, rules, overOf.get(row.personId)));
      const { total, points } = await accountSums(db, filter);
      return {
        items,
        next: rows.length === limit && last !== undefined ? `${last.balance}.${last.personId}` : null,
        total,
        points,
        owed: worthOf(rules, points),
      };
    },
    account: ({ personId }) => whole(personId),
    async find({ written }) {
      const words = written.trim();
      if (words === '') return null;
      const { country } = await settings.read(database.read);
      const personId = await personOf(database.read, customers, words, country);
      if (personId === null) return null;
      const row = await accountRow(database.read, personId);
      return row === undefined ? null : accountOf(database.read, row);
    },
    async giveCard({ personId, number }, { actor }) {
      await database.change(async (change) => {
        await someone(change.db, personId);
        const card = { personId, number: number === '' ? await newNumber(change.db) : number };
        await customers.giveCard(change, card, 'loyalty', actor.name);
        change.announce('sales');
      });
      return whole(personId);
    },
    async printCard({ personId, language }) {
      const { name, card } = await someone(database.read, personId);
      if (card === null) throw new Refusal('not-found', { what: 'card', id: personId });
      const shop = await settings.read(database.read);
      const inWords = language ?? shop.language;
      const voucher = loyaltyVoucher({ name, card }, await rulesNow(database.read), shop, inWords);
      return print(
        { kind: 'voucher', voucher },
        { name: `card-${card.slice(-4)}`, title: `${voucher.what} ${card}`, language: inWords },
      );
    },
    async correct({ personId, formKey, points, note }, { actor }) {
      await database.change(async (change) => {
        await someone(change.db, personId);
        const before = await entryOfForm(change.db, formKey);
        if (before !== undefined) {
          if (before.person_id !== personId || before.points !== points || before.note !== note)
            throw new Refusal('form-used-before', { number: String(before.id) });
          return;
        }
        if (points === 0) throw new Refusal('invalid-input', { field: 'points' });
        await writeCorrection(change, { personId, points, note, actor: actor.name, undoes: null, formKey });
      });
      return whole(personId);
    },
    async undo({ entryId }, { actor }) {
      const personId = await database.change(async (change) => {
        const entry = await entryById(change.db, entryId);
        if (entry?.person_id == null || entry.kind !== 'corrected' || entry.undoes_id !== null)
          throw new Refusal('not-found', { what: 'entry', id: entryId });
        if ((await undoOf(change.db, entryId)) !== undefined) throw new Refusal('batch-already-undone');
        const { person_id: id, points, note } = entry;
        await writeCorrection(change, { personId: id, points: -points, note, actor: actor.name, undoes: entryId });
        return id;
      });
      return whole(personId);
    },
  };

  const expire: Chore = {
    name: 'loyalty-expiry',
    everyMs,
    wokenBy: [],
    async run() {
      await database.change(async (change) => {
        if ((await expirePoints(change, null)) > 0) change.announce('sales');
      });
    },
  };
  return { verbs, chores: [expire] as readonly Chore[] };
}

async function writeCorrection(
  change: Change,
  wish: {
    readonly personId: number;
    readonly points: number;
    readonly note: string;
    readonly actor: string;
    readonly undoes: number | null;
    readonly formKey?: string;
  },
): Promise<void> {
  const { personId, points, note, actor, undoes, formKey = null } = wish;
  await addEntry(change.db, {
    ...{ person_id: personId, kind: 'corrected', at: change.at, points, receipt_id: null, receipt_number: '' },
    ...{ root_id: null, expires_at: null, note, actor, undoes_id: undoes, form_key: formKey },
  });
  change.announce('sales');
}

async function someone(db: Reader | Writer, personId: number): Promise<AccountRow> {
  const row = await accountRow(db, personId);
  if (row === undefined) throw new Refusal('not-found', { what: 'person', id: personId });
  return row;
}

/** Numbers of the shop's own that nobody has yet. */
async function newNumber(db: Writer): Promise<string> {
  for (;;) {
    const twelve = `29${String(randomInt(10 ** 10)).padStart(10, '0')}`;
    const number = twelve + barcodeSign(twelve);
    if ((await peopleWithCard(db, number)).length === 0) return number;
  }
}

async function accountOf(db: Reader, row: AccountRow): Promise<LoyaltyAccount> {
  const [over] = await overNext(db, [row.personId]);
  return accountNow(row, await rulesNow(db), over);
}

/** Whoever has nothing left has nothing that could be over. */
const accountNow = (row: AccountRow, rules: LoyaltyRules, over: OverNext | undefined): LoyaltyAccount => ({
  ...row,
  worth: worthNow(rules, row.balance),
  nextExpiry:
    over === undefined || row.balance <= 0
      ? null
      : { at: toInstant(over.at), points: Math.min(over.points, row.balance) },
});

/** Nothing where loyalty is off, and below what can be spent at once. */
const worthNow = (rules: LoyaltyRules, balance: number): number =>
  rules.on && balance > 0 && balance >= rules.minPoints ? worthOf(rules, balance) : 0;

async function wholeAccount(db: Reader, personId: number): Promise<WholeAccount> {
  const account = await accountOf(db, await someone(db, personId));
  return {
    ...account,
    entries: (await entriesOfPerson(db, personId)).map((entry): LoyaltyEntry => ({
      id: entry.id,
      kind: entry.kind as LoyaltyEntryKind,
      at: toInstant(entry.at),
      points: entry.points,
      receipt: entry.number === '' ? null : { id: entry.receiptId, number: entry.number },
      note: entry.note,
      actor: entry.actor,
      undone: entry.undone === 1,
    })),
  };
}
