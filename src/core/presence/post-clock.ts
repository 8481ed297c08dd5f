/**
 * The clock of posts: sends each at its minute (at once where the PC was off at it), hands early what an outlet keeps by
 * itself, moves their days with the promotion's and the event's, and ends posts with the promotion, the event or the days that they are
 * about.
 */
import type { Post, PostOutlet } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { Call } from '../door.ts';
import type { Events } from '../events/index.ts';
import type { Chore } from '../outbox/index.ts';
import type { Pricing } from '../pricing/index.ts';
import { endPost } from './end-post.ts';
import { followEvents } from './follow-event.ts';
import { followPromotions } from './follow-promotion.ts';
import { orderStep, type PostParts } from './post-acts.ts';
import { postById, type PostRow, postsThatEnd, postsWaiting, updatePost } from './posts.sql.ts';
import { draftOf } from './post-view.ts';
import { wayOut } from './publish-post.ts';

const everyMs = 60_000;

/** Facebook keeps a post for ten minutes to thirty days; well inside of both, clocks may differ. */
const facebookKeeps = { atLeastMs: 15 * 60_000, atMostMs: 28 * 24 * 60 * 60_000 };

/** When a scheduled post leaves here: at its minute, or early where the outlet keeps it until then. */
function leavesAt(outlet: PostOutlet, publishAt: number, now: number): number {
  if (outlet !== 'facebook' || publishAt - now < facebookKeeps.atLeastMs) return publishAt;
  return publishAt - facebookKeeps.atMostMs;
}

export type ClockParts = PostParts & {
  readonly joined: () => Promise<ReadonlySet<PostOutlet>>;
  readonly pricing: Pick<Pricing, 'verbs'>;
  readonly events: Pick<Events, 'verbs'>;
};

export function postClock(parts: ClockParts): Chore {
  const { database, clock } = parts;
  return {
    name: 'post-clock',
    everyMs,
    // A promotion that is stopped takes its posts with it at once.
    wokenBy: ['presence', 'pricing', 'events', 'channels'],
    async dueInMs() {
      const now = clock.now();
      const times = (await postsWaiting(database.read)).map((row) => leaving(row, now) - now);
      return times.length === 0 ? null : Math.max(0, Math.min(...times));
    },
    async run() {
      await followPromotions(parts);
      await followEvents(parts);
      await sendDue(parts);
      await endOver(parts);
    },
  };
}

const leaving = (row: PostRow, now: number): number =>
  row.publish_at === null ? now : leavesAt(row.outlet as PostOutlet, row.publish_at, now);

async function sendDue({ database, clock, outbox, joined }: ClockParts): Promise<void> {
  const now = clock.now();
  const due = (await postsWaiting(database.read)).filter((row) => leaving(row, now) <= now);
  if (due.length === 0) return;
  const outlets = await joined();
  await database.change(async (change) => {
    for (const { id } of due) {
      const row = await postById(change.db, id);
      if (row === undefined || row.state !== 'scheduled' || row.name !== null) continue;
      const way = wayOut({ ...draftOf(row), publishAt: null }, outlets, change.at);
      await updatePost(change.db, id, way);
      if (way.state === 'sending') await orderStep(change, outbox, row, 'publish');
    }
    change.announce('presence');
  });
}

async function endOver(parts: ClockParts): Promise<void> {
  const { database, outbox } = parts;
  const over = overOrNot(parts);
  for (const row of await postsThatEnd(database.read)) {
    // Said already: only a person can take it away.
    if (row.reason_code === 'post-remove-by-hand') continue;
    const by = await over(row);
    if (by === null) continue;
    await database.change(async (change: Change) => {
      const now = await postById(change.db, row.id);
      if (now === undefined) return;
      await endPost(change, outbox, now, by);
      change.announce('presence');
    });
  }
}

type By = NonNullable<Post['endedBy']>;

/** Asked once for each promotion and event of a round. */
function overOrNot({ clock, pricing, events }: ClockParts): (row: PostRow) => Promise<By | null> {
  const promotions = new Map<number, Promise<boolean>>();
  const evenings = new Map<number, Promise<boolean>>();
  const once = (known: Map<number, Promise<boolean>>, id: number, ask: () => Promise<boolean>) => {
    const answer = known.get(id) ?? ask();
    known.set(id, answer);
    return answer;
  };
  return async (row) => {
    const { promotion_id: promotionId, event_id: eventId } = row;
    if (promotionId !== null && (await once(promotions, promotionId, () => promotionOver(pricing, promotionId))))
      return 'promotion';
    if (eventId !== null && (await once(evenings, eventId, () => eventOver(events, eventId)))) return 'event';
    // What never went out and is too late says so by itself, when it is sent.
    const out = row.name !== null || row.state === 'published' || row.state === 'by-hand';
    return out && row.topic !== 'standard' && row.ends_at !== null && row.ends_at <= clock.now() ? 'dates' : null;
  };
}

const byClock: Call = { actor: { kind: 'vetrina', name: 'Vetrina' } };

export async function promotionOver(pricing: Pick<Pricing, 'verbs'>, id: number): Promise<boolean> {
  const found = await orGone(() => pricing.verbs.promotions.get({ id, limit: 1 }, byClock));
  return found !== null && (found.promotion.state === 'ended' || found.promotion.state === 'cancelled');
}

async function eventOver(events: Pick<Events, 'verbs'>, id: number): Promise<boolean> {
  const found = await orGone(() => events.verbs.get({ id }, byClock));
  return found !== null && found.state === 'over';
}

/** An id that nobody knows (a copy of an older file) ends nothing. */
async function orGone<T>(question: () => Promise<T>): Promise<T | null> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return null;
    throw error;
  }
}
