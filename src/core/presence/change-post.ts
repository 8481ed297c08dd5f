import type { PostChanges, PostDraft } from '../../api/presence.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Change, noReason } from '../database/index.ts';
import { checkPost } from './check-post.ts';
import { orderStep } from './post-acts.ts';
import { postById, type PostRow, type PostStateName, setContent, updatePost } from './posts.sql.ts';
import { draftOf, sentDraft } from './post-view.ts';
import { type Publishing, wayOut } from './publish-post.ts';

/**
 * Changes a post: here while it has not gone out, at the outlet once it has. Google takes every field but the kind;
 * Facebook the words alone; a text on Instagram, and one that a person pasted, stay as they are.
 */
export async function changePost(
  change: Change,
  publishing: Publishing,
  { id, ...wished }: PostChanges & { readonly id: number },
): Promise<void> {
  const row = await postById(change.db, id);
  if (row === undefined) throw new Refusal('not-found', { what: 'post', id });
  if (row.state === 'removing' || row.state === 'removed' || row.state === 'ended') throw new Refusal('post-over');
  const before = draftOf(row);
  const draft = { ...before, ...present(wished) };
  const atOutlet = row.name !== null;
  // The minute of a post that is out is history; that of one which waits must lie ahead.
  const settled = atOutlet && row.state !== 'scheduled';
  const unmoved = settled || draft.publishAt === before.publishAt;
  const checked = checkPost(unmoved ? { ...draft, publishAt: null } : draft, publishing.shop, change.at);
  const next = { ...checked, publishAt: settled ? before.publishAt : draft.publishAt };
  await (atOutlet ? changeThere(change, publishing, row, next) : changeHere(change, publishing, row, next));
  change.announce('presence');
}

async function changeHere(change: Change, publishing: Publishing, row: PostRow, next: PostDraft): Promise<void> {
  const { outbox, joined } = publishing;
  if (row.state === 'published') throw new Refusal('post-not-changeable', { outlet: row.outlet });
  // One that may have gone out is looked for by its words: they stay. One that has not begun is simply another.
  if (!(await outbox.callOff(change, row.intent))) throw new Refusal('post-not-changeable', { outlet: row.outlet });
  await setContent(change.db, row.id, next);
  // A post that failed waits for the person's *again*.
  if (row.state === 'failed' || row.state === 'by-hand') return;
  const way = wayOut(next, joined, change.at);
  await updatePost(change.db, row.id, way);
  if (way.state === 'sending') await orderStep(change, outbox, row, 'publish');
}

async function changeThere(change: Change, { outbox }: Publishing, row: PostRow, next: PostDraft): Promise<void> {
  refuseFixedParts(row, sentDraft(row), next);
  await setContent(change.db, row.id, next);
  const revised = { ...row, revision: row.revision + 1 };
  await updatePost(change.db, row.id, {
    revision: revised.revision,
    state: 'sending' satisfies PostStateName,
    ...noReason,
  });
  await orderStep(change, outbox, revised, 'change');
}

function refuseFixedParts(row: PostRow, sent: PostDraft, next: PostDraft): void {
  if (row.outlet === 'instagram') throw new Refusal('post-not-changeable', { outlet: row.outlet });
  if (row.outlet !== 'facebook') return;
  const picture = sent.pictureId !== next.pictureId || sent.imageUrl !== next.imageUrl;
  // Without a picture the link is a card of its own, which Facebook keeps as it was.
  const card = next.pictureId === null && next.imageUrl === '' && sent.buttonLink !== next.buttonLink;
  if (picture || card) throw new Refusal('post-part-not-changeable', { part: picture ? 'picture' : 'link' });
}

function present(wished: Omit<PostChanges, 'id'>): Partial<PostDraft> {
  return Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined)) as Partial<PostDraft>;
}
