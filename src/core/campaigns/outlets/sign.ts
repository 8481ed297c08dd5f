/** The sign in the shop: printed and hung by a person, and taken down by one when the promotion is over. */
import { type Change, type Database, keptReason, noReason, reasonOf } from '../../database/index.ts';
import { isOver, type OutletKindDoer, plainView, type PromotionAt } from './outlet-kind.ts';
import { type OutletRow, updateOutlet } from './outlets.sql.ts';

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
    /** What hangs says the old last day: printed and hung once more. */
    async follow({ id, done_at: hungAt }) {
      const reason = keptReason({ code: 'end-moved' });
      if (hungAt !== null) await say((change) => updateOutlet(change.db, id, { done_at: null, ...reason }));
      return 'followed';
    },
    end: async () => {},
    async view(row, promotion) {
      const { done_at: hungAt } = row;
      if (!comesDown(row, promotion))
        return hungAt === null
          ? { ...plainView, state: 'ready', step: 'print', reason: reasonOf(row) }
          : { ...plainView, state: 'delivered' };
      return { ...plainView, state: hungAt === null ? 'over' : 'ready', step: hungAt === null ? null : 'take-down' };
    },
    retry: async () => {},
    /** Hung up while the promotion goes on; taken down afterwards. */
    done: (row, promotion) =>
      say((change) =>
        updateOutlet(change.db, row.id, {
          done_at: comesDown(row, promotion) ? null : change.at,
          ...noReason,
          updated_at: change.at,
        }),
      ),
  };
}

/** From the promotion's last minute on, whether the clock has been by or not. */
const comesDown = ({ progress }: OutletRow, promotion: PromotionAt): boolean =>
  isOver(promotion) || progress === 'ended';
