/**
 * Posts on the Instagram account of the page (content publishing). Instagram fetches the picture itself, from a public
 * address, into a container that nobody sees; publishing the container is what must happen once. A lost one is looked
 * for among the account's newest media, by caption and time. What is out can be removed, not changed.
 */
import type { Instant } from '../../api/time.ts';
import type { PostOrder, PostsPort, PostState } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { textOf, type Fields } from '../json.ts';
import { graphFailure, GraphRefused } from '../meta-errors.ts';
import { idIn, type Graph } from '../meta-graph.ts';
import type { PageAccess, PageDoor } from '../meta-page.ts';
import { askOrNull, refuseUnlessGone } from './gone.ts';
import { earliestOf, isOlder, isSameText } from './lost.ts';

const longestCaption = 2_200;
const readFields = 'id,caption,permalink,timestamp';

export class InstagramPosts implements PostsPort {
  readonly #door: PageDoor;

  constructor(door: PageDoor) {
    this.#door = door;
  }

  async create(order: PostOrder): Promise<PostState> {
    if (order.imageUrl === '') throw needsYou('post-picture-needs-address');
    if ([...order.message].length > longestCaption) throw needsYou('post-text-too-long', { limit: longestCaption });
    return this.#withAccount(async ({ graph, instagram }) => {
      const container = await posted(graph, `${instagram}/media`, {
        image_url: order.imageUrl,
        caption: order.message,
      });
      const media = await posted(graph, `${instagram}/media_publish`, { creation_id: container });
      try {
        return stateOf(await graph.get(media, { fields: readFields }));
      } catch {
        // It is out; its address may be read a moment later.
        return { state: 'in-review', name: media, link: '', reason: null };
      }
    });
  }

  async find(order: PostOrder, since: Instant): Promise<PostState | null> {
    return this.#withAccount(async ({ graph, instagram }) => {
      const earliest = earliestOf(since);
      const older = (media: Fields) => isOlder(media['timestamp'], earliest);
      const listed = await graph.list(`${instagram}/media`, { fields: readFields }, (soFar) => soFar.some(older));
      const found = listed.find((media) => !older(media) && isSameText(media['caption'], order.message));
      return found === undefined ? null : stateOf(found);
    });
  }

  async read(name: string): Promise<PostState | null> {
    checkName(name);
    return this.#withAccount(async (access) => {
      const media = await askOrNull(access.graph, 'GET', name, { fields: readFields });
      if (media !== null) return stateOf(media);
      await refuseUnlessGoneFrom(access, name);
      return null;
    });
  }

  async update(): Promise<PostState> {
    throw needsYou('post-change-refused');
  }

  async remove(name: string): Promise<void> {
    checkName(name);
    return this.#withAccount(async (access) => {
      if ((await askOrNull(access.graph, 'DELETE', name)) === null) await refuseUnlessGoneFrom(access, name);
    });
  }

  #withAccount<T>(question: (access: PageAccess) => Promise<T>): Promise<T> {
    return this.#door.ask((access) => {
      if (access.instagram === '') throw needsYou('instagram-not-linked');
      return question(access);
    });
  }
}

async function posted(graph: Graph, path: string, params: Readonly<Record<string, unknown>>): Promise<string> {
  try {
    return idIn(await graph.ask('POST', path, params));
  } catch (error) {
    throw error instanceof GraphRefused ? refusal(error, graph) : error;
  }
}

/** Content publishing's own error codes; the rest are Graph's. */
function refusal(refused: GraphRefused, graph: Graph) {
  const { code, subcode, words } = refused;
  const unreadable = code === 9004 || code === 36_003 || [2_207_052, 2_207_009, 2_207_005, 2_207_004].includes(subcode);
  if (unreadable) return needsYou('post-picture-refused', { message: words }, words);
  // The picture is still being fetched.
  if (code === 9007 || subcode === 2_207_027) return later('service-unavailable', null, words);
  if (subcode === 2_207_042) return later('daily-limit', null, words);
  return graphFailure(refused, graph.now());
}

const refuseUnlessGoneFrom = ({ graph, instagram }: PageAccess, name: string): Promise<void> =>
  refuseUnlessGone(graph, [`${instagram}/media`], name, 'instagram_content_publish');

function stateOf(media: Fields): PostState {
  return { state: 'live', name: idIn(media), link: textOf(media['permalink']), reason: null };
}

function checkName(name: string): void {
  if (!/^\d+$/u.test(name)) throw new Error(`not a media's id: ${name}`);
}
