/**
 * Tastings, evenings, workshops: an event has seats and a public page; whoever registers there takes a seat or a place
 * on the waiting list, and stands in the customer book at once, with source and consent.
 */
import type { Selectable } from 'kysely';

import type { eventsContract, Registration } from '../../api/events.ts';
import type { Locale } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Mailer } from '../channels/index.ts';
import type { Customers } from '../customers/index.ts';
import type { Change, EventTable, Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore, Outbox } from '../outbox/index.ts';
import type { PrintSheet } from '../print/index.ts';
import { endOfStoreDay, type ShopSettings, startOfStoreDay } from '../settings/index.ts';
import { checkIn, undoCheckIn, walkIn } from './check-in.ts';
import { consentSentence } from './consent.ts';
import { cameTo, namelessAt } from './door.sql.ts';
import { eventById, eventBySlug, eventsFrom } from './events.sql.ts';
import { eventView, registrationView } from './event-view.ts';
import { acceptSeat, cancelRegistration, changeRegistration, joinAgain } from './change-registration.ts';
import { saveWrittenAnswers } from './answers.ts';
import { archiveEvent, callOffEvent, closeEvent, createEvent, repeatEvent, updateEvent } from './plan-event.ts';
import { publicForms } from './forms.ts';
import { openLetters } from './letters/index.ts';
import { pictureById } from './pictures.sql.ts';
import { printPoster } from './poster.ts';
import { publicPage } from './public-page.ts';
import { type By, register, type Wish } from './register.ts';
import { exportRegistrations } from './export-registrations.ts';
import { pictureVerbs } from './pictures.ts';
import { consentsOf } from './consent.sql.ts';
import { answersAt, answersOf, questionsOf } from './questions.sql.ts';
import { registrationByFormKey, registrationOf, registrationsOf, seatCounts, takenSeats } from './registrations.sql.ts';
import type { Hands, RegistrationRow } from './seats.ts';
import { seatsChore } from './seats-chore.ts';
import { ticketVerbs } from './ticket-verbs.ts';

export { eventState } from './event-state.ts';
export type { PublicForms } from './forms.ts';
export { openGoogleForms } from './google-form/index.ts';
export { eventsOfPeople } from './events-of-people.ts';
export { readPicture } from './picture-file.ts';

type Parts = Grounds & {
  readonly settings: ShopSettings;
  readonly customers: Customers;
  readonly outbox: Outbox;
  /** Base address of the public pages, without a slash at its end. */
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
  readonly print: PrintSheet;
  /** The channel that someone came through, by the source that the link named. */
  readonly channelOf?: ((source: string) => Promise<string | null>) | undefined;
};

export type Events = ReturnType<typeof openEvents>;

export function openEvents(parts: Parts) {
  const { database, clock, settings, customers, publicBase, practice, print, channelOf } = parts;
  let mailer: () => Mailer | null = () => null;
  const letters = openLetters({ ...parts, mailer: () => mailer() });
  const hands: Hands & { readonly customers: Customers } = { customers, tell: letters.tell };
  async function views(rows: readonly Selectable<EventTable>[]) {
    const counts = await seatCounts(
      database.read,
      rows.map((row) => row.id),
    );
    const base = await publicBase();
    const ids = rows.map((row) => row.id);
    const [came, nameless] = await Promise.all([cameTo(database.read, ids), namelessAt(database.read, ids)]);
    const questions = await questionsOf(database.read, ids);
    const consents = new Map((await consentsOf(database.read, ids)).map((row) => [row.event_id, row]));
    return rows.map((row) =>
      eventView(
        row,
        counts,
        base,
        clock.now(),
        { came: came.get(row.id) ?? 0, nameless: nameless.get(row.id) ?? 0 },
        questions,
        consents.get(row.id),
      ),
    );
  }
  async function view(row: Selectable<EventTable> | undefined, id?: number) {
    if (row === undefined) throw new Refusal('not-found', { what: 'event', id: id ?? null });
    const [event] = await views([row]);
    return event as NonNullable<typeof event>;
  }
  async function bySlug(db: Reader | Writer, slug: string): Promise<Selectable<EventTable>> {
    const event = await eventBySlug(db, slug);
    if (event === undefined) throw new Refusal('not-found', { what: 'event', slug });
    return event;
  }
  async function registerAt(change: Change, shop: Settings, id: number, wish: Wish, by: By) {
    const event = await eventById(change.db, id);
    if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
    return register(change, hands, shop, event, wish, by);
  }

  async function shownOf(eventId: number): Promise<Registration[]> {
    const [rows, answers] = [await registrationsOf(database.read, eventId), await answersAt(database.read, eventId)];
    const own = Map.groupBy(answers, (answer) => answer.registration_id);
    const base = await publicBase();
    return rows.map((row) => registrationView(row, base, own.get(row.id) ?? []));
  }
  async function changed(work: (change: Change) => Promise<RegistrationRow>): Promise<Registration> {
    const row = await database.change(work);
    return registrationView(row, await publicBase(), await answersOf(database.read, row.id));
  }

  const verbs: Verbs<typeof eventsContract> = {
    ...ticketVerbs({ ...parts, hands }),
    ...letters.verbs,
    ...pictureVerbs(parts),
    async list({ archived = false, from, to } = {}) {
      const { timeZone } = await settings.current();
      const choice =
        from === undefined || to === undefined
          ? { archived }
          : { from: startOfStoreDay(from, timeZone), until: endOfStoreDay(to, timeZone) };
      return views(await eventsFrom(database.read, clock.now(), choice));
    },
    get: async ({ id }) => view(await eventById(database.read, id), id),
    create: async (draft) => view(await database.change((change) => createEvent(change, draft))),
    update: async ({ id, ...wish }) =>
      view(await database.change((change) => updateEvent(change, hands, id, present(wish)))),
    close: async ({ id, closed }) => view(await database.change((change) => closeEvent(change, id, closed))),
    archive: async ({ id, archived }) => view(await database.change((change) => archiveEvent(change, id, archived))),
    async repeat({ id, startsAt }) {
      const { timeZone } = await settings.current();
      return views(await database.change((change) => repeatEvent(change, id, startsAt, timeZone)));
    },
    callOff: async ({ id }, { actor }) =>
      view(await database.change((change) => callOffEvent(change, hands, id, actor.name))),
    registrations: ({ id }) => shownOf(id),
    async exportRegistrations({ id, language, format }) {
      const event = await view(await eventById(database.read, id), id);
      return exportRegistrations(event, await shownOf(id), language, format);
    },
    cancelRegistration: ({ id }, { actor }) =>
      changed((change) => cancelRegistration(change, hands, id, { actor: actor.name, visitor: false })),
    changeRegistration: ({ id, ...wish }, { actor }) =>
      changed((change) => changeRegistration(change, hands, id, wish, { actor: actor.name, visitor: false })),
    acceptRegistration: ({ id }, { actor }) =>
      changed((change) => acceptSeat(change, hands, id, { actor: actor.name, visitor: false })),
    joinAgainRegistration: ({ id }, { actor }) =>
      changed((change) => joinAgain(change, hands, id, { actor: actor.name, visitor: false })),
    addRegistration: async ({ eventId, ...wish }, { actor }) => {
      const shop = await settings.current();
      const by = { actor: actor.name, visitor: false, channelId: (await channelOf?.(wish.source)) ?? null };
      return changed(async (change) => (await registerAt(change, shop, eventId, wish, by)).registration);
    },
    async poster({ id, language, ...wish }) {
      const event = await eventById(database.read, id);
      if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
      const picture = event.picture === null ? undefined : await pictureById(database.read, event.picture);
      return printPoster(
        event,
        { ...wish, language: language ?? (event.language as Locale) },
        { print, shop: await settings.current(), publicBase: await publicBase(), picture: picture ?? null },
      );
    },
    checkIn: (wish, { actor }) => database.change((change) => checkIn(change, hands, wish, actor.name)),
    undoCheckIn: (wish, { actor }) => database.change((change) => undoCheckIn(change, wish, actor.name)),
    walkIn: async (wish, { actor }) => {
      const shop = await settings.current();
      return database.change((change) => walkIn(change, hands, shop, wish, actor.name));
    },
    publicPage: async ({ slug }) =>
      publicPage(
        database.read,
        await settings.current(),
        await bySlug(database.read, slug),
        clock.now(),
        practice,
        await publicBase(),
        await customers.guestDays(),
      ),
    register: async ({ slug, ...wish }, { actor }) => {
      const shop = await settings.current();
      const by = { actor: actor.name, visitor: true, channelId: (await channelOf?.(wish.source)) ?? null };
      const { registration, repeated } = await database.change(async (change) =>
        register(change, hands, shop, await bySlug(change.db, slug), wish, by),
      );
      const { ticket, state, seats } = registration;
      return { ticket, state: state as Registration['state'], seats, repeated };
    },
  };
  return {
    verbs,
    byId: (db: Reader | Writer, id: number) => eventById(db, id),
    /** What its page says now of the consent to invitations: forms that others host say the same. */
    consentOf: async (id: number, language: Locale): Promise<string> =>
      consentSentence(database.read, id, (await settings.current()).shopName, { language, version: undefined }),
    publicAddress: async ({ slug }: { readonly slug: string }): Promise<string> => `${await publicBase()}/e/${slug}`,
    registrationOf,
    /** Forms of the public page, before they are registrations. */
    forms: publicForms(database),
    /** What this form got when it came before. */
    registrationByFormKey,
    /** As the public page counts them. */
    seatsFree: async (db: Reader | Writer, event: Selectable<EventTable>): Promise<number> =>
      event.capacity - (await takenSeats(db, event.id)),
    /** For registrations that come in by another door than the public page: the same seats, the same waiting list. */
    register: registerAt,
    /** Answers of registrations that come in by another door, by the words of the question: see `answers.ts`. */
    saveWrittenAnswers,
    /** What events ask now. */
    questionsOf,
    /** Letters go out through the mail server that the owner named. */
    mailThrough(way: () => Mailer): void {
      mailer = way;
    },
    chores: [seatsChore(parts, hands), ...letters.chores] as readonly Chore[],
  };
}

/** Fields that were not sent are not wishes. */
function present<T extends object>(wish: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as never;
}
