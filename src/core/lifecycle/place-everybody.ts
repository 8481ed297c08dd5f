/** Puts everybody where they stand by now. */
import type { Change } from '../database/index.ts';
import { type Move, standingsAfter, writePlaces } from './places.sql.ts';
import { rulesOf } from './rules.ts';
import { latelySince, stageOf } from './stage-of.ts';

/** People looked at in one go. */
const atOnce = 1000;

/** Answers how many stand elsewhere than before, or for the first time. Others are answered in between. */
export async function placeEverybody(change: Change): Promise<number> {
  const { db, at } = change;
  const rules = await rulesOf(db);
  const since = latelySince(rules, at);
  let moved = 0;
  for (let last = 0; ;) {
    await change.breathe();
    const people = await standingsAfter(db, last, since, atOnce);
    const moves = people.flatMap(({ personId, stage: before, ...facts }): Move[] => {
      const stage = stageOf(facts, rules, at);
      return stage === before ? [] : [{ personId, stage, before }];
    });
    await writePlaces(db, moves, at);
    moved += moves.length;
    const end = people.at(-1);
    if (end === undefined || people.length < atOnce) return moved;
    last = end.personId;
  }
}
