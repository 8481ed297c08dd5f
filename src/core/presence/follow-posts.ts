/** Google's moderation answers later: posts in review are read until they are live or rejected. */
import { OutsideError } from '../../api/outside.ts';
import type { Channels } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { askGoogle } from './google.ts';
import { recordPostState } from './post-performer.ts';
import { type PostRow, postsInReview, updatePost } from './posts.sql.ts';

const everyMs = { real: 5 * 60_000, practice: 2_000 };
const givesUpAfterMs = 24 * 60 * 60_000;

export function followPosts(parts: Grounds & { readonly practice: boolean; readonly channels: Channels }): Chore {
  const { database, clock, log, practice, channels } = parts;
  let restsUntil = 0;

  async function read(row: PostRow & { name: string }): Promise<void> {
    const state = await askGoogle(channels, database.read, 'posts', (posts) => posts.read(row.name));
    await database.change(async (change) => {
      await recordPostState(change, row, state);
      if (state.state !== 'in-review') return change.announce('presence');
      if (change.at - row.created_at < givesUpAfterMs) return;
      await updatePost(change.db, row.id, { reason_code: 'post-review-unanswered', reason_details: '{}' });
      change.announce('presence');
    });
  }

  /** Google cannot be read without the person: said on the post, which may well be live, and asked again next time. */
  async function obstacle(row: PostRow, code: string): Promise<void> {
    if (row.reason_code === code) return;
    await database.change(async (change) => {
      await updatePost(change.db, row.id, { reason_code: code, reason_details: '{}' });
      change.announce('presence');
    });
  }

  return {
    name: 'posts',
    everyMs: practice ? everyMs.practice : everyMs.real,
    async run() {
      if (clock.now() < restsUntil) return;
      for (const row of await postsInReview(database.read)) {
        // A post given up is read again when the person asks for it (its reading time is then taken away).
        if (row.name === null || (row.reason_code === 'post-review-unanswered' && row.read_at !== null)) continue;
        try {
          await read({ ...row, name: row.name });
        } catch (error) {
          if (!(error instanceof OutsideError)) throw error;
          const { failure } = error;
          log.info({ post: row.id, failure: failure.kind, code: failure.code }, 'a post could not be read');
          if (failure.kind === 'needs-you') await obstacle(row, failure.code);
          else if (failure.kind === 'later' && failure.at !== null) restsUntil = Date.parse(failure.at);
          if (failure.kind !== 'needs-you') return;
        }
      }
    },
  };
}
