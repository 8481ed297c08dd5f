import type { listingsContract, savedView, SavedView } from '../../api/listings.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Database } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import { allViews, dropView, putView } from './views.sql.ts';

/** The ways of looking at the price list that the shop has given a name; every screen of the shop has the same ones. */
export function savedViews(database: Database): Verbs<typeof listingsContract.views> {
  return {
    async list() {
      const shape = (await import('../../api/listings.ts')).savedView;
      return (await allViews(database.read)).flatMap((view) => asView(view, shape));
    },
    save: ({ name, ...wish }, { actor }) =>
      database.change(async (change) => {
        const view = { name, wish: JSON.stringify(wish), savedBy: actor.name, at: change.at };
        const id = await putView(change.db, view);
        change.announce('listings');
        return { id, name, ...wish };
      }),
    remove: ({ id }) =>
      database.change(async (change) => {
        if (!(await dropView(change.db, id))) throw new Refusal('not-found', { what: 'view', id });
        change.announce('listings');
        return {};
      }),
  };
}

/** One that a later Vetrina wrote in words of its own is not shown, and stays. */
function asView({ id, name, wish }: { id: number; name: string; wish: string }, shape: typeof savedView): SavedView[] {
  const read = shape.safeParse({ ...(JSON.parse(wish) as object), id, name });
  return read.success ? [read.data] : [];
}
