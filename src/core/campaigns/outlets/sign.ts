/** The sign in the shop: printed and hung by a person, and taken down by one when the promotion is over. */
import type { Change, Database } from '../../database/index.ts';
import { isOver, type OutletKindDoer, plainView } from './outlet-kind.ts';
import { updateOutlet } from './outlets.sql.ts';

export function signOutlet(database: Database): OutletKindDoer {
  const say = (work: (change: Change) => Promise<unknown>) =>
    database.change(async (change) => {
      await work(change);
      change.announce('campaigns');
    });
  return {
    outlet: 'sign',
    joined: async () => false,
    check: async () => {},
    prepare: async () => async () => ({}),
    end: async () => {},
    async view({ done_at: hungAt, progress }, promotion) {
      const over = isOver(promotion) || progress === 'ended';
      if (!over)
        return { ...plainView, state: hungAt === null ? 'ready' : 'delivered', step: hungAt === null ? 'print' : null };
      return { ...plainView, state: hungAt === null ? 'over' : 'ready', step: hungAt === null ? null : 'take-down' };
    },
    retry: async () => {},
    /** Hung up while the promotion goes on; taken down afterwards. */
    done: ({ id, progress }) =>
      say((change) =>
        updateOutlet(change.db, id, { done_at: progress === 'ended' ? null : change.at, updated_at: change.at }),
      ),
  };
}
