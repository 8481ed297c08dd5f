/** An outlet's moderation answers later: posts in review, and those kept until their minute, are read until they are live or rejected. */
import type { Vendor } from '../../api/channels.ts';
import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import type { JoinedOutlet } from '../../api/presence.ts';
import type { Channels } from '../channels/index.ts';
import { type Change, type Grounds, keptReason } from '../database/index.ts';
import type { Chore } from '../outbox/index.ts';
import { askOutlet, vendorOf } from './accounts.ts';
import { postById, type PostRow, postsToRead, updatePost } from './posts.sql.ts';
import { recordEnd, recordPostState } from './record-post.ts';

const everyMs = { real: 5 * 60_000, practice: 2_000 };
const givesUpAfterMs = 24 * 60 * 60_000;
/** An outlet that does not list a post yet may only be slow. */
const settlesMs = 10 * 60_000;

export function followPosts(parts: Grounds & { readonly practice: boolean; readonly channels: Channels }): Chore {
  const { database, clock, log, practice, channels } = parts;
  const restsUntil = new Map<Vendor, number>();

  async function read({ id, outlet, name }: PostRow & { name: string }): Promise<void> {
    const state = await askOutlet(channels, database.read, outlet as JoinedOutlet, (posts) => posts.read(name));
    await database.change(async (change) => {
      const row = await postById(change.db, id);
      // Changed or ended while the outlet was asked: that act says what became of it.
      if (row === undefined || (row.state !== 'in-review' && row.state !== 'scheduled')) return;
      if (state === null) return gone(change, row);
      await recordPostState(change, row, state);
      if (state.state !== 'in-review') return change.announce('presence');
      if (change.at - (row.sent_at ?? row.created_at) < givesUpAfterMs) return;
      await updatePost(change.db, row.id, keptReason({ code: 'post-review-unanswered' }));
      change.announce('presence');
    });
  }

  async function gone(change: Change, row: PostRow): Promise<void> {
    if (change.at - (row.sent_at ?? row.created_at) < settlesMs) return;
    await recordEnd(change, row, 'removed', 'outlet');
    change.announce('presence');
  }

  /** The outlet cannot be read without the person: said on the post, which may well be live, and asked again next time. */
  async function obstacle(row: PostRow, code: string): Promise<void> {
    if (row.reason_code === code) return;
    await database.change(async (change) => {
      await updatePost(change.db, row.id, keptReason({ code }));
      change.announce('presence');
    });
  }

  return {
    name: 'posts',
    everyMs: practice ? everyMs.practice : everyMs.real,
    async run() {
      for (const row of await postsToRead(database.read, clock.now())) {
        const vendor = vendorOf[row.outlet as JoinedOutlet];
        if (clock.now() < (restsUntil.get(vendor) ?? 0)) continue;
        // A post given up is read again when the person asks for it (its reading time is then taken away).
        if (row.name === null || (row.reason_code === 'post-review-unanswered' && row.read_at !== null)) continue;
        try {
          await read({ ...row, name: row.name });
        } catch (error) {
          if (!(error instanceof OutsideError)) throw error;
          const { failure } = error;
          log.info({ post: row.id, failure: failure.kind, code: failure.code }, 'a post could not be read');
          if (failure.kind === 'needs-you') await obstacle(row, failure.code);
          // One silence is enough: the rest of this vendor's posts are read next time.
          else restsUntil.set(vendor, restUntil(failure, clock.now()));
        }
      }
    },
  };
}

const restUntil = (failure: OutsideFailure, now: number): number =>
  failure.kind === 'later' && failure.at !== null ? Date.parse(failure.at) : now + 1;
