/**
 * The customer book: everyone who registered, wrote, called or bought, once each, with where they came from, what they
 * allowed and what happened since. A lead becomes a customer with the first purchase.
 */
import type { customersContract } from '../../api/customers.ts';
import type { Change, Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { addContact, touchPerson } from './contacts.sql.ts';
import { exportPeople } from './export-people.ts';
import { listPeople } from './list-people.ts';
import { meetPerson } from './meet-person.ts';
import { personByContact } from './people.sql.ts';
import { type PurchasesOf, personView } from './person-view.ts';
import { recordConsent } from './record-consent.ts';
import { sealEarlier } from './seal-consents.ts';
import { verifyConsents } from './verify-consents.ts';
import type { Person } from '../../api/customers.ts';

export { mailAddress } from './mail-address.ts';
export { setStage } from './people.sql.ts';
export type { Meeting, Met } from './meet-person.ts';
export type { ConsentGiven } from './record-consent.ts';

export interface ContactEntry {
  readonly personId: number;
  readonly kind: Person['contacts'][number]['kind'];
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly actor: string;
  /** When it happened, milliseconds; absent: now. */
  readonly at?: number;
  /** The channel that it came through, where it is known. */
  readonly channelId?: string | null | undefined;
}

export type Customers = ReturnType<typeof openCustomers>;

export function openCustomers({ database, clock }: Grounds) {
  let purchasesOf: PurchasesOf = async () => ({
    purchases: [],
    bought: { receipts: 0, revenue: 0, lastAt: null },
  });
  const view = (id: number): Promise<Person> => personView(database.read, id, purchasesOf);

  /** One entry of a person's timeline, written by the domain where it happened. */
  async function recordContact(
    change: Change,
    { personId, kind, facts, actor, at = change.at, channelId }: ContactEntry,
  ): Promise<void> {
    const told = { facts: JSON.stringify(facts), actor, channel_id: channelId ?? null };
    await addContact(change.db, { person_id: personId, kind, at, ...told });
    await touchPerson(change.db, personId, at);
    change.announce('customers');
  }

  const verbs: Verbs<typeof customersContract> = {
    list: ({ search, stage, source, after, limit }) =>
      listPeople(database.read, { search, stage, source }, after ?? null, limit),
    export: ({ format, language, search, stage, source }) =>
      exportPeople(database.read, { search, stage, source }, { now: clock.now(), language, format }),
    get: ({ id }) => view(id),
    addNote: async ({ id, kind, text, channelId }, { actor }) => {
      await view(id);
      await database.change((change) =>
        recordContact(change, { personId: id, kind, facts: { text }, actor: actor.name, channelId }),
      );
      return view(id);
    },
    recordConsent: async ({ id, ...given }, { actor }) => {
      await view(id);
      await database.change((change) => recordConsent(change, { personId: id, ...given, recordedBy: actor.name }));
      return view(id);
    },
    verifyConsents: ({ seal }) => verifyConsents(database.read, clock.now(), seal),
  };
  return {
    /** What a file from an earlier version, or from a backup, still owes. */
    async settleIn(): Promise<void> {
      await database.change(async (change) => void (await sealEarlier(change)));
    },
    meetPerson,
    /** The person with this number or address, if the book has one. */
    known: personByContact,
    recordConsent,
    recordContact,
    /** Purchases stand in the timeline as the sales have them. */
    purchasesFrom(source: PurchasesOf): void {
      purchasesOf = source;
    },
    verbs,
  };
}
