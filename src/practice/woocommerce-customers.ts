import type { Answer } from './asked.ts';
import type { Fields } from './json.ts';
import type { Shelf } from './shelf.ts';
import { gmt, local } from './woocommerce-clock.ts';
import { refuseWoo, wrongParam } from './woocommerce-errors.ts';
import { shownFields } from './woocommerce-product-fields.ts';
import { pageAnswer, type WooCall, type WooRoute } from './woocommerce-routes.ts';
import type { World } from './world.ts';

/** Somebody with an account in the practice web shop. */
export interface WooAccount {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly role: string;
  readonly created: number;
  /** Null: nobody has changed anything since, and WordPress kept no date. */
  readonly modified: number | null;
}

export type PracticeAccount = Partial<Pick<WooAccount, 'email' | 'firstName' | 'lastName' | 'phone' | 'role'>> & {
  readonly at?: Date;
};

const roles = ['all', 'administrator', 'editor', 'author', 'contributor', 'subscriber', 'customer', 'shop_manager'];

export class WooAccounts {
  readonly #world: World;
  readonly shelf: Shelf<WooAccount>;

  constructor(world: World) {
    this.#world = world;
    this.shelf = world.state.shelf<WooAccount>('woo.customers');
  }

  /** @returns its number: WordPress's users have a row of numbers of their own */
  add({ at, ...wish }: PracticeAccount): number {
    const id = this.#world.state.next('woo.user') + 1;
    const created = at?.getTime() ?? this.#world.now().getTime();
    const nobody = { email: '', firstName: '', lastName: '', phone: '', role: 'customer' };
    this.shelf.set(String(id), { ...nobody, ...wish, id, created, modified: null });
    return id;
  }

  /** Of those who buy by themselves: one has an account, one who never bought has one too, the others are guests. */
  ofBuyers(): void {
    const daysAgo = (days: number) => new Date(this.#world.now().getTime() - days * 86_400_000);
    const anna = { email: 'anna.greco@example.com', firstName: 'Anna', lastName: 'Greco', phone: '+393470000011' };
    const nina = { email: 'nina.serra@example.com', firstName: 'Nina', lastName: 'Serra', phone: '' };
    this.add({ ...anna, at: daysAgo(41) });
    this.add({ ...nina, at: daysAgo(12) });
  }

  change(id: number, wish: PracticeAccount): void {
    const known = this.shelf.get(String(id));
    if (known === undefined) return;
    const { at: _at, ...facts } = wish;
    this.shelf.set(String(id), { ...known, ...facts, modified: this.#world.now().getTime() });
  }
}

/** Accounts: read only here. */
export function customerRoutes({ shelf }: WooAccounts): readonly WooRoute[] {
  return [
    { method: 'GET', pattern: '/customers', answer: (call) => list(shelf, call) },
    {
      method: 'GET',
      pattern: '/customers/{id}',
      answer: (call) => ({
        status: 200,
        body: told(
          shelf.get(call.params['id'] ?? '') ?? refuseWoo(404, 'woocommerce_rest_invalid_id', 'Invalid resource ID.'),
          call,
        ),
      }),
    },
  ];
}

function list(shelf: Shelf<WooAccount>, call: WooCall): Answer {
  const { query } = call;
  const role = query.oneOf('role', roles) ?? 'customer';
  // It has no other order, and cannot be asked what has changed.
  const orderBy = query.oneOf('orderby', ['id', 'include', 'name', 'registered_date']) ?? 'name';
  const order = query.oneOf('order', ['asc', 'desc']) ?? 'asc';
  const email = query.text('email');
  if (email !== undefined && !email.includes('@')) return wrongParam('email', 'Invalid email address.');
  const include = query.numbers('include');
  const exclude = query.numbers('exclude');
  const compare = (one: WooAccount, other: WooAccount): number =>
    orderBy === 'name'
      ? one.firstName.localeCompare(other.firstName) || one.id - other.id
      : orderBy === 'registered_date'
        ? one.created - other.created || one.id - other.id
        : one.id - other.id;
  const rows = [...shelf.values()]
    .filter(
      (each) =>
        (role === 'all' || each.role === role) &&
        (email === undefined || each.email === email) &&
        (include === undefined || include.includes(each.id)) &&
        !(exclude ?? []).includes(each.id),
    )
    .sort((one, other) => compare(one, other) * (order === 'asc' ? 1 : -1));
  return pageAnswer(call, rows, (each) => shownFields(told(each, call), query.text('_fields')));
}

function told(account: WooAccount, { zone }: Pick<WooCall, 'zone'>): Fields {
  const { id, email, firstName, lastName, phone, role, created, modified } = account;
  const address = { first_name: firstName, last_name: lastName, country: 'IT' };
  return {
    id,
    date_created: local(created, zone),
    date_created_gmt: gmt(created),
    date_modified: modified === null ? null : local(modified, zone),
    date_modified_gmt: modified === null ? null : gmt(modified),
    email,
    first_name: firstName,
    last_name: lastName,
    role,
    username: email.split('@')[0] ?? '',
    billing: { ...address, email, phone },
    shipping: address,
    is_paying_customer: false,
    avatar_url: '',
    meta_data: [],
  };
}
