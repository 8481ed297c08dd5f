/**
 * The acts of a post that must happen once: it is published, changed, taken away. Publishing is looked for by its words
 * and time where an answer was lost; a change and a removal say how things shall be, and may be repeated.
 */
import { OutsideError } from '../../api/outside.ts';
import type { JoinedOutlet } from '../../api/presence.ts';
import { toInstant } from '../../api/time.ts';
import { accountState, type Channels, type PostOrder, type PostsPort, type PostState } from '../channels/index.ts';
import { type Change, type Grounds, keptReason } from '../database/index.ts';
import type { Act, Outbox, Performer } from '../outbox/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { nextEditAt, oneEdit } from './edit-pace.ts';
import { askOutlet, vendorOf } from './accounts.ts';
import { pictureById } from './pictures.sql.ts';
import { type PostRow, postById, type PostStateName, updatePost } from './posts.sql.ts';
import { draftOf, orderOf, sentDraft } from './post-view.ts';
import { recordEnd, recordPostState } from './record-post.ts';

/** Longer than an outlet's own answer takes: what it did not list by then never arrived. */
const settlesAfterMs = { real: 20_000, practice: 2_000 };

export type PostParts = Grounds & {
  readonly practice: boolean;
  readonly settings: ShopSettings;
  readonly channels: Channels;
  readonly outbox: Outbox;
};

type Step = 'publish' | 'change' | 'removal';
const kinds: Readonly<Record<'google' | 'meta', Readonly<Record<Step, string>>>> = {
  google: { publish: 'post', change: 'post-change', removal: 'post-removal' },
  meta: { publish: 'page-post', change: 'page-post-change', removal: 'page-post-removal' },
};

export const wishOf = (row: PostRow, step: Step) => ({
  kind: kinds[vendorOf[row.outlet as JoinedOutlet]][step],
  subjectId: row.id,
  intent: step === 'publish' ? row.intent : `${row.intent}:${step}${step === 'change' ? `:${row.revision}` : ''}`,
});

/** Part of the caller's change. An act that failed is due again. */
export const orderStep = (change: Change, outbox: Outbox, row: PostRow, step: Step): Promise<void> =>
  outbox.orderAgain(change, wishOf(row, step));

export function performPosts(parts: PostParts): void {
  for (const vendor of ['google', 'meta'] as const) {
    const lane = laneOf(parts, vendor);
    parts.outbox.onAct(kinds[vendor].publish, { ...lane, ...publishing(parts) });
    parts.outbox.onAct(kinds[vendor].change, { ...lane, ...changing(parts) });
    parts.outbox.onAct(kinds[vendor].removal, { ...lane, ...removing(parts) });
  }
}

function laneOf({ database, clock, practice, channels }: PostParts, vendor: 'google' | 'meta') {
  return {
    lane: vendor,
    domain: 'presence',
    settlesAfterMs: practice ? settlesAfterMs.practice : settlesAfterMs.real,
    opensAt: () => (vendor === 'google' ? nextEditAt(database.read, 'post', clock.now()) : Promise.resolve(null)),
    async ready() {
      const state = await accountState(channels, database.read, vendor);
      return state === 'ready' || state === 'problem';
    },
    waits: (change: Change, act: Act, { code, details }) =>
      updatePost(change.db, act.subjectId, keptReason({ code, details })),
  } satisfies Partial<Performer>;
}

type Doing = Pick<Performer, 'find' | 'act' | 'failed'>;

function publishing(parts: PostParts): Doing {
  const { clock } = parts;
  return {
    async find(act) {
      const found = await ask(parts, act, (posts, order) => posts.find(order, toInstant(act.startedAt)));
      return found === null ? null : (change) => published(change, parts.outbox, act, found);
    },
    async act(act) {
      const row = await rowOf(parts, act);
      // Ended before it went out, and the outlet does not have it: nothing is left to do.
      if (row.state === 'removing') return (change) => recordEnd(change, row, 'removed');
      if (row.ends_at !== null && row.ends_at <= clock.now())
        throw new OutsideError({ kind: 'needs-you', code: 'post-too-late', details: {}, detail: '' });
      const created = await edit(parts, act, (posts, order) => posts.create(order));
      return (change) => published(change, parts.outbox, act, created);
    },
    async failed(change, act, { code, details }) {
      const row = await postById(change.db, act.subjectId);
      // Without an account the text is there to be pasted by hand: no failure, another way.
      const byHand = code === 'not-connected' || code === 'instagram-not-linked';
      if (row?.state === 'removing' && byHand) return recordEnd(change, row, 'removed');
      const state: PostStateName = row?.state === 'removing' ? 'removing' : byHand ? 'by-hand' : 'failed';
      await updatePost(change.db, act.subjectId, {
        state,
        reason_code: code === 'not-connected' ? null : code,
        reason_details: JSON.stringify(details),
      });
    },
  };
}

/** The outlet has it now. Ended meanwhile: it is taken away again, in the same breath. */
async function published(change: Change, outbox: Outbox, act: Act, state: PostState): Promise<void> {
  const row = await postById(change.db, act.subjectId);
  if (row === undefined) return;
  const sent = { sent: JSON.stringify(draftOf(row)), sent_at: change.at };
  if (row.state !== 'removing') return recordPostState(change, row, state, sent);
  await updatePost(change.db, row.id, { name: state.name, link: state.link, ...sent });
  await orderStep(change, outbox, row, 'removal');
}

function changing(parts: PostParts): Doing {
  return {
    find: async () => null,
    async act(act) {
      const row = await rowOf(parts, act);
      const { name } = row;
      if (row.state === 'removing' || name === null) return async () => {};
      const sent = JSON.stringify(draftOf(row));
      const state = await edit(parts, act, (posts, order, before) => posts.update(name, order, before));
      return async (change) => {
        const now = await postById(change.db, row.id);
        if (now === undefined || now.state === 'removing') return;
        // Changed again meanwhile: the next act says the rest.
        if (now.revision !== row.revision) return updatePost(change.db, row.id, { sent });
        await recordPostState(change, now, state, { sent });
      };
    },
    async failed(change, act, { code, details }) {
      const row = await postById(change.db, act.subjectId);
      if (row === undefined || row.state === 'removing') return;
      if (code === 'post-gone') return recordEnd(change, row, 'removed', 'outlet');
      await updatePost(change.db, row.id, {
        state: 'failed' satisfies PostStateName,
        ...keptReason({ code, details }),
      });
    },
  };
}

function removing(parts: PostParts): Doing {
  return {
    find: async () => null,
    async act(act) {
      const row = await rowOf(parts, act);
      const { name } = row;
      if (name !== null && row.state === 'removing') await edit(parts, act, (posts) => posts.remove(name));
      return async (change) => {
        const now = await postById(change.db, row.id);
        if (now?.state === 'removing') await recordEnd(change, now, 'removed');
      };
    },
    failed: (change, act, { code, details }) =>
      updatePost(change.db, act.subjectId, {
        reason_code: code === 'not-connected' ? 'post-remove-by-hand' : code,
        reason_details: JSON.stringify(details),
      }),
  };
}

async function rowOf({ database }: PostParts, { subjectId }: Act): Promise<PostRow> {
  const row = await postById(database.read, subjectId);
  if (row === undefined) throw new Error(`post ${subjectId} is not there`);
  return row;
}

/** What changes something there; on Google it is one of the profile's few edits a minute. */
const edit = <T>(parts: PostParts, act: Act, work: Parameters<typeof ask<T>>[2]): Promise<T> =>
  ask(parts, act, (posts, order, before, outlet) => {
    const call = () => work(posts, order, before, outlet);
    return outlet === 'google' ? oneEdit(parts.database, call) : call();
  });

async function ask<T>(
  parts: PostParts,
  act: Act,
  question: (posts: PostsPort, order: PostOrder, before: PostOrder, outlet: JoinedOutlet) => Promise<T>,
): Promise<T> {
  const { database, settings, channels } = parts;
  const row = await rowOf(parts, act);
  const shop = await settings.current();
  const pictureOf = async (id: string | null) =>
    id === null ? null : ((await pictureById(database.read, id)) ?? null);
  const picture = await pictureOf(row.picture);
  const order = orderOf(row, shop, picture);
  const known = sentDraft(row);
  const pictureThere = known.pictureId === row.picture ? picture : await pictureOf(known.pictureId);
  const before = orderOf(row, shop, pictureThere, known);
  const outlet = row.outlet as JoinedOutlet;
  return askOutlet(channels, database.read, outlet, (posts) => question(posts, order, before, outlet));
}
