/** A coupon in the web shop, as it should be there now: made once, changed, or taken away. */
import { OutsideError } from '../../../api/outside.ts';
import type { CouponsPort, CouponThere } from '../../channels/index.ts';
import { keptReason, noReason, type Reader, type Writer } from '../../database/index.ts';
import type { Answer, Performer } from '../../outbox/index.ts';
import { storeDay } from '../../settings/index.ts';
import { couponById, type CouponRow, updateCoupon } from './coupons.sql.ts';
import type { CouponParts } from './index.ts';
import { wantedOnline } from './standing.ts';

export const couponAct = 'coupon-online';

/** How long a create may still be carried out after its answer got lost. */
const settlesAfterMs = 60_000;

export const digestOf = (wanted: unknown): string => JSON.stringify(wanted);

export function couponPerformer({ database, clock, settings, channels }: CouponParts): Performer {
  async function port(): Promise<CouponsPort> {
    const coupons = (await channels.connector('woocommerce'))?.coupons;
    if (coupons === undefined) throw new OutsideError({ kind: 'sign-in', code: 'not-connected', detail: '' });
    return coupons;
  }
  async function couponOf(id: number): Promise<CouponRow> {
    const row = await couponById(database.read, id);
    if (row === undefined) throw new Error(`there is no coupon ${id}`);
    return row;
  }
  async function wanted(row: CouponRow, db: Reader | Writer = database.read) {
    const { currency, timeZone } = await settings.read(db);
    return wantedOnline(row, { currency, timeZone, today: storeDay(clock.now(), timeZone) });
  }
  const write =
    (id: number, marks: Parameters<typeof updateCoupon>[2]): Answer =>
    async (change) => {
      await updateCoupon(change.db, id, {
        web_intent: null,
        web_failed: null,
        ...noReason,
        ...marks,
      });
      change.announce('sales');
    };
  const live = (id: number, there: CouponThere, sent: string | null): Answer =>
    write(id, { web_id: there.id, web_sent: sent, web_state: 'live' });

  return {
    lane: 'woocommerce',
    domain: 'sales',
    settlesAfterMs,
    ready: async () => (await channels.connector('woocommerce').catch(() => null))?.coupons !== undefined,
    async find({ subjectId }) {
      const row = await couponOf(subjectId);
      // Changing and taking away can be done again; only what was made must not be made twice.
      if (row.web_id !== null) return null;
      const there = await (await port()).find(row.code);
      // What it was told is not known: the next round says it anew.
      return there !== null && there.key === row.web_key ? live(subjectId, there, null) : null;
    },
    async act({ subjectId }) {
      const row = await couponOf(subjectId);
      const wish = await wanted(row);
      const outside = await port();
      if (wish === null) {
        if (row.web_id !== null) await outside.remove(row.web_id);
        return write(subjectId, { web_id: null, web_sent: null, web_state: row.online === 1 ? 'gone' : 'off' });
      }
      if (row.web_id === null) return live(subjectId, await outside.create(wish), digestOf(wish));
      const there = await outside.change(row.web_id, wish);
      // Somebody took it away there: it is wanted, and made again with the next round.
      if (there === null) return write(subjectId, { web_id: null, web_sent: null, web_state: 'waiting' });
      return live(subjectId, there, digestOf(wish));
    },
    async failed(change, { subjectId }, { code, details }) {
      const row = await couponById(change.db, subjectId);
      if (row === undefined) return;
      await updateCoupon(change.db, subjectId, {
        web_state: 'refused',
        web_intent: null,
        web_failed: digestOf(await wanted(row, change.db)),
        ...keptReason({ code, details }),
      });
    },
    async waits(change, { subjectId }, { code, details }) {
      await updateCoupon(change.db, subjectId, keptReason({ code, details }));
    },
  };
}
