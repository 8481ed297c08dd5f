/**
 * One account of the web shop as it was read: the person in the book with its number, address or telephone, or a new one.
 * An account is no permission: nothing is written about consent. Who was erased here stays away, whatever the site holds.
 */
import { fromInstant } from '../../../api/time.ts';
import type { CustomerThere } from '../../channels/index.ts';
import { mailAddress, type Customers } from '../../customers/index.ts';
import type { Change, WebCustomerTable } from '../../database/index.ts';
import { toE164 } from '../../settings/index.ts';
import { orNone } from '../orders/carts.ts';
import { saveAccount } from './customers.sql.ts';

export interface AccountPlace {
  readonly channelId: string;
  readonly country: string;
  readonly customers: Pick<Customers, 'meetPerson' | 'identify' | 'recordContact'>;
}

/** What came of an account. */
export type AccountTaken = 'same' | 'changed' | 'new' | 'kept-out' | 'no-contact';

export async function takeCustomer(
  change: Change,
  place: AccountPlace,
  customer: CustomerThere,
  before: WebCustomerTable | undefined,
): Promise<AccountTaken> {
  const { channelId } = place;
  const modifiedAt = customer.modifiedAt === null ? null : fromInstant(customer.modifiedAt);
  const save = (personId: number | null, hasContact: boolean): Promise<void> =>
    saveAccount(change.db, {
      ...{ channel_id: channelId, customer_id: customer.id, person_id: personId, has_contact: hasContact ? 1 : 0 },
      ...{ modified_at: modifiedAt, missed: 0, gone_at: null },
    });
  const isErased = before !== undefined && before.person_id === null && before.has_contact === 1;
  if (isErased) {
    if (before.missed > 0 || before.gone_at !== null) await save(null, true);
    return 'kept-out';
  }
  if (before !== undefined && before.modified_at === modifiedAt) {
    if (before.missed > 0 || before.gone_at !== null) await save(before.person_id, before.has_contact === 1);
    return 'same';
  }
  const mail = orNone(() => mailAddress(customer.mail)) || null;
  const phone = orNone(() => toE164(customer.phone, place.country)) || null;
  if (before !== undefined && before.person_id !== null) {
    await knownBy(change, place, before.person_id, { mail, phone });
    await save(before.person_id, true);
    return 'changed';
  }
  if (mail === null && phone === null) {
    await save(null, false);
    return 'no-contact';
  }
  const personId = await meet(change, place, customer, { mail, phone });
  await save(personId, true);
  return 'new';
}

interface Reach {
  readonly mail: string | null;
  readonly phone: string | null;
}

async function meet(change: Change, place: AccountPlace, customer: CustomerThere, reach: Reach): Promise<number> {
  const name = customer.name || reach.mail || reach.phone || '';
  // What the site says lies ahead happened now. Its first reading is no contact with anybody: they came when they registered.
  const cameAt = Math.min(customer.registeredAt === null ? change.at : fromInstant(customer.registeredAt), change.at);
  const { personId } = await place.customers.meetPerson(change, {
    name,
    ...reach,
    source: 'website',
    campaignId: null,
    cameAt,
  });
  await place.customers.identify(change, {
    ...{ personId, kind: 'web-shop', value: `${place.channelId}/${customer.id}`, source: 'website' },
  });
  await place.customers.recordContact(change, {
    ...{ personId, kind: 'account', facts: {}, actor: 'vetrina', channelId: place.channelId },
    at: cameAt,
  });
  return personId;
}

/** They wrote another address or number at the web shop: they are known by it too. */
async function knownBy(change: Change, { customers }: AccountPlace, personId: number, reach: Reach): Promise<void> {
  for (const kind of ['mail', 'phone'] as const) {
    const value = reach[kind];
    if (value !== null) await customers.identify(change, { personId, kind, value, source: 'website' });
  }
  change.announce('customers');
}
