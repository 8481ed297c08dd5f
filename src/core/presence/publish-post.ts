import { randomUUID } from 'node:crypto';

import type { PostDraft } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Change } from '../database/index.ts';
import type { Outbox } from '../outbox/index.ts';
import { checkPost } from './check-post.ts';
import { postAct } from './post-performer.ts';
import { insertPost, postById, type PostRow, type PostStateName, twinOf, updatePost } from './posts.sql.ts';
import { draftOf } from './post-view.ts';

/** A second click, or a form sent twice, is the same post. Two equal ones could also not be told apart at Google. */
const doubleClickMs = 2 * 60_000;

/** Kept at once; published when Google can be reached, or left ready to paste where no account is joined. */
export async function publishPost(
  change: Change,
  outbox: Outbox,
  draft: PostDraft,
  connected: boolean,
): Promise<PostRow> {
  const checked = checkPost(draft, change.at);
  const twin = await twinOf(change.db, checked, change.at - doubleClickMs);
  if (twin !== undefined) return twin;
  const state: PostStateName = connected ? 'sending' : 'by-hand';
  const row = await insertPost(change.db, checked, { intent: randomUUID(), state, at: change.at });
  if (connected) await outbox.order(change, { intent: row.intent, kind: postAct, subjectId: row.id });
  change.announce('presence');
  return row;
}

/** Again after a failure, or after the account was joined; one that Google has already is only read again. */
export async function retryPost(change: Change, outbox: Outbox, id: number, connected: boolean): Promise<void> {
  const row = await postById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
  const unanswered = row.state === 'in-review' && row.reason_code !== null;
  if (row.state !== 'failed' && row.state !== 'by-hand' && !unanswered)
    throw new Refusal('post-not-retryable', { state: row.state });
  if (!connected) throw new Refusal('channel-not-connected', { vendor: 'google' });
  const plain = { reason_code: null, reason_details: null };
  if (row.name === null) {
    checkPost(draftOf(row), change.at);
    if (!(await outbox.again(change, row.intent)))
      await outbox.order(change, { intent: row.intent, kind: postAct, subjectId: row.id });
    await updatePost(change.db, id, { ...plain, state: 'sending' satisfies PostStateName });
  } else {
    await updatePost(change.db, id, { ...plain, state: 'in-review' satisfies PostStateName, read_at: null });
  }
  change.announce('presence');
}
