/** What a visitor does with the own registration, by the ticket alone: no name, no password. */
import { mapLink } from '../../api/event-place.ts';
import type { eventsContract, TicketView } from '../../api/events.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { mailAddress } from '../customers/index.ts';
import type { Change, Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { ShopSettings } from '../settings/index.ts';
import { calendarFile } from './calendar-file.ts';
import {
  acceptSeat,
  cancelRegistration,
  changeRegistration,
  joinAgain,
  mailRegistration,
  type Who,
} from './change-registration.ts';
import { placeOf } from './event-place.ts';
import { eventById } from './events.sql.ts';
import { eventState } from './event-state.ts';
import { askedQuestion } from './questions.ts';
import { answersOf, questionsOf } from './questions.sql.ts';
import { registrationByTicket, takenSeats } from './registrations.sql.ts';
import type { EventRow, Hands, RegistrationRow } from './seats.ts';

type TicketVerbs = Pick<
  Verbs<typeof eventsContract>,
  'ticket' | 'calendar' | 'changeTicket' | 'mailTicket' | 'cancelTicket' | 'acceptSeat' | 'joinAgain'
>;

interface Parts extends Grounds {
  readonly settings: ShopSettings;
  readonly hands: Hands;
  readonly publicBase: () => Promise<string>;
  readonly practice: boolean;
}

export function ticketVerbs({ database, clock, settings, hands, publicBase, practice }: Parts): TicketVerbs {
  async function held(ticket: string): Promise<{ event: EventRow; registration: RegistrationRow }> {
    const registration = await registrationByTicket(database.read, ticket);
    const event = registration && (await eventById(database.read, registration.event_id));
    if (event === undefined || registration === undefined) throw new Refusal('not-found', { what: 'ticket' });
    return { event, registration };
  }
  async function view(ticket: string): Promise<TicketView> {
    const { event, registration } = await held(ticket);
    const shop = await settings.current();
    const { shopName, timeZone, town } = shop;
    const taken = await takenSeats(database.read, event.id);
    const room = Math.max(0, event.capacity - taken);
    const reachable =
      registration.state === 'waiting'
        ? event.capacity
        : registration.seats + (eventState(event, clock.now()) === 'open' ? room : 0);
    const answers = new Map(
      (await answersOf(database.read, registration.id)).map((row) => [row.question_id, row.answer]),
    );
    const asked = (await questionsOf(database.read, [event.id])).map(askedQuestion);
    return {
      address: `${await publicBase()}/t/${registration.ticket}`,
      ...{ slug: event.slug, title: event.title, town, timeZone, shopName },
      mapLink: mapLink(placeOf(event, shop)),
      startsAt: toInstant(event.starts_at),
      endsAt: toInstantOrNull(event.ends_at),
      state: registration.state as TicketView['state'],
      eventState: eventState(event, clock.now()),
      seats: registration.seats,
      mostSeats: Math.max(registration.seats, Math.min(event.seats_per_registration, reachable)),
      heldUntil: toInstantOrNull(registration.held_until),
      questions: asked.map((question) => ({ ...question, answer: answers.get(question.id) ?? null })),
      hasMail: registration.mail !== null,
      name: registration.name,
      firstName: registration.name.split(/\s+/u)[0] ?? '',
      practice,
      language: event.language as TicketView['language'],
      look: event.look as TicketView['look'],
    };
  }
  async function changed(
    ticket: string,
    work: (change: Change, id: number, by: Who) => Promise<unknown>,
    actor: string,
  ): Promise<TicketView> {
    const { registration } = await held(ticket);
    await database.change(async (change) => void (await work(change, registration.id, { actor, visitor: true })));
    return view(ticket);
  }
  return {
    ticket: ({ ticket }) => view(ticket),
    async calendar({ ticket }) {
      const { event } = await held(ticket);
      const shop = await settings.current();
      const name = `${event.slug}.ics`;
      return { name, mediaType: 'text/calendar; charset=utf-8', text: calendarFile(event, shop, clock.now()) };
    },
    changeTicket: ({ ticket, ...wish }, { actor }) =>
      changed(ticket, (change, id, by) => changeRegistration(change, hands, id, wish, by), actor.name),
    mailTicket: ({ ticket, mail }, { actor }) =>
      changed(ticket, (change, id) => mailRegistration(change, hands, id, mailAddress(mail)), actor.name),
    cancelTicket: ({ ticket }, { actor }) =>
      changed(ticket, (change, id, by) => cancelRegistration(change, hands, id, by), actor.name),
    acceptSeat: ({ ticket }, { actor }) =>
      changed(ticket, (change, id, by) => acceptSeat(change, hands, id, by), actor.name),
    joinAgain: ({ ticket }, { actor }) =>
      changed(ticket, (change, id, by) => joinAgain(change, hands, id, by), actor.name),
  };
}
