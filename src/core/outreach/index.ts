/**
 * Whom the shop turns to, how often, and with what: groups of people put together from what is known of them, what they
 * bought and what they did; one cap on contacts over all ways.
 */
import type { ContactRules } from '../../api/contact-rule-words.ts';
import type { outreachContract } from '../../api/outreach.ts';
import { toInstant } from '../../api/time.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Channels, Mailer } from '../channels/index.ts';
import type { Customers } from '../customers/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore, Outbox } from '../outbox/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { noAudienceOf, openAudiences } from './audiences/index.ts';
import { openMailings } from './mailings/index.ts';
import { exportSegment } from './export-segment.ts';
import {
  categoriesSold,
  countFitting,
  deleteSegment,
  eventsHeld,
  productTitles,
  savedSegments,
  sourcesOfPeople,
} from './segments.sql.ts';
import { oneSegment, peopleOfSegment, saveSegment, segmentView } from './segments.ts';

export interface OutreachParts extends Grounds {
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly catalog: Pick<Catalog, 'verbs'>;
  readonly channels: Pick<Channels, 'verbs' | 'byId' | 'stateOf' | 'connector' | 'failed'>;
  readonly customers: Pick<Customers, 'contactRule' | 'recordContact' | 'recordConsent'>;
  readonly outbox: Outbox;
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
}

export { audiencesOfPeople } from './audiences/index.ts';
export { mailingsOfPeople } from './mailings/index.ts';

/** Products shown for a search. */
const productsShown = 20;

export function openOutreach(parts: OutreachParts) {
  const { database, clock, settings, catalog, channels, customers } = parts;

  let mailer: () => Mailer | null = () => null;
  const mailings = openMailings({ ...parts, mailer: () => mailer() });
  const audiences = openAudiences(parts);
  const moment = async () => ({ now: clock.now(), timeZone: (await settings.current()).timeZone });

  const verbs: Verbs<typeof outreachContract> = {
    ...mailings.verbs,
    ...audiences.verbs,
    contactRules: async () => plainRules(await customers.contactRule.rules(database.read)),
    async setContactRules(rules) {
      await database.change((change) => customers.contactRule.setRules(change, rules));
      return plainRules(await customers.contactRule.rules(database.read));
    },
    mayContact: async ({ personId, purpose }) =>
      customers.contactRule.standing(database.read, personId, purpose, await moment()),
    async noteMessage({ personId, text }, { actor }) {
      const at = await moment();
      return database.change(async (change) => {
        // Refuses `not-found` before anything is written.
        await customers.contactRule.standing(change.db, personId, 'offers-by-message', at);
        await customers.recordContact(change, { personId, kind: 'message', facts: { text }, actor: actor.name });
        return customers.contactRule.standing(change.db, personId, 'offers-by-message', at);
      });
    },
    segments: async () => (await savedSegments(database.read)).map(segmentView),
    segment: ({ id }) => oneSegment(database.read, id),
    saveSegment: async (wish) =>
      oneSegment(database.read, await database.change((change) => saveSegment(change, wish))),
    async removeSegment({ id }) {
      await database.change(async (change) => {
        await noAudienceOf(change.db, await oneSegment(change.db, id));
        await deleteSegment(change.db, id);
        change.announce('outreach');
      });
      return {};
    },
    countSegment: ({ conditions }) => countFitting(database.read, conditions, clock.now()),
    segmentPeople: ({ conditions, after, limit }) =>
      peopleOfSegment(database.read, conditions, clock.now(), after ?? null, limit),
    async exportSegment({ conditions, ...asked }) {
      const { currency } = await settings.current();
      return exportSegment(database.read, conditions, { ...asked, now: clock.now(), currency });
    },
    async segmentChoices({ search, products }, call) {
      const found =
        search.trim() === '' ? [] : await catalog.verbs.search({ text: search.trim(), limit: productsShown }, call);
      const named = await productTitles(database.read, products);
      const events = await eventsHeld(database.read);
      return {
        sources: await sourcesOfPeople(database.read),
        categories: await categoriesSold(database.read),
        events: events.map(({ startsAt, ...event }) => ({ ...event, startsAt: toInstant(startsAt) })),
        channels: (await channels.verbs.list(undefined, call)).map(({ id, name }) => ({ id, name })),
        products: [...named, ...found.map(({ variantId: id, title }) => ({ id, title }))].filter(
          ({ id }, place, all) => all.findIndex((other) => other.id === id) === place,
        ),
      };
    },
  };
  return {
    verbs,
    chores: [...mailings.chores, ...audiences.chores] as readonly Chore[],
    /** Letters go out through the mail server that the owner named. */
    mailThrough(way: () => Mailer): void {
      mailer = way;
    },
  };
}

const plainRules = ({ quietDays, ...rules }: ContactRules) => ({ ...rules, quietDays: [...quietDays] });
