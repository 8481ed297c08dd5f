/** By what people are found: their words, and the keys that show entries that may be the same person. */
import { type Derive, indexPeople, inSlices } from '../database/index.ts';
import { keepKeys } from './duplicates.ts';
import { markUnlooked, peopleByIds } from './duplicates.sql.ts';

const atOnce = 200;

/** For `change.afterwards`: with what their rows say when everything of the transaction is written. */
export const makeFindable: Derive = async (db, ids, breathe) => {
  for (const some of inSlices(ids, atOnce)) {
    const people = await peopleByIds(db, some);
    await indexPeople(db, people);
    await keepKeys(db, people);
    await markUnlooked(
      db,
      people.map(({ id }) => id),
    );
    await breathe();
  }
};
