/** One person of the book: met, written about, allowed something, given a card, handed a copy, taken out. */
import type { customersContract, Person } from '../../api/customers.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Clock, Database } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { type ShopSettings, toE164 } from '../settings/index.ts';
import { takeCard } from './cards.ts';
import type { openErasing } from './erasing.ts';
import { copyOfPerson, fileOfCopy } from './export-person.ts';
import { giveCard } from './give-card.ts';
import type { PersonHolder } from './holders.ts';
import { mailAddress } from './mail-address.ts';
import { meetPerson } from './meet-person.ts';
import { recordConsent } from './record-consent.ts';
import { recordContact } from './record-contact.ts';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Pick<ShopSettings, 'current'> | undefined;
  readonly holders: readonly PersonHolder[];
  readonly erasing: Pick<ReturnType<typeof openErasing>, 'erase' | 'unclean'>;
  /** Refuses who is not in the book. */
  readonly view: (id: number) => Promise<Person>;
}

type PersonVerbs = Pick<
  Verbs<typeof customersContract>,
  'get' | 'add' | 'addNote' | 'recordConsent' | 'addCard' | 'removeCard' | 'exportPerson' | 'erase'
>;

export function personVerbs(parts: Parts): PersonVerbs {
  const { database, clock, settings, holders, erasing, view } = parts;
  return {
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
      await erasing.erase([id]);
      return { copies: erasing.unclean().length };
    },
  };
}

const sameName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
