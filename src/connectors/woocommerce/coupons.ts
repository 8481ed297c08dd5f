/** Coupons of the web shop: https://woocommerce.github.io/woocommerce-rest-api-docs/#coupons */
import { toDecimal } from '../../api/money.ts';
import type { CouponsPort, CouponThere, CouponWanted } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import type { Woo } from './client.ts';
import { utcWithoutMark } from './money.ts';

/** The field of WooCommerce's own extra data that holds our key. */
const keyField = 'vetrina_key';

export function wooCoupons(woo: Woo): CouponsPort {
  return {
    async find(code) {
      const { rows } = await woo.page('coupons', { code: code.toLowerCase() });
      const row = rows.find((each) => textOf(each['code']).toLowerCase() === code.toLowerCase());
      return row === undefined ? null : thereOf(row);
    },
    async create(wanted) {
      const { date_expires_gmt: end, ...rest } = fields(wanted);
      const ending = end === '' ? {} : { date_expires_gmt: end };
      return thereOf(await woo.post('coupons', { code: wanted.code.toLowerCase(), ...rest, ...ending }));
    },
    async change(id, wanted) {
      const row = await woo.put(`coupons/${id}`, fields(wanted));
      return row === null ? null : thereOf(row);
    },
    remove: (id) => woo.remove(`coupons/${id}`),
  };
}

function fields({ kind, value, currency, minimum, uses, endsAt, mail, key }: CouponWanted): Fields {
  return {
    discount_type: kind === 'percent' ? 'percent' : 'fixed_cart',
    // A percentage is written like an amount in euro: 10.00.
    amount: toDecimal(value, kind === 'percent' ? 'EUR' : currency),
    individual_use: true,
    usage_limit: uses ?? 0,
    // Nothing written takes an end away.
    date_expires_gmt: endsAt === null ? '' : utcWithoutMark(endsAt),
    minimum_amount: toDecimal(minimum, currency),
    email_restrictions: mail === null ? [] : [mail],
    meta_data: [{ key: keyField, value: key }],
  };
}

function thereOf(row: Fields): CouponThere {
  const id = numberOf(row['id']);
  if (id === null) throw later('answer-unreadable', null, 'a coupon without a number');
  const kept = listOf(row['meta_data'])
    .map(fieldsOf)
    .find((each) => each['key'] === keyField);
  return { id: String(id), key: textOf(kept?.['value']) };
}
