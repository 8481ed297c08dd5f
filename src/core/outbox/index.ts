/**
 * Some things must happen once: a post, an advert, a mail. Whoever wants one writes the wish down together with the row
 * it is about. The outbox does it when the outside can be reached, and when an answer got lost (a timeout, a crash, a
 * power cut) it first asks the outside whether it was done already. It knows no domain: each says how its acts are done.
 */
import type { NoticeDomain } from '../../api/notices.ts';
import type { Change, Grounds } from '../database/index.ts';
import type { Performer, Wish } from './act.ts';
import { actOf, deleteUnbegun, insertAct, updateAct } from './acts.sql.ts';
import type { Chore } from './chores.ts';
import { type Lane, openLane, type Tally } from './lane.ts';

export type { Act, ActState, Answer, Performer, Reason, Wish } from './act.ts';
export type { Chore } from './chores.ts';
export { nextTry } from './pace.ts';

const everyMs = 15_000;

export type Outbox = ReturnType<typeof openOutbox>;

export function openOutbox(grounds: Grounds) {
  const lanes = new Map<string, Lane>();
  const domains = new Set<NoticeDomain>();

  /** Part of the caller's change: the wish stands or falls with it. The same wish again changes nothing; the same intent for something else is a bug. */
  async function order(change: Change, wish: Wish): Promise<void> {
    const known = await actOf(change.db, wish.intent);
    if (known === undefined) return insertAct(change.db, wish, change.at);
    if (known.kind !== wish.kind || known.subject_id !== wish.subjectId)
      throw new Error(`intent ${wish.intent} was ordered for ${known.kind} ${known.subject_id}`);
  }

  /** A person removed the obstacle: a failed act is due again. Answers whether there was one. */
  async function again(change: Change, intent: string): Promise<boolean> {
    const known = await actOf(change.db, intent);
    if (known?.state !== 'failed') return false;
    await updateAct(change.db, intent, {
      state: 'ready',
      at: change.at,
      notBefore: change.at,
      attempts: 0,
      reason: null,
    });
    return true;
  }

  /** Takes a wish back. Answers false where it may have gone out already: then it has to be undone at the outside. */
  async function callOff(change: Change, intent: string): Promise<boolean> {
    if ((await actOf(change.db, intent)) === undefined) return true;
    return deleteUnbegun(change.db, intent);
  }

  /** Due again where it had failed, ordered where it was not known; one under way goes on. */
  async function orderAgain(change: Change, wish: Wish): Promise<void> {
    if (!(await again(change, wish.intent))) await order(change, wish);
  }

  function onAct(kind: string, performer: Performer): void {
    const lane = lanes.get(performer.lane) ?? openLane(grounds);
    lanes.set(performer.lane, lane);
    lane.add(kind, performer);
    domains.add(performer.domain);
  }

  /** Does what is due, lanes side by side; `waiting` were tried or left alone until a later time. */
  async function perform(): Promise<Tally> {
    const tallies = await Promise.all([...lanes.values()].map((lane) => lane.round()));
    return {
      done: tallies.reduce((sum, tally) => sum + tally.done, 0),
      waiting: tallies.reduce((sum, tally) => sum + tally.waiting, 0),
      failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    };
  }

  const chore: Chore = {
    name: 'outbox',
    everyMs,
    // Read when the shop starts its chores: by then every domain has said how its acts are done.
    get wokenBy(): readonly NoticeDomain[] {
      return [...domains, 'channels'];
    },
    run: async () => void (await perform()),
  };

  return { order, again, orderAgain, callOff, onAct, perform, chores: [chore] as readonly Chore[] };
}
