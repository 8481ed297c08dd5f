/**
 * The customer book: everyone who registered, wrote, called or bought, once each, with where they came from, what they
 * allowed and what happened since. A lead becomes a customer with the first purchase.
 */
import type { customersContract } from '../../api/customers.ts';
import type { ConsentPurpose } from '../../api/consents.ts';
import { type Change, type Grounds, inMemory, type Reader, type Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { openContactRule } from './contact-rule/index.ts';
import { dropContact } from './contacts.sql.ts';
import { standingOf } from './consent-standing.ts';
import { consentsOf } from './consents.sql.ts';
import { duplicateVerbs } from './duplicate-verbs.ts';
import { lookForDuplicates } from './duplicates.ts';
import { openErasing } from './erasing.ts';
import { happenedOn } from './days.ts';
import { exportPeople } from './export-people.ts';
import { giveCard } from './give-card.ts';
import type { PersonHolder } from './holders.ts';
import { addIdentity } from './identities.sql.ts';
import { listPeople } from './list-people.ts';
import { mailAddress } from './mail-address.ts';
import { meetPerson } from './meet-person.ts';
import { nextStepVerbs } from './next-steps.ts';
import { peopleAsked } from './people-asked.ts';
import { personByContact } from './people.sql.ts';
import { personVerbs } from './person-verbs.ts';
import { type PurchasesOf, personView } from './person-view.ts';
import { recordConsent } from './record-consent.ts';
import { recordContact } from './record-contact.ts';
import { guestDays, openRetention } from './retention/index.ts';
import { sealEarlier } from './seal-consents.ts';
import { verifyConsents } from './verify-consents.ts';
import type { Person } from '../../api/customers.ts';
import type { Chore } from '../outbox/index.ts';
import { type ShopSettings, storeDay } from '../settings/index.ts';

export { bringErased } from './erased-list.ts';
export { afterQuiet } from './contact-rule/contact-rule.ts';
export { type ContactRule, openContactRule, type Who } from './contact-rule/index.ts';
export type { PersonHolder } from './holders.ts';
export { standingOf as consentStanding } from './consent-standing.ts';
export { addIdentity, peopleWithCard } from './identities.sql.ts';
export { mailAddress };
export { stepsDue } from './next-steps.ts';
export { setStage } from './people.sql.ts';
export type { Meeting, Met } from './meet-person.ts';
export type { ConsentGiven } from './record-consent.ts';
export type { ContactEntry } from './record-contact.ts';

export type Customers = ReturnType<typeof openCustomers>;

const hourMs = 60 * 60 * 1000;

export interface CustomersParts extends Grounds {
  /** The shop's folder; absent: in memory. */
  readonly data?: string;
  /** Whose calendar says what is due; absent: the one of Rome. */
  readonly settings?: Pick<ShopSettings, 'current'>;
}

export function openCustomers({ database, clock, log, data = inMemory, settings }: CustomersParts) {
  const holders: PersonHolder[] = [];
  const folder = data === inMemory ? null : data;
  const erasing = openErasing({ database, clock, log }, folder, holders);

  const findDuplicates: Chore = {
    name: 'find-duplicates',
    everyMs: hourMs,
    wokenBy: ['customers'],
    async run() {
      while (await lookForDuplicates(database));
    },
  };

  let purchasesOf: PurchasesOf = async () => ({
    purchases: [],
    bought: { receipts: 0, revenue: 0, lastAt: null },
  });
  const view = (id: number): Promise<Person> => personView(database.read, id, purchasesOf);

  const timeZone = async (): Promise<string> => (await settings?.current())?.timeZone ?? 'Europe/Rome';
  const today = async (): Promise<string> => storeDay(clock.now(), await timeZone());
  const retention = openRetention({ database, clock, log }, erasing.erase);

  const verbs: Verbs<typeof customersContract> = {
    ...nextStepVerbs({
      database,
      today,
      recordCall: (change, call) => recordContact(change, { ...call, kind: 'call' }),
    }),
    ...retention.verbs,
    ...personVerbs({ database, clock, settings, holders, erasing, view }),
    ...duplicateVerbs(database, view),
    happened: async ({ day, after, limit }) =>
      happenedOn(database.read, { day, after: after ?? null, limit }, await timeZone()),
    list: async ({ after, limit, ...filter }) =>
      listPeople(database.read, await peopleAsked(filter, settings), after ?? null, limit),
    export: async ({ format, language, ...filter }) =>
      exportPeople(database.read, await peopleAsked(filter, settings), { now: clock.now(), language, format }),
    verifyConsents: ({ seal }) => verifyConsents(database.read, clock.now(), seal),
  };
  return {
    /** What a file from an earlier version, or from a backup, still owes. */
    async settleIn(): Promise<void> {
      await erasing.eraseOwed();
      await database.change(async (change) => void (await sealEarlier(change)));
    },
    /** A domain says what becomes of people's data that lies with it. */
    holds: (holder: PersonHolder): void => void holders.push(holder),
    /** For whose time is over. */
    erase: erasing.erase,
    chores: [erasing.chore, findDuplicates, retention.chore],
    /** What the public page promises. */
    guestDays: () => guestDays(database.read),
    meetPerson,
    /** The person with this number or address, if the book has one. */
    known: personByContact,
    /** Whether a no of theirs stands for this: a yes that comes from elsewhere, written at a time nobody knows, does not undo it. */
    saidNo: async (db: Reader | Writer, personId: number, purpose: ConsentPurpose): Promise<boolean> =>
      standingOf((await consentsOf(db, personId)).map((said) => ({ ...said, granted: said.granted === 1 }))).some(
        (stands) => stands.purpose === purpose && stands.granted === false,
      ),
    /** By what else they are known: the number of a lead, of a form's answer. */
    identify: (change: Change, identity: Omit<Parameters<typeof addIdentity>[1], 'at'>): Promise<void> =>
      addIdentity(change.db, { ...identity, at: change.at }),
    giveCard,
    recordConsent,
    recordContact,
    /** A slip of the domain that wrote it: the entry goes, and counts as no contact. */
    async takeBackContact(change: Change, entry: Parameters<typeof dropContact>[1]): Promise<void> {
      await dropContact(change.db, entry);
      change.announce('customers');
    },
    /** Purchases stand in the timeline as the sales have them. */
    purchasesFrom(source: PurchasesOf): void {
      purchasesOf = source;
    },
    /** Whether the shop may turn to somebody now. */
    contactRule: openContactRule(),
    verbs,
  };
}
