import { randomUUID } from 'node:crypto';

import type { PostDraft, PostOutlet } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import { type Change, keptReason, noReason, type ReasonRow } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { checkPost } from './check-post.ts';
import { orderStep } from './post-acts.ts';
import { insertPost, postById, type PostRow, type PostStateName, twinOf, updatePost } from './posts.sql.ts';
import { draftOf } from './post-view.ts';

/** A second click, or a form sent twice, is the same post. Two equal ones could also not be told apart at the outlet. */
const doubleClickMs = 2 * 60_000;

export interface Publishing {
  readonly outbox: Outbox;
  readonly shop: Settings;
  /** Outlets that publish by themselves now. */
  readonly joined: ReadonlySet<PostOutlet>;
}

/** Kept at once; published when the outlet can be reached, at its minute, or left ready to paste where no account is joined. */
export async function publishPost(
  change: Change,
  { outbox, shop, joined }: Publishing,
  draft: PostDraft,
): Promise<PostRow> {
  const checked = checkPost(draft, shop, change.at);
  const twin = await twinOf(change.db, checked, change.at - doubleClickMs);
  if (twin !== undefined) return twin;
  const way = wayOut(checked, joined, change.at);
  const row = await insertPost(change.db, checked, { intent: randomUUID(), at: change.at, ...way });
  if (row.state === 'sending') await orderStep(change, outbox, row, 'publish');
  change.announce('presence');
  return row;
}

/** How a post begins its way. A scheduled one waits for the clock, which also knows which outlets take it early. */
export function wayOut(
  post: PostDraft,
  joined: ReadonlySet<PostOutlet>,
  now: number,
): { state: PostStateName } & ReasonRow {
  if (!joined.has(post.outlet)) return { state: 'by-hand', ...noReason };
  // Instagram fetches the picture itself: one that is only in the shop cannot get there.
  if (post.outlet === 'instagram' && post.imageUrl === '')
    return { state: 'by-hand', ...keptReason({ code: 'post-picture-needs-address' }) };
  const later = post.publishAt !== null && Date.parse(post.publishAt) > now;
  return { state: later ? 'scheduled' : 'sending', ...noReason };
}

/** Again after a failure, or after the account was joined; one that the outlet has already is only read or changed again. */
export async function retryPost(change: Change, { outbox, shop, joined }: Publishing, id: number): Promise<void> {
  const row = await postById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
  const unanswered = row.state === 'in-review' && row.reason_code !== null;
  const stuck = row.state === 'removing' && row.reason_code !== null;
  if (row.state !== 'failed' && row.state !== 'by-hand' && !unanswered && !stuck)
    throw new Refusal('post-not-retryable', { state: row.state });
  if (!joined.has(row.outlet as PostOutlet)) {
    const vendor = row.outlet === 'google' ? 'google' : 'meta';
    throw new Refusal(row.outlet === 'by-hand' ? 'post-not-retryable' : 'channel-not-connected', { vendor });
  }
  if (stuck) {
    await orderStep(change, outbox, row, row.name === null ? 'publish' : 'removal');
    await updatePost(change.db, id, noReason);
  } else if (unanswered) {
    await updatePost(change.db, id, { ...noReason, state: 'in-review' satisfies PostStateName, read_at: null });
  } else if (row.name === null) {
    await sendAgain(change, { outbox, shop, joined }, row);
  } else {
    await orderStep(change, outbox, row, 'change');
    await updatePost(change.db, id, { ...noReason, state: 'sending' satisfies PostStateName });
  }
  change.announce('presence');
}

async function sendAgain(change: Change, { outbox, shop, joined }: Publishing, row: PostRow): Promise<void> {
  const draft = draftOf(row);
  // Its minute has passed meanwhile: at once.
  const now = draft.publishAt !== null && Date.parse(draft.publishAt) <= change.at;
  checkPost(now ? { ...draft, publishAt: null } : draft, shop, change.at);
  const way = wayOut(draft, joined, change.at);
  await updatePost(change.db, row.id, way);
  if (way.state === 'sending') await orderStep(change, outbox, row, 'publish');
}
