/** Promotions and planned prices as the page of the day tells them: what began late, what is warned of, what turns today. */
import { sql } from 'kysely';

import { ask, type Reader } from '../database/index.ts';

/** Later than this after its minute something began because the PC was off, milliseconds. */
const latenessMs = 60_000;
/** So many prices of one promotion are looked through for a warning: the page of the day does not wait for the rest. */
const lookedThrough = 20_000;

export interface LateStart {
  readonly id: number;
  readonly name: string;
  readonly planned: number;
  readonly started: number;
}

export const promotionsStartedLate = (db: Reader, since: number): Promise<LateStart[]> =>
  ask(
    db,
    sql<LateStart>`
      select id, name, from_at as planned, started_at as started from promotion
      where state = 'running' and started_at >= ${since} and started_at - from_at > ${latenessMs}
      order by started_at desc, id`,
  );

/** Planned prices that began late, one line for all; null where none did. */
export async function pricesStartedLate(
  db: Reader,
  since: number,
): Promise<(LateStart & { readonly count: number }) | null> {
  const rows = await ask(
    db,
    sql<{ id: number; name: string; planned: number; started: number; count: number }>`
      select min(plan.variant_id) as id, min(variant.title) as name, min(plan.from_at) as planned,
        max(plan.started_at) as started, count(*) as count
      from price_plan as plan join variant on variant.id = plan.variant_id
      where plan.state in ('running', 'done') and plan.from_at >= ${since} - 30 * 86400000
        and plan.promotion_id is null and plan.started_at >= ${since}
        and plan.started_at - plan.from_at > ${latenessMs}`,
  );
  const [row] = rows;
  return row === undefined || row.count === 0 ? null : row;
}

export interface Warned {
  readonly id: number;
  readonly name: string;
  readonly warning: 'claim-above-true' | 'below-cost';
  readonly count: number;
}

/** Promotions that run or are to come, and say too much or sell at a loss. */
export const promotionsWarned = (db: Reader): Promise<Warned[]> =>
  ask(
    db,
    sql<Warned>`
      select id, name, case when claims > 0 then 'claim-above-true' else 'below-cost' end as warning,
        case when claims > 0 then claims else losses end as count
      from (
        select promotion.id, promotion.name,
          (select count(*) from (select warnings from price_plan where promotion_id = promotion.id limit ${lookedThrough})
            where warnings like '%claim-above-true%') as claims,
          (select count(*) from (select warnings from price_plan where promotion_id = promotion.id limit ${lookedThrough})
            where warnings like '%below-cost%') as losses
        from promotion where promotion.state in ('planned', 'running'))
      where claims > 0 or losses > 0 order by claims > 0 desc, id`,
  );

/** Reductions of the public price that run or begin within these instants. */
export const promotionsBetween = (db: Reader, from: number, until: number): Promise<{ id: number; name: string }[]> =>
  ask(
    db,
    sql<{ id: number; name: string }>`
      select id, name from promotion
      where state in ('planned', 'running') and prices > 0 and from_at < ${until} and until_at > ${from} order by id`,
  );

export interface Turn {
  readonly name: string;
  readonly at: number;
  readonly done: 0 | 1;
  readonly kind: 'promotion-starts' | 'promotion-ends';
}

/** What begins and ends within a day, at its own minute or late. */
export const promotionTurns = (db: Reader, from: number, until: number): Promise<Turn[]> =>
  ask(
    db,
    sql<Turn>`
      select name, coalesce(started_at, from_at) as at, started_at is not null as done, 'promotion-starts' as kind
      from promotion
      where state <> 'cancelled' and coalesce(started_at, from_at) >= ${from} and coalesce(started_at, from_at) < ${until}
      union all
      select name, coalesce(ended_at, until_at), ended_at is not null, 'promotion-ends' from promotion
      where state <> 'cancelled' and coalesce(ended_at, until_at) >= ${from} and coalesce(ended_at, until_at) < ${until}`,
  );

/** Planned prices of a day, those of one minute together. */
export const scheduledTurns = (
  db: Reader,
  from: number,
  until: number,
): Promise<{ at: number; done: 0 | 1; count: number }[]> =>
  ask(
    db,
    sql<{ at: number; done: 0 | 1; count: number }>`
      select from_at as at, state <> 'waiting' as done, count(*) as count from price_plan
      where state in ('waiting', 'running', 'done', 'ended') and from_at >= ${from} and from_at < ${until}
        and promotion_id is null
      group by from_at, state <> 'waiting' order by from_at`,
  );
