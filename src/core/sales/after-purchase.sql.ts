/** After the purchase: what people answered in a stretch of time, and what the shop owed at an instant. */
import { sql } from 'kysely';

import { askFirst, type Reader } from '../database/index.ts';

export interface AnswerSums {
  readonly answers: number;
  /** Of all marks from 1 to 5. */
  readonly marks: number;
  readonly unhappy: number;
}

export const answerSums = async (
  db: Reader,
  { from, until, unhappyUpTo }: { readonly from: number; readonly until: number; readonly unhappyUpTo: number },
): Promise<AnswerSums> =>
  (await askFirst(
    db,
    sql<AnswerSums>`
      select count(*) as answers, coalesce(sum(score), 0) as marks,
        coalesce(sum(score <= ${unhappyUpTo}), 0) as unhappy
      from survey_answer where at >= ${from} and at < ${until}`,
  )) ?? { answers: 0, marks: 0, unhappy: 0 };

/** Gift cards and store credit with something left on them before this instant: each the sum of its entries. */
export const owedOnCards = async (db: Reader, until: number): Promise<{ cards: number; onCards: number }> =>
  (await askFirst(
    db,
    sql<{ cards: number; onCards: number }>`
      select count(*) as cards, coalesce(sum(balance), 0) as "onCards" from (
        select sum(amount) as balance from gift_card_entry where at < ${until} group by card_id
        having sum(amount) <> 0) as owed`,
  )) ?? { cards: 0, onCards: 0 };

/** People with points before this instant. Whoever is below zero lowers nobody else's. */
export const owedInPoints = async (db: Reader, until: number): Promise<{ people: number; points: number }> =>
  (await askFirst(
    db,
    sql<{ people: number; points: number }>`
      select count(*) as people, coalesce(sum(balance), 0) as points from (
        select sum(points) as balance from loyalty_entry where person_id is not null and at < ${until} group by person_id
        having sum(points) > 0) as owed`,
  )) ?? { people: 0, points: 0 };
