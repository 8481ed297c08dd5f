import { describe, expect, it } from 'vitest';

import { openCustomers } from '../../../src/core/customers/index.ts';
import { matchingPeople } from '../../../src/core/database/index.ts';
import { openTestGrounds } from '../grounds.ts';
import { owner } from '../events/open-evenings.ts';

async function openBook() {
  const grounds = await openTestGrounds();
  const customers = openCustomers(grounds);
  const add = (name: string, phone: string) =>
    customers.verbs.add({ name, phone, mail: '', source: 'counter' }, owner).then(({ id }) => id);
  const { read, change, sqlite } = grounds.database;
  const found = async (words: string): Promise<string[]> => {
    const match = matchingPeople(words);
    if (match === null) return [];
    const people = await read.selectFrom('person').select('name').where(match).orderBy('id').execute();
    return people.map(({ name }) => name);
  };
  const keys = () => sqlite.prepare('select person_id from person_key order by person_id').pluck().all();
  const words = () => sqlite.prepare('select rowid from person_search order by rowid').pluck().all();
  return { customers, change, add, found, keys, words };
}

describe('people who come in together', () => {
  it('are each found by name, number and the end of it', async () => {
    const { add, found, keys } = await openBook();
    const names = Array.from({ length: 30 }, (_, index) => `Visitatrice Numero${index}`);
    const ids = await Promise.all(names.map((name, index) => add(name, `347 100 10${10 + index}`)));
    expect(keys()).toEqual(ids.toSorted((one, other) => one - other));
    expect(await found('numero7')).toEqual(['Visitatrice Numero7']);
    expect(await found('347 100 1029')).toEqual(['Visitatrice Numero19']);
    expect(await found('visitatrice')).toEqual(names);
  });

  it('of whom one comes again, with words that stand there once', async () => {
    const { add, found, words } = await openBook();
    const [first, again] = await Promise.all([add('Anna Verdi', '347 100 1010'), add('Annina', '347 100 1010')]);
    expect(again).toBe(first);
    expect(words()).toEqual([first]);
    await add('Anna', '347 100 1010');
    expect(await found('anna')).toEqual(['Anna Verdi']);
  });

  it('of whom one is erased in the same moment, and stays so', async () => {
    const { customers, change, add, found, keys, words } = await openBook();
    const anna = await add('Anna Verdi', '347 100 1010');
    const comes = (name: string, phone: string) =>
      change((now) => customers.meetPerson(now, { name, phone, mail: null, source: 'page', campaignId: null }));
    const [again, , { personId: bea }] = await Promise.all([
      comes('Anna Verdi', '+393471001010'),
      customers.erase([anna]),
      comes('Bea Neri', '+393471001011'),
    ]);
    expect(again.personId).toBe(anna);
    expect(await found('anna')).toEqual([]);
    expect(keys()).toEqual([bea]);
    expect(words()).toEqual([bea]);
  });
});
