import { fieldsOf, textOf, type Fields } from './json.ts';
import { missingParameter, refuseGraph, wrongParameter } from './meta-errors.ts';
import type { GraphCall, GraphPart } from './meta-graph.ts';
import { graphDate, pageOf, parseGraphDate, shown } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

const WRITE = { scope: 'pages_manage_posts', pageToken: true };
const READ = { scope: 'pages_read_engagement', pageToken: true };
const LEAST_MS = 10 * 60_000;
const MOST_MS = 30 * 86_400_000;
const PHOTO_BYTES = 10 * 1024 * 1024;
/** Graph refuses the same words again so soon (code 506). */
const DUPLICATE_MS = 60_000;

interface StoredPost {
  readonly id: string;
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Null: published when it was made. */
  readonly publishAt: number | null;
  readonly photo: string | null;
}

/** What the page has published, what it keeps for later, and its photos. */
export class MetaPosts {
  readonly #world: World;
  readonly #posts: Shelf<StoredPost>;
  readonly #photos: Shelf<Fields>;

  constructor(world: World) {
    this.#world = world;
    this.#posts = world.state.shelf<StoredPost>('meta.posts');
    this.#photos = world.state.shelf<Fields>('meta.photos');
  }

  /** Every post, as the page's list tells it. */
  all(): Fields[] {
    return [...this.#posts.values()].map((post) => this.#told(post));
  }

  part(): GraphPart {
    const kindOf = (id: string) => (this.#posts.has(id) ? 'post' : this.#photos.has(id) ? 'photo' : undefined);
    return {
      kindOf,
      routes: [
        { method: 'POST', kind: 'page', edge: 'feed', ...WRITE, answer: (call) => this.#create(call) },
        { method: 'GET', kind: 'page', edge: 'feed', ...READ, answer: (call) => this.#list(call, true) },
        { method: 'GET', kind: 'page', edge: 'scheduled_posts', ...READ, answer: (call) => this.#list(call, false) },
        { method: 'POST', kind: 'page', edge: 'photos', ...WRITE, answer: (call) => this.#upload(call) },
        { method: 'GET', kind: 'post', edge: '', ...READ, answer: (call) => this.#show(call) },
        { method: 'POST', kind: 'post', edge: '', ...WRITE, answer: (call) => this.#change(call) },
        {
          method: 'DELETE',
          kind: 'post',
          edge: '',
          ...WRITE,
          answer: (call) => {
            this.#posts.delete(call.id);
            return { success: true };
          },
        },
      ],
    };
  }

  #create({ id: page, params }: GraphCall): Fields {
    const message = params.text('message') ?? '';
    const media = params.list('attached_media')?.map((entry) => textOf(fieldsOf(entry)['media_fbid']) ?? '') ?? [];
    const link = params.text('link');
    if (message.trim() === '' && media.length === 0 && link === undefined)
      refuseGraph({ code: 100, message: '(#100) Missing message or attachment' });
    for (const photo of media) if (!this.#photos.has(photo)) wrongParameter(`Invalid photo id ${photo}`);
    if (link !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+/u.test(link))
      wrongParameter('The url you supplied is invalid');
    const published = params.flag('published') ?? true;
    const publishAt = this.#minute(params.raw('scheduled_publish_time'), published);
    this.#refuseTwin(message);
    const now = this.#now();
    const id = `${page}_${7_770_000 + this.#world.state.next('meta.post')}`;
    this.#posts.set(id, { id, message, createdAt: now, publishAt, photo: media[0] ?? null });
    return { id };
  }

  /** Between ten minutes and thirty days ahead, and only for a post that is not published at once. */
  #minute(value: unknown, published: boolean): number | null {
    if (value === undefined || value === null)
      return published ? null : wrongParameter('Unpublished posts need a time');
    if (published) wrongParameter('You cannot specify a scheduled publish time on a published post');
    const at = parseGraphDate(value) ?? wrongParameter('scheduled_publish_time is not a time');
    const ahead = at - this.#now();
    if (ahead < LEAST_MS || ahead > MOST_MS)
      wrongParameter('The specified scheduled publish time is invalid.', {
        subcode: 1363082,
        title: 'Orario non valido',
        text: 'Scegli un orario fra dieci minuti e trenta giorni da adesso.',
      });
    return at;
  }

  #refuseTwin(message: string): void {
    const last = [...this.#posts.values()].at(-1);
    if (last === undefined || message === '' || last.message !== message) return;
    if (this.#now() - last.createdAt < DUPLICATE_MS)
      refuseGraph({ code: 506, message: '(#506) Duplicate status message' });
  }

  #upload({ params }: GraphCall): Fields {
    const source = fieldsOf(params.raw('source'));
    const url = params.text('url');
    const bytes = Buffer.from(textOf(source['bytes']) ?? '', 'base64');
    if (bytes.length === 0 && url === undefined) missingParameter('source');
    if (bytes.length > PHOTO_BYTES)
      refuseGraph({ code: 1, message: 'Please reduce the amount of data: photo too large' });
    const good = bytes.length === 0 ? /^https?:\/\/[^\s/]+\.[^\s]+/u.test(url ?? '') : isPicture(bytes);
    if (!good) refuseGraph({ code: 324, message: '(#324) Missing or invalid image file' });
    if (params.flag('published') !== false)
      wrongParameter('The practice page takes photos of posts only (published=false)');
    const id = String(122_105_000_000 + this.#world.state.next('meta.photo'));
    this.#photos.set(id, { id, created_time: graphDate(this.#now()) });
    return { id };
  }

  #list(call: GraphCall, published: boolean): Fields {
    const posts = [...this.#posts.values()]
      .reverse()
      .filter((post) => pageOfPost(post) === call.id && this.#isOut(post) === published);
    const nodes = posts.map((post) => shown('post', this.#told(post), call.params.fields, ['message', 'created_time']));
    return pageOf(call.path, call.params, nodes);
  }

  #show({ id, params }: GraphCall): Fields {
    return shown('post', this.#told(this.#posts.get(id) as StoredPost), params.fields, ['message', 'created_time']);
  }

  #change({ id, params }: GraphCall): Fields {
    const post = this.#posts.get(id) as StoredPost;
    const message = params.text('message') ?? post.message;
    const moved = params.raw('scheduled_publish_time');
    if (moved !== undefined && this.#isOut(post)) wrongParameter('The post is published already');
    const now = params.flag('is_published') === true && !this.#isOut(post);
    const publishAt = moved === undefined ? post.publishAt : this.#minute(moved, false);
    this.#posts.set(id, { ...post, message, publishAt: now ? this.#now() : publishAt });
    return { success: true };
  }

  #isOut({ publishAt }: StoredPost): boolean {
    return publishAt === null || publishAt <= this.#now();
  }

  #told(post: StoredPost): Fields {
    const out = this.#isOut(post);
    return {
      id: post.id,
      message: post.message,
      created_time: graphDate(out ? (post.publishAt ?? post.createdAt) : post.createdAt),
      is_published: out,
      ...(out ? {} : { scheduled_publish_time: Math.floor((post.publishAt ?? 0) / 1000) }),
      permalink_url: `https://www.facebook.com/${pageOfPost(post)}/posts/${post.id.split('_')[1] ?? ''}`,
      ...(post.photo === null ? {} : { full_picture: `https://scontent.example.com/practice/${post.photo}.jpg` }),
    };
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

const pageOfPost = ({ id }: StoredPost): string => id.split('_')[0] ?? '';

function isPicture(bytes: Buffer): boolean {
  return bytes.length > 24 && (bytes.readUInt32BE(0) === 0x89504e47 || bytes.readUInt16BE(0) === 0xffd8);
}
