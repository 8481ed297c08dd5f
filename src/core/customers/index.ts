/**
 * The customer book: everyone who registered, wrote, called or bought, once each, with where they came from, what they
 * allowed and what happened since. A lead becomes a customer with the first purchase.
 */
import type { customersContract } from '../../api/customers.ts';
import type { ConsentPurpose } from '../../api/consents.ts';
import {
  backupFolder,
  type Change,
  type Database,
  type Grounds,
  inMemory,
  type Reader,
  type Writer,
} from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { putCard, takeCard } from './cards.ts';
import { openContactRule } from './contact-rule/index.ts';
import { addContact, dropContact, touchPerson } from './contacts.sql.ts';
import { standingOf } from './consent-standing.ts';
import { consentsOf } from './consents.sql.ts';
import { cleanCopy, uncleanCopies } from './clean-copies.ts';
import { eraseAgain, erasePeople, owedErasures } from './erase-people.ts';
import { countPairs, dismissPair } from './duplicates.sql.ts';
import { alikeView, lookForDuplicates, pairsToLookAt, similarTo } from './duplicates.ts';
import { happenedOn } from './days.ts';
import { erasedList } from './erased-list.ts';
import { exportPeople } from './export-people.ts';
import { copyOfPerson, fileOfCopy } from './export-person.ts';
import type { PersonHolder } from './holders.ts';
import { addIdentity } from './identities.sql.ts';
import { listPeople } from './list-people.ts';
import { mailAddress } from './mail-address.ts';
import { meetPerson } from './meet-person.ts';
import { nextStepVerbs } from './next-steps.ts';
import { type PeopleFilter, personByContact } from './people.sql.ts';
import { type PurchasesOf, personView } from './person-view.ts';
import { recordConsent } from './record-consent.ts';
import { guestDays, openRetention } from './retention/index.ts';
import { sealEarlier } from './seal-consents.ts';
import { verifyConsents } from './verify-consents.ts';
import type { Person } from '../../api/customers.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Day } from '../../api/time.ts';
import type { Chore } from '../outbox/index.ts';
import { endOfStoreDay, type ShopSettings, startOfStoreDay, storeDay, toE164 } from '../settings/index.ts';

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
  const list = erasedList(folder === null ? [] : [folder, backupFolder(folder)]);
  const unclean = (): string[] => (folder === null ? [] : uncleanCopies(folder, [...list.prints().keys()]));
  let copiesWait = true;

  async function erase(ids: readonly number[]): Promise<number> {
    const erased = await database.change((change) => erasePeople(change, ids, holders, list));
    if (erased > 0) await database.scrub();
    copiesWait = true;
    return erased;
  }

  /** Takes out again whom this file, or a copy of it, does not know to be erased. */
  async function eraseOwed(from: Database): Promise<void> {
    const owed = await owedErasures(from.read, list);
    if (owed.size === 0) return;
    const erased = await from.change((change) => eraseAgain(change, owed, holders, list));
    if (erased > 0) await from.scrub();
  }

  const cleanCopies: Chore = {
    name: 'erase-in-copies',
    everyMs: hourMs,
    wokenBy: ['customers'],
    async run() {
      if (folder === null || !copiesWait) return;
      copiesWait = false;
      for (const file of unclean())
        await cleanCopy(folder, file, clock, eraseOwed).catch((error: unknown) =>
          // A damaged copy cannot be opened; it is refused when somebody wants it back.
          // The words of an unknown fault could tell of people.
          log.warn({ code: error instanceof Refusal ? error.code : 'bug' }, 'a copy keeps erased people'),
        );
    },
  };

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

  /** One entry of a person's timeline, written by the domain where it happened. */
  async function recordContact(
    change: Change,
    { personId, kind, facts, actor, at = change.at, channelId }: ContactEntry,
  ): Promise<void> {
    const told = { facts: JSON.stringify(facts), actor, channel_id: channelId ?? null };
    await addContact(change.db, { person_id: personId, kind, at, ...told });
    await touchPerson(change.db, { personId, at });
    change.announce('customers');
  }

  /** A card number is somebody's from now on, and stands in their timeline. */
  async function giveCard(
    change: Change,
    card: { readonly personId: number; readonly number: string },
    source: string,
    actor: string,
  ): Promise<void> {
    const text = await putCard(change, card, source);
    if (text !== null) await recordContact(change, { personId: card.personId, kind: 'card', facts: { text }, actor });
  }

  const timeZone = async (): Promise<string> => (await settings?.current())?.timeZone ?? 'Europe/Rome';
  const today = async (): Promise<string> => storeDay(clock.now(), await timeZone());
  const retention = openRetention({ database, clock, log }, erase);

  /** A number that was somebody's before is found as people write it, too; days are those of the store. */
  async function asked({ search, stage, source, from, to }: PeopleAsked): Promise<PeopleFilter> {
    const { country = 'IT', timeZone: zone = 'Europe/Rome' } = (await settings?.current()) ?? {};
    return {
      ...{ search, stage, source },
      phone: search === undefined ? null : writtenPhone(search, country),
      from: from === undefined ? null : startOfStoreDay(from, zone),
      until: to === undefined ? null : endOfStoreDay(to, zone),
    };
  }

  const verbs: Verbs<typeof customersContract> = {
    ...nextStepVerbs({
      database,
      today,
      recordCall: (change, call) => recordContact(change, { ...call, kind: 'call' }),
    }),
    ...retention.verbs,
    happened: async ({ day, after, limit }) =>
      happenedOn(database.read, { day, after: after ?? null, limit }, await timeZone()),
    list: async ({ after, limit, ...filter }) => listPeople(database.read, await asked(filter), after ?? null, limit),
    export: async ({ format, language, ...filter }) =>
      exportPeople(database.read, await asked(filter), { now: clock.now(), language, format }),
    get: ({ id }) => view(id),
    async add({ name, phone, mail, source }) {
      const country = (await settings?.current())?.country ?? 'IT';
      const who = {
        ...{ name, source, campaignId: null },
        phone: phone === '' ? null : toE164(phone, country),
        mail: mail === '' ? null : mailAddress(mail),
      };
      const { personId, isNew } = await database.change((change) => meetPerson(change, who));
      return { id: personId, isNew };
    },
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
    async addCard({ id, number }, { actor }) {
      await database.change((change) => giveCard(change, { personId: id, number }, 'counter', actor.name));
      return view(id);
    },
    async removeCard({ id, number }, { actor }) {
      await database.change(async (change) => {
        const text = await takeCard(change, { personId: id, number });
        await recordContact(change, { personId: id, kind: 'card-removed', facts: { text }, actor: actor.name });
      });
      return view(id);
    },
    exportPerson: async ({ id, format, language }) =>
      fileOfCopy(
        await copyOfPerson(database.read, id, holders, { now: clock.now(), language }),
        ...([id, format, language] as const),
      ),
    async erase({ id, name }) {
      const person = await view(id);
      if (sameName(name) !== sameName(person.name)) throw new Refusal('erase-name-differs', { name: person.name });
      await erase([id]);
      return { copies: unclean().length };
    },
    similar: async ({ name, phone, mail }) =>
      (
        await similarTo(database.read, { name, phone: phone.trim() || null, mail: mail.trim().toLowerCase() || null })
      ).map(({ candidate, reason }) => ({ ...alikeView(candidate), reason })),
    duplicates: async ({ limit, personId, after }) => ({
      ...(await pairsToLookAt(database.read, { limit, personId, after: after ?? null })),
      total: await countPairs(database.read),
    }),
    async keepApart({ oneId, otherId }) {
      for (const id of [oneId, otherId]) await view(id);
      await database.change(async (change) => {
        await dismissPair(change.db, oneId, otherId, change.at);
        change.announce('customers');
      });
      return {};
    },
    // Loaded when two entries are joined, which is seldom.
    async merge(wish, { actor }) {
      const { mergePeople } = await import('./merge-people.ts');
      await database.change((change) => mergePeople(change, wish, actor.name));
      return view(wish.keptId);
    },
    async unmerge({ mergeId }) {
      const { unmergePeople } = await import('./merge-people.ts');
      return view(await database.change((change) => unmergePeople(change, mergeId)));
    },
    verifyConsents: ({ seal }) => verifyConsents(database.read, clock.now(), seal),
  };
  return {
    /** What a file from an earlier version, or from a backup, still owes. */
    async settleIn(): Promise<void> {
      await eraseOwed(database);
      await database.change(async (change) => void (await sealEarlier(change)));
    },
    /** A domain says what becomes of people's data that lies with it. */
    holds: (holder: PersonHolder): void => void holders.push(holder),
    /** For whose time is over. */
    erase,
    chores: [cleanCopies, findDuplicates, retention.chore],
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

interface PeopleAsked {
  readonly search?: string | undefined;
  readonly stage?: string | undefined;
  readonly source?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Null: it is no number of this country, or of any. */
function writtenPhone(written: string, country: string): string | null {
  if (!/^[\s()+./-]*\d[\d\s()+./-]{4,}$/u.test(written)) return null;
  try {
    return toE164(written, country);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const sameName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
