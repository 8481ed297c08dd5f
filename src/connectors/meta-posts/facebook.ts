/**
 * Posts on the shop's Facebook page (Graph `/{page}/feed` and `/{page}/photos`). A picture is uploaded unpublished first:
 * one whose answer is lost is never seen, and may be uploaded again. Only the post itself must happen once: Graph knows
 * no key of ours, so a lost one is looked for among the page's newest posts, by its words and the time of the order.
 */
import type { Instant } from '../../api/time.ts';
import type { PostOrder, PostsPort, PostState } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { textOf, type Fields } from '../json.ts';
import { idIn } from '../meta-graph.ts';
import type { PageAccess, PageDoor } from '../meta-page.ts';
import { askOrNull, refuseUnlessGone } from './gone.ts';
import { earliestOf, isOlder, isSameText } from './lost.ts';

const longestMessage = 63_206;
/** Facebook keeps a post for at least ten minutes (and at most thirty days). */
const keepsAtLeastMs = 10 * 60_000;
/** Where a post of the page may stand. */
const edges = ['feed', 'scheduled_posts'] as const;
const readFields = 'id,message,created_time,permalink_url,is_published,scheduled_publish_time';

export class FacebookPosts implements PostsPort {
  readonly #door: PageDoor;

  constructor(door: PageDoor) {
    this.#door = door;
  }

  async create(order: PostOrder): Promise<PostState> {
    checkMessage(order);
    return this.#door.ask(async (access) => {
      const minute = minuteOf(order, access.graph.now());
      const media = await uploaded(access, order, minute);
      const made = await access.graph.post(`${access.page}/feed`, { ...content(order, media), ...minute });
      return justMade(access, idIn(made));
    });
  }

  async find(order: PostOrder, since: Instant): Promise<PostState | null> {
    return this.#door.ask(async ({ graph, page }) => {
      const earliest = earliestOf(since);
      const older = (post: Fields) => isOlder(post['created_time'], earliest);
      const isIt = (post: Fields) => !older(post) && isSameText(post['message'], order.message);
      for (const edge of edges) {
        // Newest first: past the order's time there is nothing left to look for.
        const listed = await graph.list(`${page}/${edge}`, { fields: readFields }, (soFar) => soFar.some(older));
        const found = listed.find(isIt);
        if (found !== undefined) return stateOf(found);
      }
      return null;
    });
  }

  async read(name: string): Promise<PostState | null> {
    checkName(name);
    return this.#door.ask(async (access) => {
      const post = await askOrNull(access.graph, 'GET', name, { fields: readFields });
      if (post !== null) return stateOf(post);
      await refuseUnlessGoneFrom(access, name);
      return null;
    });
  }

  /** Of a post that is out Facebook takes other words; of one that it keeps also another minute. */
  async update(name: string, order: PostOrder, before: PostOrder): Promise<PostState> {
    checkName(name);
    checkMessage(order);
    return this.#door.ask(async (access) => {
      const words = order.message === before.message ? {} : { message: order.message };
      const moved = order.publishAt === before.publishAt ? {} : newMinute(order, access.graph.now());
      const params = { ...words, ...moved };
      if (Object.keys(params).length > 0 && (await askOrNull(access.graph, 'POST', name, params)) === null) {
        await refuseUnlessGoneFrom(access, name);
        throw needsYou('post-gone');
      }
      const post = await askOrNull(access.graph, 'GET', name, { fields: readFields });
      if (post === null) throw needsYou('post-gone');
      return stateOf(post);
    });
  }

  async remove(name: string): Promise<void> {
    checkName(name);
    return this.#door.ask(async (access) => {
      if ((await askOrNull(access.graph, 'DELETE', name)) === null) await refuseUnlessGoneFrom(access, name);
    });
  }
}

function checkMessage({ message }: PostOrder): void {
  if (message.trim() === '') throw needsYou('post-text-missing');
  if ([...message].length > longestMessage) throw needsYou('post-text-too-long', { limit: longestMessage });
}

/** A minute that lies ahead is kept there; one that is too near for that is waited for here. */
function minuteOf({ publishAt }: PostOrder, now: number): Readonly<Record<string, unknown>> {
  const ahead = publishAt === null ? 0 : Date.parse(publishAt) - now;
  if (publishAt === null || ahead <= 0) return { published: true };
  if (ahead < keepsAtLeastMs) throw later('stopped-before-it', null, 'its minute is too near to be kept');
  return { published: false, scheduled_publish_time: Math.floor(Date.parse(publishAt) / 1000) };
}

function newMinute({ publishAt }: PostOrder, now: number): Readonly<Record<string, unknown>> {
  const ahead = publishAt === null ? 0 : Date.parse(publishAt) - now;
  if (publishAt === null || ahead <= 0) return { is_published: true };
  if (ahead < keepsAtLeastMs) throw needsYou('post-change-refused');
  return { scheduled_publish_time: Math.floor(Date.parse(publishAt) / 1000) };
}

/** Without a picture the link becomes a card of its own. */
function content({ message, buttonLink }: PostOrder, media: string | null) {
  if (media !== null) return { message, attached_media: [{ media_fbid: media }] };
  return { message, ...(buttonLink === '' ? {} : { link: buttonLink }) };
}

async function uploaded(
  { graph, page }: PageAccess,
  { picture, imageUrl }: PostOrder,
  minute: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  if (picture === null && imageUrl === '') return null;
  // A photo for later is kept as long as its post waits.
  const hidden = { published: false, ...(minute['published'] === false ? { temporary: true } : {}) };
  const path = `${page}/photos`;
  return idIn(
    picture === null
      ? await graph.post(path, { ...hidden, url: imageUrl })
      : await graph.upload(path, hidden, { field: 'source', bytes: picture.bytes, mediaType: picture.mediaType }),
  );
}

/** The post is there; what it looks like may be read a moment later, too. */
async function justMade({ graph }: PageAccess, id: string): Promise<PostState> {
  try {
    return stateOf(await graph.get(id, { fields: readFields }));
  } catch {
    return { state: 'in-review', name: id, link: '', reason: null };
  }
}

const refuseUnlessGoneFrom = ({ graph, page }: PageAccess, name: string): Promise<void> =>
  refuseUnlessGone(
    graph,
    edges.map((edge) => `${page}/${edge}`),
    name,
    'pages_manage_posts',
  );

function stateOf(post: Fields): PostState {
  const name = idIn(post);
  const kept = post['is_published'] === false;
  return { state: kept ? 'scheduled' : 'live', name, link: kept ? '' : textOf(post['permalink_url']), reason: null };
}

function checkName(name: string): void {
  if (!/^\d+_\d+$/u.test(name)) throw new Error(`not a post's id: ${name}`);
}
