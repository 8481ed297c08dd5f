/** Entries that may be one person: looked at, joined, taken apart again, or kept apart for good. */
import type { customersContract, Person } from '../../api/customers.ts';
import type { Database } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { countPairs, dismissPair } from './duplicates.sql.ts';
import { alikeView, pairsToLookAt, similarTo } from './duplicates.ts';

type DuplicateVerbs = Pick<
  Verbs<typeof customersContract>,
  'similar' | 'duplicates' | 'keepApart' | 'merge' | 'unmerge'
>;

/** @param view refuses who is not in the book */
export const duplicateVerbs = (database: Database, view: (id: number) => Promise<Person>): DuplicateVerbs => ({
  similar: async ({ name, phone, mail }) =>
    (
      await similarTo(database.read, { name, phone: phone.trim() || null, mail: mail.trim().toLowerCase() || null })
    ).map(({ candidate, reason }) => ({ ...alikeView(candidate), reason })),
  duplicates: async ({ limit, personId, after }) => ({
    ...(await pairsToLookAt(database.read, { limit, personId, after: after ?? null })),
    total: await countPairs(database.read),
  }),
  async keepApart({ oneId, otherId }) {
    for (const id of [oneId, otherId]) await view(id);
    await database.change(async (change) => {
      await dismissPair(change.db, oneId, otherId, change.at);
      change.announce('customers');
    });
    return {};
  },
  // Loaded when two entries are joined, which is seldom.
  async merge(wish, { actor }) {
    const { mergePeople } = await import('./merge-people.ts');
    await database.change((change) => mergePeople(change, wish, actor.name));
    return view(wish.keptId);
  },
  async unmerge({ mergeId }) {
    const { unmergePeople } = await import('./merge-people.ts');
    return view(await database.change((change) => unmergePeople(change, mergeId)));
  },
});
