/** What asks for a hand, read from where the other domains keep their facts. */
import { sql } from 'kysely';

import { guardWishes } from '../campaigns/index.ts';
import { ask, type Reader } from '../database/index.ts';

export interface ListingTrouble {
  readonly channelId: string;
  readonly channel: string;
  readonly kind: 'old' | 'conflict' | 'refused';
  readonly count: number;
  readonly variantId: number;
  readonly title: string;
  readonly wanted: number | null;
  readonly shown: number | null;
  readonly reason: string | null;
}

/** Listings that wait for a person, by channel and kind, each with one of them; found by the index on states. */
export const listingTroubles = (db: Reader): Promise<ListingTrouble[]> =>
  ask(
    db,
    sql<ListingTrouble>`
    select trouble.channelId, channel.name as channel, trouble.kind, trouble.count, variant.id as variantId, variant.title,
      listing.wanted_amount as wanted, listing.shown_amount as shown, listing.reason_code as reason
    from (
      select channel.id as channelId, count(*) as count, min(listing.variant_id) as variantId,
        case when listing.state = 'conflict' then 'conflict'
          when listing.reason_code = 'still-old-price' then 'old' else 'refused' end as kind
      from channel cross join listing on listing.channel_id = channel.id
      where channel.enabled = 1 and listing.state in ('conflict', 'refused', 'needs-you')
      group by channel.id, 4) as trouble
    join channel on channel.id = trouble.channelId
    join listing on listing.channel_id = trouble.channelId and listing.variant_id = trouble.variantId
    join variant on variant.id = trouble.variantId
    order by trouble.count desc, channel.position`,
  );

/** Something that asks for a hand; `name` as people call it. */
export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Complete, paused, never started, and not over yet. */
export const campaignsReady = (db: Reader, today: string): Promise<Named[]> =>
  db
    .selectFrom('campaign')
    .select(['id', 'name'])
    .where('state', '=', 'paused')
    .where('started_at', 'is', null)
    .where('reason_code', 'is', null)
    .where('ends_on', '>=', today)
    .orderBy('id')
    .execute();

export const campaignsFailed = (db: Reader, endedSince: string): Promise<Named[]> =>
  db
    .selectFrom('campaign')
    .select(['id', 'name'])
    .where('state', '=', 'failed')
    .where('ends_on', '>=', endedSince)
    .orderBy('id', 'desc')
    .execute();

/** Paused by the spending guard, and not over yet. */
export const campaignsStopped = (db: Reader, today: string): Promise<(Named & { readonly reason: string | null })[]> =>
  db
    .selectFrom('campaign')
    .select(['id', 'name', 'reason_code as reason'])
    .where('reason_code', 'in', guardWishes)
    .where('state', 'in', ['paused', 'running', 'in-review'])
    .where('ends_on', '>=', today)
    .orderBy('id', 'desc')
    .execute();

/** They spend, and the channel has not said for long how they stand. */
export const campaignsUnseen = (db: Reader, since: number): Promise<Named[]> =>
  db
    .selectFrom('campaign')
    .select(['id', 'name'])
    .where('state', 'in', ['running', 'in-review'])
    .where('read_at', '<', since)
    .orderBy('id', 'desc')
    .execute();

/** Newest first; what they announce is not over. */
export async function postsIn(db: Reader, states: readonly string[], since: number, now: number): Promise<Named[]> {
  const posts = await db
    .selectFrom('post')
    .select(['id', 'title', 'text'])
    .where('state', 'in', states)
    .where('created_at', '>=', since)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .orderBy('id', 'desc')
    .execute();
  return posts.map(({ id, title, text }) => ({ id, name: nameOfPost(title, text) }));
}

/** A post without title is known by how it begins. */
export const nameOfPost = (title: string, text: string): string =>
  title === '' ? (text.split('\n')[0] ?? '').slice(0, 60) : title;

/** Answers to a form at Google that gave nobody a seat: too late, or with nothing to reach them by. One for each that nobody has dealt with. */
export const formAnswersLeftOut = (db: Reader, since: number): Promise<Named[]> =>
  ask(
    db,
    sql<Named>`
    select event.id, event.title as name from google_form_answer
    join google_form on google_form.id = google_form_answer.google_form_id
    join event on event.id = google_form.event_id
    where google_form_answer.outcome in ('too-late', 'unusable') and google_form_answer.received_at >= ${since}
      and event.archived_at is null and google_form_answer.settled_at is null
    order by google_form_answer.received_at desc`,
  );

/** People who left their contact to be answered, and whom nobody has called, met or written a note about since. */
export const leadsWaiting = (db: Reader, since: number): Promise<Named[]> =>
  ask(
    db,
    sql<Named>`
    select person.id, person.name from person
    where person.stage = 'lead' and person.last_contact_at >= ${since}
      and exists (select 1 from contact where contact.person_id = person.id and contact.kind = 'lead' and contact.at >= ${since}
        and not exists (select 1 from contact as answer where answer.person_id = person.id
          and answer.kind in ('note', 'call', 'visit') and answer.at >= contact.at))
    order by person.last_contact_at, person.id limit 500`,
  );

export interface EventSeats {
  readonly id: number;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly closed: 0 | 1;
  readonly capacity: number;
  readonly taken: number;
  /** Registrations on the waiting list. */
  readonly waiting: number;
  readonly newPeople: number;
}

/** Events that began at most so long ago or are still to come, soonest first. */
export const eventsSince = (db: Reader, startedSince: number): Promise<EventSeats[]> =>
  ask(
    db,
    sql<EventSeats>`
    select event.id, event.title, event.starts_at as startsAt, event.ends_at as endsAt, event.closed, event.capacity,
      coalesce(sum(case when registration.state in ('confirmed', 'offered') then registration.seats end), 0) as taken,
      coalesce(sum(case when registration.state = 'waiting' then 1 end), 0) as waiting,
      coalesce(sum(case when registration.state <> 'cancelled' then registration.first_time end), 0) as newPeople
    from event left join registration on registration.event_id = event.id
    where event.starts_at >= ${startedSince} group by event.id order by event.starts_at, event.id limit 100`,
  );

export const seatsBySource = (db: Reader, eventId: number): Promise<{ source: string; seats: number }[]> =>
  ask(
    db,
    sql<{ source: string; seats: number }>`
    select source, sum(seats) as seats from registration where event_id = ${eventId} and state in ('confirmed', 'offered')
    group by source order by seats desc, source`,
  );

/** Reviews of the last weeks without an answer, and answers that Google did not take or does not show. */
export async function reviewsAsking(db: Reader, since: number): Promise<{ unanswered: number; refused: number }> {
  const [row] = await ask(
    db,
    sql<{ unanswered: number | null; refused: number | null }>`
    select (select count(*) from review where created_at >= ${since} and reply is null and wanted is null and gone_at is null) as unanswered,
      (select count(*) from review where gone_at is null and (failed = 1 or (wanted is null and reply_state = 'rejected'))) as refused`,
  );
  return { unanswered: row?.unanswered ?? 0, refused: row?.refused ?? 0 };
}
