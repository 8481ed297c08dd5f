/** Posts on the shop's Google profile (My Business v4, which googleapis does not have). */
import type { PostReasonCode } from '../../api/outside.ts';
import type { Instant } from '../../api/time.ts';
import type { ConnectorSetting, PostOrder, PostsPort, PostState } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { googleFailure, GoogleRefused } from '../google-errors.ts';
import type { GoogleSession, PlainRequest } from '../google-session.ts';
import { fieldsOf, listOf, textOf, type Fields } from '../json.ts';
import { chosenPlace } from './place.ts';
import { postBody } from './post-body.ts';
import { checkPost } from './post-rules.ts';

const host = 'https://mybusiness.googleapis.com/v4';
/** Clocks differ: a post that Google dates a little before our order may still be its answer. */
const clockSkewMs = 2 * 60_000;
/** A shop posts a few times a week: what is not among the newest was not posted since the order. */
const pagesLookedThrough = 5;

export class GooglePosts implements PostsPort {
  readonly #session: GoogleSession;
  readonly #setting: ConnectorSetting;

  constructor(session: GoogleSession, setting: ConnectorSetting) {
    this.#session = session;
    this.#setting = setting;
  }

  async create(order: PostOrder): Promise<PostState> {
    checkPost(order);
    return stateOf(await this.#ask({ method: 'POST', url: this.#posts(), data: postBody(order) }));
  }

  /** Google has no field for our key: the same words on the same day are the same post. */
  async find(order: PostOrder, since: Instant): Promise<PostState | null> {
    const earliest = Date.parse(since) - clockSkewMs;
    const wanted = fingerprint(postBody(order));
    let pageToken = '';
    for (let page = 0; page < pagesLookedThrough; page++) {
      const params = { pageSize: 100, ...(pageToken === '' ? {} : { pageToken }) };
      const answer = fieldsOf(await this.#ask({ method: 'GET', url: this.#posts(), params }));
      const match = listOf(answer['localPosts'])
        .map(fieldsOf)
        .find((post) => Date.parse(textOf(post['createTime'])) >= earliest && fingerprint(post) === wanted);
      if (match !== undefined) return stateOf(match);
      pageToken = textOf(answer['nextPageToken']);
      if (pageToken === '') return null;
    }
    return null;
  }

  async read(name: string): Promise<PostState | null> {
    const answer = await this.#there({ method: 'GET', url: addressOf(name) });
    return answer === null ? null : stateOf(answer);
  }

  /** Google takes the changed fields by name; one that is named and absent is emptied. */
  async update(name: string, order: PostOrder, before: PostOrder): Promise<PostState> {
    checkPost(order);
    const [body, known] = [postBody(order), postBody(before)];
    const mask = changedFields(body, known);
    const request: PlainRequest =
      mask.length === 0
        ? { method: 'GET', url: addressOf(name) }
        : {
            method: 'PATCH',
            url: addressOf(name),
            params: { updateMask: mask.join(',') },
            data: Object.fromEntries(Object.entries(body).filter(([field]) => mask.includes(field))),
          };
    const answer = await this.#there(request);
    if (answer === null) throw needsYou('post-gone');
    return stateOf(answer);
  }

  async remove(name: string): Promise<void> {
    await this.#there({ method: 'DELETE', url: addressOf(name) });
  }

  #posts(): string {
    return `${host}/${chosenPlace(this.#setting).withAccount}/localPosts`;
  }

  /** Null: Google says that there is no such post. */
  async #there(request: PlainRequest): Promise<unknown> {
    return this.#ask(request, true);
  }

  async #ask(request: PlainRequest, mayBeGone = false): Promise<unknown> {
    try {
      return await this.#session.request(request);
    } catch (error) {
      if (!(error instanceof GoogleRefused)) throw error;
      if (mayBeGone && error.status === 404 && error.spoken) return null;
      throw error.status === 400 && error.spoken ? postRefusal(error) : googleFailure(error, this.#session.now());
    }
  }
}

function addressOf(name: string): string {
  if (!/^accounts\/\d+\/locations\/\d+\/localPosts\/[\w-]+$/u.test(name)) throw new Error(`not a post's name: ${name}`);
  return `${host}/${name}`;
}

/** The kind of a post is fixed, and its language with it. */
const changeable = ['summary', 'event', 'offer', 'callToAction', 'media'] as const;

function changedFields(body: Fields, known: Fields): string[] {
  return changeable.filter((field) => JSON.stringify(body[field]) !== JSON.stringify(known[field]));
}

const byField: readonly (readonly [RegExp, PostReasonCode])[] = [
  [/summary/iu, 'post-text-missing'],
  [/event\.?title|title/iu, 'post-title-missing'],
  [/schedule|date|time/iu, 'post-schedule-missing'],
  [/media|photo|image|source_?url/iu, 'post-picture-refused'],
  [/call_?to_?action|action_?type|url/iu, 'post-button-link-missing'],
];

function postRefusal(refused: GoogleRefused) {
  const [violation] = refused.violations;
  const about = violation?.field || refused.words;
  const code = byField.find(([pattern]) => pattern.test(about))?.[1];
  const message = violation?.description || refused.words;
  return needsYou(code ?? 'refused-by-channel', { message }, message);
}

function stateOf(answer: unknown): PostState {
  const post = fieldsOf(answer);
  const name = textOf(post['name']);
  if (name === '') throw later('answer-unreadable', null, 'a post without a name');
  const link = textOf(post['searchUrl']);
  switch (textOf(post['state'])) {
    case 'LIVE':
      return { state: 'live', name, link, reason: null };
    case 'REJECTED':
      // Google does not say why.
      return { state: 'rejected', name, link, reason: { code: 'post-rejected' satisfies PostReasonCode, details: {} } };
    default:
      return { state: 'in-review', name, link, reason: null };
  }
}

/** What identifies a post's content, in our order and in Google's answer alike (zeros may be missing there). */
function fingerprint(post: Fields): string {
  const event = fieldsOf(post['event']);
  const { startDate, endDate } = fieldsOf(event['schedule']);
  const date = (value: unknown) => {
    const { year, month, day } = fieldsOf(value);
    return value === undefined ? null : [year, month, day];
  };
  const tidy = (text: unknown) => textOf(text).replace(/\s+/gu, ' ').trim();
  return JSON.stringify([
    post['topicType'],
    tidy(post['summary']),
    tidy(event['title']),
    date(startDate),
    date(endDate),
  ]);
}
