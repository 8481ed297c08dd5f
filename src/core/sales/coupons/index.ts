/**
 * Coupons that hold in the shop and in the web shop both ways: one ledger of uses. What the shop uses lowers or ends the
 * one online, what is used online is read from the orders. Each is made in the web shop once.
 */
import { randomInt, randomUUID } from 'node:crypto';

import type { Coupon, couponsContract, CouponWish, WholeCoupon } from '../../../api/coupons.ts';
import type { CouponKind, CouponOnline } from '../../../api/coupon-words.ts';
import { plainCoupon } from '../../../api/coupon-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { type Day, toInstant } from '../../../api/time.ts';
import type { Channels } from '../../channels/index.ts';
import { type Change, type Grounds, noReason, type Reader, reasonOf, type Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import type { Chore, Outbox } from '../../outbox/index.ts';
import { type ShopSettings, storeDay } from '../../settings/index.ts';
import { personExists } from '../counter/counter.sql.ts';
import { digestOf as formDigest } from '../counter/write-receipt.ts';
import {
  addCoupon,
  couponById,
  couponByCode,
  couponCount,
  couponOfForm,
  couponPage,
  type CouponRow,
  couponsForWeb,
  updateCoupon,
  usesOf,
} from './coupons.sql.ts';
import { stateOf, wantedOnline } from './standing.ts';
import { couponFor } from './use.ts';
import { couponAct, couponPerformer, digestOf } from './web-performer.ts';

export interface CouponParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly channels: Pick<Channels, 'connector'>;
  readonly outbox: Pick<Outbox, 'onAct' | 'order'>;
  readonly practice: boolean;
}

const everyMs = { real: 30_000, practice: 4_000 };
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export type Coupons = ReturnType<typeof openCoupons>;

export function openCoupons(parts: CouponParts) {
  const { database, clock, settings, channels, outbox, practice } = parts;
  outbox.onAct(couponAct, couponPerformer(parts));
  const today = async (db: Reader | Writer): Promise<Day> => storeDay(clock.now(), (await settings.read(db)).timeZone);
  const whole = async (id: number): Promise<WholeCoupon> => {
    const db = database.read;
    return { ...couponOf(await one(db, id), await today(db)), ledger: await ledgerOf(db, id) };
  };
  const changed = async (id: number, work: (change: Change, row: CouponRow) => Promise<unknown>) => {
    await database.change(async (change) => {
      await work(change, await one(change.db, id));
      change.announce('sales');
    });
    return whole(id);
  };

  /** Makes the wish for each that the web shop has otherwise than it should. */
  async function tellWebShop(): Promise<void> {
    if ((await channels.connector('woocommerce').catch(() => null))?.coupons === undefined) return;
    const { currency, timeZone } = await settings.current();
    const place = { currency, timeZone, today: storeDay(clock.now(), timeZone) };
    const due = (await couponsForWeb(database.read)).filter((row) => {
      const wanted = wantedOnline(row, place);
      if (row.web_failed !== null && row.web_failed === digestOf(wanted)) return false;
      return wanted === null ? row.web_id !== null : row.web_sent !== digestOf(wanted);
    });
    if (due.length === 0) return;
    await database.change(async (change) => {
      for (const { id, web_state: before } of due) {
        const intent = randomUUID();
        await outbox.order(change, { intent, kind: couponAct, subjectId: id });
        await updateCoupon(change.db, id, { web_intent: intent, web_state: before === 'live' ? 'live' : 'waiting' });
      }
      change.announce('sales');
    });
  }

  const verbs: Verbs<typeof couponsContract> = {
    async list({ after, limit, ...filter }) {
      const db = database.read;
      const day = await today(db);
      const before = /^\d+$/u.test(after ?? '') ? Number(after) : null;
      const rows = await couponPage(db, filter, day, before, limit);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => couponOf(row, day)),
        next: rows.length === limit && last !== undefined ? String(last.id) : null,
        total: await couponCount(db, filter, day),
      };
    },
    get: ({ id }) => whole(id),
    async create(wish, { actor }) {
      return whole(await database.change((change) => createCoupon(change, wish, actor.name)));
    },
    change: ({ id, ...wish }) =>
      changed(id, async ({ db }, row) => {
        if (row.ended_at !== null) throw new Refusal('coupon-over', { code: row.code });
        const from = wish.from === undefined ? row.from_day : wish.from;
        const until = wish.until === undefined ? row.until_day : wish.until;
        checkDays(from, until);
        await updateCoupon(db, id, {
          from_day: from,
          until_day: until,
          max_uses: wish.maxUses === undefined ? row.max_uses : wish.maxUses,
          minimum: wish.minimum ?? row.minimum,
          online: wish.online === undefined ? row.online : wish.online ? 1 : 0,
        });
      }),
    end: ({ id }) =>
      changed(id, async ({ db, at }, row) => {
        if (row.ended_at === null) await updateCoupon(db, id, { ended_at: at });
      }),
    retry: ({ id }) =>
      changed(id, async ({ db }, row) => {
        if (row.web_state !== 'refused') throw new Refusal('coupon-not-refused', { code: row.code });
        await updateCoupon(db, id, { web_failed: null, web_state: 'waiting', ...noReason });
      }),
    async check({ code, personId }) {
      const db = database.read;
      const day = await today(db);
      return couponOf(await couponFor(db, code, { personId, today: day }), day);
    },
  };
  const chore: Chore = {
    name: 'coupons-online',
    everyMs: practice ? everyMs.practice : everyMs.real,
    wokenBy: ['sales', 'channels'],
    run: tellWebShop,
  };
  return { verbs, chores: [chore] as readonly Chore[] };
}

/** Part of the caller's change. Refuses `coupon-taken`, `coupon-days-wrong`, `coupon-too-large` and `form-used-before`. */
export async function createCoupon(change: Change, { formKey, ...wish }: CouponWish, actor: string): Promise<number> {
  const { db, at } = change;
  const digest = formDigest(wish);
  const before = await couponOfForm(db, formKey);
  if (before !== undefined) {
    if (before.form_digest !== digest) throw new Refusal('form-used-before', { number: String(before.id) });
    return before.id;
  }
  checkDays(wish.from, wish.until);
  if (wish.kind === 'percent' && wish.value > 10_000) throw new Refusal('coupon-too-large');
  if (wish.personId !== null && !(await personExists(db, wish.personId)))
    throw new Refusal('not-found', { what: 'person', id: wish.personId });
  const code = wish.code === '' ? await freshCode(db) : plainCoupon(wish.code);
  if ((await couponByCode(db, code)) !== undefined) throw new Refusal('coupon-taken', { code });
  change.announce('sales');
  return addCoupon(db, {
    ...{ code, kind: wish.kind, value: wish.value, person_id: wish.personId, note: wish.note },
    ...{ max_uses: wish.maxUses, from_day: wish.from, until_day: wish.until, minimum: wish.minimum },
    ...{ online: wish.online ? 1 : 0, created_at: at, actor, form_key: formKey, form_digest: digest, ended_at: null },
    ...{ web_key: randomUUID(), web_id: null, web_sent: null, web_state: wish.online ? 'waiting' : 'off' },
    ...{ web_intent: null, web_failed: null, ...noReason },
  });
}

/** For good; the web shop hears of it with the next round. */
export async function endCoupon(change: Change, id: number): Promise<void> {
  await updateCoupon(change.db, id, { ended_at: change.at });
  change.announce('sales');
}

function checkDays(from: Day | null, until: Day | null): void {
  if (from !== null && until !== null && until < from) throw new Refusal('coupon-days-wrong');
}

async function freshCode(db: Writer): Promise<string> {
  for (;;) {
    const code = Array.from({ length: 8 }, () => signs[randomInt(signs.length)] ?? '2').join('');
    if ((await couponByCode(db, code)) === undefined) return code;
  }
}

async function one(db: Reader | Writer, id: number): Promise<CouponRow> {
  const row = await couponById(db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'coupon', id });
  return row;
}

const couponOf = (row: CouponRow, today: Day): Coupon => ({
  id: row.id,
  code: row.code,
  kind: row.kind as CouponKind,
  value: row.value,
  state: stateOf(row, today),
  person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '' },
  note: row.note,
  maxUses: row.max_uses,
  from: row.from_day,
  until: row.until_day,
  minimum: row.minimum,
  online: row.online === 1,
  createdAt: toInstant(row.created_at),
  uses: row.shop_uses + row.web_uses,
  usesInShop: row.shop_uses,
  usesOnline: row.web_uses,
  takenOff: row.taken_off,
  web: {
    state: row.web_state as CouponOnline,
    reason: reasonOf(row),
  },
});

const ledgerOf = async (db: Reader, id: number): Promise<WholeCoupon['ledger']> =>
  (await usesOf(db, id)).map(({ receiptId, number, orderKey, at, ...entry }) => ({
    ...entry,
    at: toInstant(at),
    online: orderKey !== '',
    receipt: { id: receiptId, number },
  }));
