import type { Fields } from './json.ts';
import { missingParameter, refuseGraph, wrongParameter } from './meta-errors.ts';
import type { GraphCall, GraphPart } from './meta-graph.ts';
import { graphDate, pageOf, shown } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const { instagram } = PRACTICE_IDS.meta;
const WRITE = 'instagram_content_publish';
const READ = 'instagram_basic';
const LONGEST_CAPTION = 2_200;
const MOST_HASHTAGS = 30;
/** Published by this door within a day. */
const MOST_A_DAY = 100;
const DAY_MS = 86_400_000;

/** The page's Instagram account: containers that nobody sees, and what was published from them. */
export class MetaInstagram {
  readonly #world: World;
  readonly #containers: Shelf<Fields>;
  readonly #media: Shelf<Fields>;

  constructor(world: World) {
    this.#world = world;
    this.#containers = world.state.shelf<Fields>('meta.ig-containers');
    this.#media = world.state.shelf<Fields>('meta.ig-media');
  }

  all(): Fields[] {
    return [...this.#media.values()];
  }

  part(): GraphPart {
    const kindOf = (id: string) => (id === instagram ? 'iguser' : this.#media.has(id) ? 'igmedia' : undefined);
    return {
      kindOf,
      routes: [
        { method: 'POST', kind: 'iguser', edge: 'media', scope: WRITE, answer: (call) => this.#contain(call) },
        { method: 'POST', kind: 'iguser', edge: 'media_publish', scope: WRITE, answer: (call) => this.#publish(call) },
        { method: 'GET', kind: 'iguser', edge: 'media', scope: READ, answer: (call) => this.#list(call) },
        {
          method: 'GET',
          kind: 'igmedia',
          edge: '',
          scope: READ,
          answer: ({ id, params }) => shown('igmedia', this.#media.get(id) ?? {}, params.fields, []),
        },
        {
          method: 'DELETE',
          kind: 'igmedia',
          edge: '',
          scope: WRITE,
          answer: ({ id }) => {
            this.#media.delete(id);
            return { success: true };
          },
        },
      ],
    };
  }

  #contain({ params }: GraphCall): Fields {
    const address = params.text('image_url') ?? missingParameter('image_url');
    const caption = params.text('caption') ?? '';
    if (!isPublic(address)) unreadable(2_207_052, 'The media could not be fetched from this URI.');
    if (!/\.jpe?g(?:$|\?)/iu.test(address)) unreadable(2_207_005, 'Only JPEG images are supported.');
    if ([...caption].length > LONGEST_CAPTION) wrongParameter('The caption was too long.', { subcode: 2_207_010 });
    if ((caption.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0) > MOST_HASHTAGS) wrongParameter('Too many hashtags.');
    const id = String(17_889_000_000_000 + this.#world.state.next('meta.ig-container'));
    this.#containers.set(id, { id, caption, image: address });
    return { id };
  }

  #publish({ params }: GraphCall): Fields {
    const creation = params.text('creation_id') ?? missingParameter('creation_id');
    const container = this.#containers.get(creation);
    if (container === undefined) return wrongParameter('Media ID is not available', { subcode: 2_207_008 });
    const now = this.#world.now().getTime();
    const since = [...this.#media.values()].filter((media) => now - Date.parse(String(media['at'])) < DAY_MS);
    if (since.length >= MOST_A_DAY)
      refuseGraph({ code: 9, subcode: 2_207_042, message: '(#9) You reached maximum number of posts that is allowed' });
    this.#containers.delete(creation);
    const number = this.#world.state.next('meta.ig-media');
    const id = String(17_900_000_000_000 + number);
    this.#media.set(id, {
      id,
      caption: container['caption'],
      media_type: 'IMAGE',
      media_url: container['image'],
      permalink: `https://www.instagram.com/p/Prova${number}/`,
      timestamp: graphDate(now),
      at: new Date(now).toISOString(),
    });
    return { id };
  }

  #list({ params, path }: GraphCall): Fields {
    const nodes = [...this.#media.values()].reverse().map((media) => shown('igmedia', media, params.fields, []));
    return pageOf(path, params, nodes);
  }
}

function unreadable(subcode: number, message: string): never {
  return refuseGraph({ code: 9004, subcode, message: `(#9004) ${message}` });
}

function isPublic(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname.includes('.') && !/^(127\.|10\.|192\.168\.)|\.local$/u.test(hostname);
}
