/** How a post is published once: looked for by its words and time where an answer was lost, then created. */
import { OutsideError } from '../../api/outside.ts';
import { toInstant } from '../../api/time.ts';
import type { Channels, PostState } from '../channels/index.ts';
import type { Change, Grounds } from '../database/index.ts';
import type { Act, Performer } from '../outbox/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { askGoogle, googleState } from './google.ts';
import { type PostRow, postById, type PostStateName, updatePost } from './posts.sql.ts';
import { orderOf } from './post-view.ts';

export const postAct = 'post';

/** Longer than Google's own answer takes: what it did not list by then never arrived. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

type Parts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
};

export function postPerformer({ database, clock, practice, settings, channels }: Parts): Performer {
  async function rowOf({ subjectId }: Act): Promise<PostRow> {
    const row = await postById(database.read, subjectId);
    if (row === undefined) throw new Error(`post ${subjectId} is not there`);
    return row;
  }

  return {
    lane: 'google',
    domain: 'presence',
    settlesAfterMs: practice ? settlesAfterMs.practice : settlesAfterMs.real,
    async ready() {
      const state = await googleState(channels, database.read);
      return state === 'ready' || state === 'problem';
    },
    async find(act) {
      const row = await rowOf(act);
      const order = orderOf(row, await settings.current());
      const found = await askGoogle(channels, database.read, 'posts', (posts) =>
        posts.find(order, toInstant(act.startedAt)),
      );
      return found === null ? null : (change) => recordPostState(change, row, found);
    },
    async act(act) {
      const row = await rowOf(act);
      if (row.ends_at !== null && row.ends_at <= clock.now())
        throw new OutsideError({ kind: 'needs-you', code: 'post-too-late', details: {}, detail: '' });
      const order = orderOf(row, await settings.current());
      const created = await askGoogle(channels, database.read, 'posts', (posts) => posts.create(order));
      return (change) => recordPostState(change, row, created);
    },
    failed: (change, act, { code, details }) =>
      updatePost(change.db, act.subjectId, {
        // Without an account the text is there to be pasted by hand: no failure, another way.
        state: (code === 'not-connected' ? 'by-hand' : 'failed') satisfies PostStateName,
        reason_code: code === 'not-connected' ? null : code,
        reason_details: JSON.stringify(details),
      }),
    waits: (change, act, { code, details }) =>
      updatePost(change.db, act.subjectId, { reason_code: code, reason_details: JSON.stringify(details) }),
  };
}

/** What Google said of a post. It counts as published from the moment it was first seen live. */
export async function recordPostState(change: Change, row: PostRow, state: PostState): Promise<void> {
  await updatePost(change.db, row.id, {
    state: state.state satisfies PostStateName,
    name: state.name,
    link: state.link,
    reason_code: state.reason?.code ?? null,
    reason_details: JSON.stringify(state.reason?.details ?? {}),
    read_at: change.at,
    published_at: row.published_at ?? (state.state === 'live' ? change.at : null),
  });
}
