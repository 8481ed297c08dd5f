/** Evenings that began, who registered for them, came and bought. */
import { type RawBuilder, sql } from 'kysely';

import { ask, askFirst, type Reader } from '../database/index.ts';

/** Of events that began in these days, instants in milliseconds; or of one. */
export type Held = { readonly from: number; readonly until: number } | { readonly eventId: number };

const held = (which: Held): RawBuilder<boolean> =>
  'eventId' in which
    ? sql`event.id = ${which.eventId}`
    : sql`event.starts_at >= ${which.from} and event.starts_at < ${which.until} and event.called_off_at is null`;

export const eventsHeld = async (db: Reader, days: Held): Promise<number> =>
  (await askFirst(db, sql<{ events: number }>`select count(*) as events from event where ${held(days)}`))?.events ?? 0;

export interface FunnelRow {
  readonly source: string;
  readonly registered: number;
  readonly came: number;
  readonly bought: number;
}

/** Receipts of whoever registered, from the event's beginning on: what the evening can have brought. */
const receiptsSoon = (soonMs: number) => sql`receipt.person_id = registration.person_id
  and receipt.person_id is not null and receipt.at >= event.starts_at and receipt.at < event.starts_at + ${soonMs}`;

/** Who came and bought; a sale that was taken back is none. */
const bought = (soonMs: number): RawBuilder<boolean> => sql`(registration.came_at is not null and
  coalesce((select sum(is_sale) from receipt where ${receiptsSoon(soonMs)}), 0) > 0)`;

export const funnelBySource = (db: Reader, which: Held, soonMs: number): Promise<FunnelRow[]> =>
  ask(
    db,
    sql<FunnelRow>`
    select registration.source, count(*) as registered, count(registration.came_at) as came,
      count(case when ${bought(soonMs)} then 1 end) as bought
    from event join registration on registration.event_id = event.id and registration.state = 'confirmed'
    where ${held(which)} group by registration.source order by registered desc, registration.source`,
  );

export interface FunnelPerson {
  readonly id: number;
  readonly person_id: number;
  readonly name: string;
  readonly source: string;
  readonly seats: number;
  readonly at: number;
  readonly came_at: number | null;
  readonly bought: 0 | 1;
  readonly bought_at: number | null;
  readonly revenue: number | null;
}

/** The same registrations one by one, in the order in which they came in; without those whose people are gone. */
export const peopleOfFunnel = (db: Reader, eventId: number, soonMs: number): Promise<FunnelPerson[]> =>
  ask(
    db,
    sql<FunnelPerson>`
    select registration.id, registration.person_id, registration.name, registration.source, registration.seats,
      registration.at, registration.came_at, ${bought(soonMs)} as bought,
      (select min(receipt.at) from receipt where receipt.is_sale = 1 and ${receiptsSoon(soonMs)}) as bought_at,
      (select sum(receipt.total) from receipt where ${receiptsSoon(soonMs)}) as revenue
    from event join registration on registration.event_id = event.id and registration.state = 'confirmed'
    where ${held({ eventId })} and registration.person_id is not null
    order by registration.at, registration.id`,
  );

export interface EventAdvert {
  readonly id: number;
  readonly name: string;
  readonly spend: number | null;
}

/** Adverts made for the event, or with a form of it; what the channel told of their spending. */
export const advertsOfEvent = (db: Reader, eventId: number): Promise<EventAdvert[]> =>
  ask(
    db,
    sql<EventAdvert>`
    select campaign.id, campaign.name,
      (select sum(spend) from campaign_figure where campaign_figure.campaign_id = campaign.id) as spend
    from campaign where campaign.event_id = ${eventId} or (campaign.lead_form_id <> '' and campaign.lead_form_id in
      (select form_id from lead_form where lead_form.event_id = ${eventId} and form_id is not null))
    order by campaign.id`,
  );

export const eventStart = (db: Reader, eventId: number): Promise<{ slug: string; starts_at: number } | undefined> =>
  askFirst(db, sql<{ slug: string; starts_at: number }>`select slug, starts_at from event where id = ${eventId}`);
