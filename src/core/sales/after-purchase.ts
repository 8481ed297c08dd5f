/**
 * Numbers of what comes after a purchase, each with one definition: how people felt, and what is owed to them on gift
 * cards and in points. What is owed is a state: that at an instant, from the entries that were written before it.
 */
import { roundHalfUp } from '../../api/money.ts';
import { worthOf } from '../../api/loyalty-words.ts';
import { leastAnswers, unhappyUpTo } from '../../api/satisfaction-words.ts';
import type { Reader } from '../database/index.ts';
import { answerSums, owedInPoints, owedOnCards } from './after-purchase.sql.ts';
import { rulesBefore } from './loyalty/rules.ts';

/** Marks from 1 to 5 by the day of the answer; average and share of few answers are not told. */
export async function satisfactionBetween(db: Reader, from: number, until: number) {
  const { answers, marks, unhappy } = await answerSums(db, { from, until, unhappyUpTo });
  const enough = answers >= leastAnswers;
  return {
    answers,
    /** Hundredths of a mark. */
    average: enough ? roundHalfUp(marks * 100, answers) : null,
    /** Hundredths of a percent. */
    unhappy: enough ? roundHalfUp(unhappy * 10_000, answers) : null,
    least: leastAnswers,
  };
}

/** Everything that is owed before an instant; points are worth what the rule of then says. */
export async function owedBefore(db: Reader, until: number) {
  const { people, points } = await owedInPoints(db, until);
  const rules = await rulesBefore(db, until);
  return { ...(await owedOnCards(db, until)), people, points, inPoints: worthOf(rules, points) };
}
