import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { invalid, notFound, refuse } from './google-errors.ts';
import { checkPost, rejection } from './google-post-rules.ts';
import { maskOf, pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { withoutEmpty, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** A local post and when Google has judged it (milliseconds since 1970). */
interface StoredPost {
  readonly post: Fields;
  readonly judgedAt: number;
  readonly why: string | undefined;
}

/** My Business v4: local posts. A new or changed post is PROCESSING first, then LIVE or REJECTED. */
export class GooglePosts {
  readonly #world: World;
  readonly #posts: Shelf<StoredPost>;

  constructor(world: World) {
    this.#world = world;
    this.#posts = world.state.shelf<StoredPost>('google.posts');
  }

  routes(): Route<GoogleMethod>[] {
    const all = '/v4/accounts/{account}/locations/{location}/localPosts';
    return [
      route('POST', all, (call) => this.#create(call)),
      route('GET', all, (call) => this.#list(call)),
      route('GET', `${all}/{post}`, (call) => ok(this.#told(this.#named(call)))),
      route('PATCH', `${all}/{post}`, (call) => this.#patch(call)),
      route('DELETE', `${all}/{post}`, (call) => this.#delete(call)),
    ];
  }

  /** All posts with the reason of a rejection, which Google itself keeps to itself. */
  *told(): IterableIterator<{ post: Fields; why: string | undefined }> {
    for (const stored of this.#posts.values()) yield { post: this.#told(stored), why: stored.why };
  }

  #create(call: GoogleCall): Answer {
    const parent = locationName(call);
    checkPost(call.fields);
    const name = `${parent}/localPosts/${7_555_014_200_000 + this.#world.state.next('google.post')}`;
    const now = this.#world.now().toISOString();
    const { state: _s, searchUrl: _u, ...sent } = call.fields;
    const post = { ...sent, name, languageCode: sent['languageCode'] ?? 'it', createTime: now, updateTime: now };
    return ok(this.#told(this.#keep(name, post)));
  }

  #list(call: GoogleCall): Answer {
    const parent = locationName(call);
    const { rows, more } = this.#posts.page(pageStart(call), pageSize(call, 20, 100), ({ key }) =>
      key.startsWith(`${parent}/`),
    );
    const last = rows.at(-1);
    return ok({
      ...(rows.length > 0 ? { localPosts: rows.map((row) => this.#told(row.value)) } : {}),
      ...(more && last ? { nextPageToken: pageToken(last.place) } : {}),
    });
  }

  #patch(call: GoogleCall): Answer {
    const { post } = this.#named(call);
    const mask =
      maskOf(call, 'updateMask') ?? invalid([{ field: 'updateMask', description: 'Update mask is required.' }]);
    const fixed = mask.filter((path) =>
      ['name', 'state', 'searchUrl', 'createTime', 'updateTime', 'topicType'].includes(path),
    );
    if (fixed.length > 0)
      invalid([{ field: 'updateMask', description: `The field cannot be updated: ${fixed.join(', ')}.` }]);
    const changes = Object.fromEntries(
      mask.map((path) => [path.split('.')[0] ?? path, call.fields[path.split('.')[0] ?? path]]),
    );
    const after = withoutEmpty({ ...post, ...changes, updateTime: this.#world.now().toISOString() });
    checkPost(after);
    return ok(this.#told(this.#keep(String(post['name']), after)));
  }

  #delete(call: GoogleCall): Answer {
    this.#posts.delete(String(this.#named(call).post['name']));
    return ok({});
  }

  #keep(name: string, post: Fields): StoredPost {
    const stored = { post, judgedAt: this.#world.now().getTime() + this.#world.latency.post, why: rejection(post) };
    this.#posts.set(name, stored);
    return stored;
  }

  #named(call: GoogleCall): StoredPost {
    const name = `${locationName(call)}/localPosts/${call.params['post'] ?? ''}`;
    return this.#posts.get(name) ?? notFound('Requested entity was not found.');
  }

  #told({ post, judgedAt, why }: StoredPost): Fields {
    if (judgedAt > this.#world.now().getTime()) return { ...post, state: 'PROCESSING' };
    if (why !== undefined) return { ...post, state: 'REJECTED' };
    const id = String(post['name']).split('/').at(-1) ?? '';
    return { ...post, state: 'LIVE', searchUrl: `https://local.google.com/place?id=5550142001&use=posts&lpsid=${id}` };
  }
}

/** `accounts/…/locations/…` of the path, refused where it is not the practice shop's. */
export function locationName(call: GoogleCall): string {
  const { account, location } = PRACTICE_IDS.google;
  if (call.params['account'] !== account) refuse(403, 'PERMISSION_DENIED', 'The caller does not have permission.');
  if (call.params['location'] !== location) notFound('Requested entity was not found.');
  return `accounts/${account}/locations/${location}`;
}
