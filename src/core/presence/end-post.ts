import type { Post } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Change, keptReason, noReason } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { orderStep } from './post-acts.ts';
import { deletePost, postById, type PostRow, type PostStateName, updatePost } from './posts.sql.ts';
import { recordEnd } from './record-post.ts';

type By = NonNullable<Post['endedBy']>;

/** A person ends a post. `byHand`: it was taken away at the outlet already. */
export async function removePost(change: Change, outbox: Outbox, id: number, byHand: boolean): Promise<void> {
  const row = await postById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
  if (row.state === 'removed' || row.state === 'ended') throw new Refusal('post-over');
  if (byHand || row.state === 'published') await recordEnd(change, row, 'removed', 'person');
  else await endPost(change, outbox, row, 'person');
  change.announce('presence');
}

/**
 * Ends a post wherever it is on its way. One that may have gone out is looked for before it is let go: nothing stays
 * behind at an outlet that Vetrina does not know of.
 */
export async function endPost(change: Change, outbox: Outbox, row: PostRow, by: By): Promise<void> {
  if (row.state === 'removing' || row.state === 'removed' || row.state === 'ended') return;
  if (row.state === 'published') {
    // A person pasted it: only a person can take it away.
    await updatePost(change.db, row.id, { ...keptReason({ code: 'post-remove-by-hand' }), ended_by: by });
    return;
  }
  if (row.name === null && (row.outlet === 'by-hand' || (await outbox.callOff(change, row.intent))))
    return recordEnd(change, row, 'removed', by);
  if (by !== 'person' && endsByItself(row, change.at)) return recordEnd(change, row, 'ended', by);
  await updatePost(change.db, row.id, {
    state: 'removing' satisfies PostStateName,
    ...noReason,
    ended_by: by,
  });
  // Without a name its publishing is under way, or failed while asking: that act finds out, and goes on from there.
  await orderStep(change, outbox, row, row.name === null ? 'publish' : 'removal');
}

/** Google puts an offer or an event away when its own days are over. */
const endsByItself = (row: PostRow, now: number): boolean =>
  row.outlet === 'google' &&
  row.topic !== 'standard' &&
  row.name !== null &&
  row.ends_at !== null &&
  row.ends_at <= now;

/** Takes a post out of the list; refuses one that may still be somewhere. */
export async function forgetPost(change: Change, outbox: Outbox, id: number): Promise<void> {
  const row = await postById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
  const over: readonly string[] = ['removed', 'ended', 'by-hand'] satisfies PostStateName[];
  const neverWent = row.state === 'failed' && row.name === null && (await outbox.callOff(change, row.intent));
  if (!over.includes(row.state) && !neverWent) throw new Refusal('post-not-changeable', { outlet: row.outlet });
  await deletePost(change.db, id);
  change.announce('presence');
}
