/** What became of a post, written down. */
import type { Post } from '../../api/presence.ts';
import type { PostState } from '../channels/index.ts';
import { type Change, keptReason, noReason } from '../database/index.ts';
import { type PostRow, type PostStateName, updatePost } from './posts.sql.ts';

/** What the outlet said of a post. It counts as published from the moment it was first seen live. */
export async function recordPostState(
  change: Change,
  row: PostRow,
  state: PostState,
  more: { readonly sent?: string; readonly sent_at?: number } = {},
): Promise<void> {
  await updatePost(change.db, row.id, {
    ...more,
    state: state.state satisfies PostStateName,
    name: state.name,
    link: state.link,
    ...keptReason(state.reason),
    read_at: change.at,
    published_at: row.published_at ?? (state.state === 'live' ? change.at : null),
  });
}

export async function recordEnd(
  change: Change,
  row: PostRow,
  state: 'removed' | 'ended',
  by?: NonNullable<Post['endedBy']>,
): Promise<void> {
  await updatePost(change.db, row.id, {
    state: state satisfies PostStateName,
    ...noReason,
    ended_at: change.at,
    ...(by === undefined ? {} : { ended_by: by }),
  });
}
