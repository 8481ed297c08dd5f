/**
 * Tastings, evenings, workshops: an event has seats and a public page; whoever registers there takes a seat or a place
 * on the waiting list, and stands in the customer book at once, with source and consent.
 */
import type { Selectable } from 'kysely';

import type { eventsContract } from '../../api/events.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Customers } from '../customers/index.ts';
import type { Change, EventTable, Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { ShopSettings } from '../settings/index.ts';
import { eventById, eventBySlug, eventsFrom } from './events.sql.ts';
import { eventView, registrationView } from './event-view.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { closeEvent, createEvent, updateEvent } from './plan-event.ts';
import { publicPage } from './public-page.ts';
import { type By, register, type Wish } from './register.ts';
import { exportRegistrations } from './export-registrations.ts';
import { registrationByTicket, registrationOf, registrationsOf, seatCounts } from './registrations.sql.ts';

export { eventState } from './event-state.ts';
export { invitationConsent } from './public-texts.ts';

type Parts = Grounds & {
  readonly settings: ShopSettings;
  readonly customers: Customers;
  /** Base address of the public pages, without a slash at its end. */
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
  /** The channel that someone came through, by the source that the link named. */
  readonly channelOf?: ((source: string) => Promise<string | null>) | undefined;
};

export type Events = ReturnType<typeof openEvents>;

export function openEvents({ database, clock, settings, customers, publicBase, practice, channelOf }: Parts) {
  async function views(rows: readonly Selectable<EventTable>[]) {
    const counts = await seatCounts(
      database.read,
      rows.map((row) => row.id),
    );
    const base = await publicBase();
    return rows.map((row) => eventView(row, counts, base, clock.now()));
  }
  async function view(row: Selectable<EventTable> | undefined, id?: number) {
    if (row === undefined) throw new Refusal('not-found', { what: 'event', id: id ?? null });
    const [event] = await views([row]);
    return event as NonNullable<typeof event>;
  }
  async function bySlug(slug: string): Promise<Selectable<EventTable>> {
    const event = await eventBySlug(database.read, slug);
    if (event === undefined) throw new Refusal('not-found', { what: 'event', slug });
    return event;
  }

  const verbs: Verbs<typeof eventsContract> = {
    list: async () => views(await eventsFrom(database.read, clock.now())),
    get: async ({ id }) => view(await eventById(database.read, id), id),
    create: async (draft) => view(await database.change((change) => createEvent(change, draft))),
    update: async ({ id, ...wish }) => view(await database.change((change) => updateEvent(change, id, present(wish)))),
    close: async ({ id, closed }) => view(await database.change((change) => closeEvent(change, id, closed))),
    registrations: async ({ id }) => (await registrationsOf(database.read, id)).map(registrationView),
    async exportRegistrations({ id, language, format }) {
      const { slug } = await view(await eventById(database.read, id), id);
      const registrations = (await registrationsOf(database.read, id)).map(registrationView);
      return exportRegistrations(slug, registrations, language, format);
    },
    cancelRegistration: async ({ id }, { actor }) =>
      registrationView(await database.change((change) => cancelRegistration(change, customers, id, actor.name))),
    addRegistration: async ({ eventId, ...wish }, { actor }) => {
      const shop = await settings.current();
      const by = { actor: actor.name, visitor: false, channelId: (await channelOf?.(wish.source)) ?? null };
      const { registration } = await database.change((change) => register(change, customers, shop, eventId, wish, by));
      return registrationView(registration);
    },
    publicPage: async ({ slug }) =>
      publicPage(database.read, await settings.current(), await bySlug(slug), clock.now(), practice),
    register: async ({ slug, ...wish }, { actor }) => {
      const { id } = await bySlug(slug);
      const shop = await settings.current();
      const by = { actor: actor.name, visitor: true, channelId: (await channelOf?.(wish.source)) ?? null };
      const { registration, repeated } = await database.change((change) =>
        register(change, customers, shop, id, wish, by),
      );
      const { ticket, state, seats } = registrationAnswer(registration);
      return { ticket, state, seats, repeated };
    },
    ticket: async ({ ticket }) => {
      const registration = await registrationByTicket(database.read, ticket);
      const event = registration && (await eventById(database.read, registration.event_id));
      if (event === undefined || registration === undefined) throw new Refusal('not-found', { what: 'ticket' });
      const { shopName, timeZone } = await settings.current();
      const { state, seats } = registrationAnswer(registration);
      const { slug, title, place, look, language } = await view(event);
      return {
        address: `${await publicBase()}/t/${registration.ticket}`,
        slug,
        title,
        startsAt: toInstant(event.starts_at),
        endsAt: toInstantOrNull(event.ends_at),
        place,
        timeZone,
        state,
        seats,
        shopName,
        firstName: registration.name.split(/\s+/u)[0] ?? '',
        practice,
        language,
        look,
      };
    },
  };
  return {
    verbs,
    byId: (db: Reader | Writer, id: number) => eventById(db, id),
    publicAddress: async ({ slug }: { readonly slug: string }): Promise<string> => `${await publicBase()}/e/${slug}`,
    registrationOf,
    /** For registrations that come in by another door than the public page: the same seats, the same waiting list. */
    register: (change: Change, shop: Settings, eventId: number, wish: Wish, by: By) =>
      register(change, customers, shop, eventId, wish, by),
  };
}

type Rows = Awaited<ReturnType<typeof registrationsOf>>;

const registrationAnswer = (row: Rows[number]) => ({ ...registrationView(row), ticket: row.ticket });

/** Fields that were not sent are not wishes. */
function present<T extends object>(wish: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as never;
}
