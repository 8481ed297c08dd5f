/**
 * A segment as one statement: each sentence of it becomes a condition on the person. What a segment asks of receipts and
 * consents is summed person by person through an index; what few people have (a category, an event) is looked up once.
 */
import { type RawBuilder, sql } from 'kysely';

import type { SegmentCondition } from '../../api/segments.ts';
import { idList, textList } from '../database/index.ts';

type Where = RawBuilder<boolean>;

const dayMs = 86_400_000;

/** Everybody who fits all of them. */
export function fits(conditions: readonly SegmentCondition[], now: number): Where {
  if (conditions.length === 0) return sql<boolean>`true`;
  const ordered = conditions.toSorted((one, other) => cost[one.kind] - cost[other.kind]);
  return sql<boolean>`${sql.join(
    ordered.map((each, place) => sign(each.not, holds(each, now, place === 0))),
    sql` and `,
  )}`;
}

/**
 * What is quickly said about a person is asked first, and the sums only of who is left. Sums that are asked of everybody
 * are made in one walk through the index instead of a look for each.
 */
const cost: Readonly<Record<SegmentCondition['kind'], number>> = {
  reach: 0,
  source: 0,
  event: 1,
  stage: 1,
  product: 1,
  category: 2,
  contact: 3,
  preferred: 3,
  bought: 4,
  language: 5,
  where: 5,
  receipts: 6,
  spent: 6,
  consent: 7,
};

const sign = (not: boolean, where: Where): Where => (not ? sql<boolean>`not (${where})` : where);

const since = (days: number | null, now: number, column: string): RawBuilder<unknown> =>
  days === null ? sql`` : sql`and ${sql.ref(column)} >= ${now - days * dayMs}`;

function holds(condition: SegmentCondition, now: number, everybody: boolean): Where {
  switch (condition.kind) {
    case 'stage':
      return sql`person.id in (select person_id from lifecycle_place where stage in ${textList(condition.values)})`;
    case 'source':
      return sql`person.source in ${textList(condition.values)}`;
    case 'reach':
      return anyOf(condition.values, (way) => sql`${sql.ref(`person.${way}`)} is not null`);
    case 'consent':
      return anyOf(condition.values, (choice) => allows(choice, everybody));
    case 'language':
      return sql`(exists (select 1 from registration where registration.person_id = person.id
          and registration.language in ${textList(condition.values)})
        or exists (select 1 from consent join consent_text on consent_text.id = consent.text_id
          where consent.person_id = person.id and consent_text.language in ${textList(condition.values)}))`;
    case 'bought':
      return summed(sql`sum(is_sale)`, { atLeast: 1, days: condition.days }, now, everybody);
    case 'receipts':
      return summed(sql`sum(is_sale)`, condition, now, everybody);
    case 'spent':
      return summed(sql`sum(total)`, condition, now, everybody);
    case 'where':
      return sql`coalesce((select sum(is_sale) ${receiptsOf} ${since(condition.days, now, 'receipt.at')}
        and receipt.channel_id in ${textList(condition.values)}), 0) > 0`;
    case 'category':
      return boughtLines(sql`category <> '' and category in ${textList(condition.values)}`, condition.days, now);
    case 'product':
      return boughtLines(sql`variant_id in ${idList(condition.values)}`, condition.days, now);
    case 'event':
      return atEvents(condition, now);
    case 'contact':
      return sql`exists (select 1 from contact where contact.person_id = person.id
        and contact.kind in ${textList(condition.values)} ${since(condition.days, now, 'contact.at')})`;
    case 'preferred':
      return sql`${preferredWay} in ${textList(condition.values)}`;
  }
}

const anyOf = <T>(values: readonly T[], each: (value: T) => Where): Where =>
  sql`(${sql.join(values.map(each), sql` or `)})`;

const receiptsOf = sql`from receipt where receipt.person_id = person.id and receipt.person_id is not null`;

const summed = (
  sum: RawBuilder<unknown>,
  { atLeast, days }: { readonly atLeast: number; readonly days: number | null },
  now: number,
  everybody: boolean,
): Where =>
  everybody
    ? sql`person.id in (select person_id from receipt where person_id is not null ${since(days, now, 'receipt.at')}
        group by person_id having ${sum} >= ${atLeast})`
    : sql`coalesce((select ${sum} ${receiptsOf} ${since(days, now, 'receipt.at')}), 0) >= ${atLeast}`;

/** What came back is no purchase: pieces of a line that was returned are below zero. */
const boughtLines = (which: Where, days: number | null, now: number): Where => sql`person.id in (
  select receipt.person_id from (select receipt_id, sum(thousandths) as pieces from sale_line where ${which}
      group by receipt_id) as line join receipt on receipt.id = line.receipt_id
  where receipt.person_id is not null ${since(days, now, 'receipt.at')}
  group by receipt.person_id having sum(pieces) > 0)`;

function atEvents({ act, values, days }: Extract<SegmentCondition, { kind: 'event' }>, now: number): Where {
  const which = values.length === 0 ? sql`` : sql`and registration.event_id in ${idList(values)}`;
  const acted = {
    registered: sql`registration.state in ('confirmed', 'waiting', 'offered')`,
    came: sql`registration.came_at is not null`,
    // Only of what is over: who can still come has missed nothing.
    missed: sql`registration.came_at is null and registration.state = 'confirmed'
      and event.called_off_at is null and coalesce(event.ends_at, event.starts_at) < ${now}`,
  };
  const dated = days !== null || act === 'missed';
  return sql`person.id in (select registration.person_id from registration
    ${dated ? sql`join event on event.id = registration.event_id` : sql``}
    where ${acted[act]} ${which} ${since(days, now, 'event.starts_at')})`;
}

/**
 * As `consent-standing.ts` has it, in SQL: the latest word for this way and the latest for any, of two of the same moment
 * the no. A word is one number, so that one look finds both: its instant doubled, and one more for a no.
 */
function allows(choice: string, everybody: boolean): Where {
  const [purpose = '', way = ''] = choice.split('/');
  const words = sql`max(case when channel = ${way} then at * 2 + 1 - granted end) as own,
    max(case when channel = 'any' then at * 2 + 1 - granted end) as anyway`;
  const yes = sql`case when own is null then anyway % 2 = 0
    else own % 2 = 0 and (anyway is null or anyway % 2 = 0 or own / 2 > anyway / 2) end`;
  return everybody
    ? sql`person.id in (select person_id from (select person_id, ${words} from consent where purpose = ${purpose}
        and channel in (${way}, 'any') group by person_id) as word where ${yes})`
    : sql`exists (select 1 from (select ${words} from consent where consent.purpose = ${purpose}
        and consent.person_id = person.id and channel in (${way}, 'any')) as word where ${yes})`;
}

/** How somebody was last in touch, where they can be reached so; otherwise what there is of them. */
const preferredWay = sql<string>`(case
  when person.mail is null and person.phone is null then ''
  when person.phone is null then 'mail'
  else coalesce((select case contact.kind when 'call' then 'phone' when 'message' then 'message'
      else case when person.mail is null then 'message' else 'mail' end end
    from contact where contact.person_id = person.id and contact.kind in ('call', 'message', 'registration', 'lead')
    order by contact.at desc, contact.id desc limit 1),
    case when person.mail is null then 'message' else 'mail' end) end)`;
