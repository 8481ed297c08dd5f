/**
 * What the sales keep of people. A receipt's amounts stay as the law wants them, without the buyer; a card keeps its
 * value, points their entries, an order its number. Goods set aside stay set aside, for nobody.
 */
import type { PersonHolder } from '../customers/index.ts';
import { keysOf } from './orders/carts.ts';
import { forgetRescues } from './orders/carts.sql.ts';
import { endCouponsOf } from './coupons/coupons.sql.ts';
import { linesBought } from './purchases.sql.ts';

export const salesOfPeople: PersonHolder = {
  keeps: {
    receipt: {},
    gift_card: {},
    loyalty_entry: { note: '' },
    coupon: { note: '' },
    web_order: { name: '', mail: '', phone: '' },
    // Its number stays, for nobody: who was erased does not come back with the next reading.
    web_customer: {},
    pickup: { name: '', phone: null, mail: null, note: '' },
  },
  async erase({ db, at }, { phones, mails }, personId) {
    // A coupon that was one person's is nobody's afterwards, and not everybody's.
    await endCouponsOf(db, personId, at);
    const keys = [
      ...phones.map((phone) => keysOf({ mail: '', phone }, '')),
      ...mails.map((mail) => keysOf({ mail, phone: '' }, '')),
    ];
    for (const key of keys) await forgetRescues(db, key);
  },
  tells: async (db, personId) => [{ table: 'purchases', rows: await linesBought(db, personId) }],
};
