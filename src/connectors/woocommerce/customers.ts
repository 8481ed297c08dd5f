/** Accounts of the web shop: https://woocommerce.github.io/woocommerce-rest-api-docs/#customers */
import { toInstantOrNull } from '../../api/time.ts';
import type { CustomersPort, CustomerThere } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { fieldsOf, numberOf, textOf, type Fields } from '../json.ts';
import { mostAtOnce, type Woo } from './client.ts';
import { utcInstant } from './money.ts';

/** Of an account only what a person is known by: no address, no picture, no figures. */
const customerFields = [
  'id',
  'email',
  'first_name',
  'last_name',
  'billing',
  'date_created_gmt',
  'date_modified_gmt',
].join(',');

export function wooCustomers(woo: Woo): CustomersPort {
  return {
    pageSize: mostAtOnce,
    async page(first, skip) {
      // There is no asking for what has changed: numbers grow, so the newest stand at the end. Whoever runs the shop
      // (administrators, editors) has an account too and is no customer.
      const { rows } = await woo.page('customers', {
        role: 'customer',
        orderby: 'id',
        order: first === 'oldest' ? 'asc' : 'desc',
        per_page: mostAtOnce,
        offset: skip,
        _fields: customerFields,
      });
      return rows.map((row) => {
        const customer = customerOf(row);
        if (customer === null) throw later('answer-unreadable', null, 'a customer without number');
        return customer;
      });
    },
  };
}

function customerOf(row: Fields): CustomerThere | null {
  const id = numberOf(row['id']);
  if (id === null) return null;
  const billing = fieldsOf(row['billing']);
  return {
    id: String(id),
    name: nameIn(row) || nameIn(billing),
    // What they wrote for the bill is theirs as well; the account's own address stands in front.
    mail: textOf(row['email']).trim() || textOf(billing['email']).trim(),
    phone: textOf(billing['phone']).trim(),
    registeredAt: toInstantOrNull(utcInstant(row['date_created_gmt'])),
    modifiedAt: toInstantOrNull(utcInstant(row['date_modified_gmt'])),
  };
}

const nameIn = (row: Fields): string =>
  [textOf(row['first_name']).trim(), textOf(row['last_name']).trim()].filter(Boolean).join(' ');
