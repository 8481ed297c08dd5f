import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { invalid, notFound, unknownFields } from './google-errors.ts';
import { locationName } from './google-posts.ts';
import { pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { fieldsOf, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const STARS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];

/** The first reviews of the practice shop: days ago, stars, name (none = anonymous), words (none = stars only). */
const FIRST: readonly [number, number, string | undefined, string | undefined][] = [
  [2, 5, 'Giulia Ferrero', 'Personale gentilissimo, mi hanno aiutata a scegliere un regalo perfetto.'],
  [9, 2, 'Marco Riva', 'Il prezzo in cassa era diverso da quello visto online.'],
  [16, 5, 'Elena Bruno', undefined],
  [31, 4, undefined, 'Bel negozio, poco parcheggio.'],
  [58, 5, 'Davide Conti', 'Torno sempre volentieri.'],
  [93, 3, 'Sara Gallo', 'Bella scelta, ma orari un po’ corti.'],
];

/** My Business v4: reviews and the owner's replies. */
export class GoogleReviews {
  readonly #world: World;
  readonly #reviews: Shelf<Fields>;

  constructor(world: World) {
    this.#world = world;
    this.#reviews = world.state.shelf<Fields>('google.reviews');
    if (this.#reviews.size === 0) FIRST.forEach(([days, stars, name, words]) => this.add(stars, name, words, days));
  }

  routes(): Route<GoogleMethod>[] {
    const all = '/v4/accounts/{account}/locations/{location}/reviews';
    return [
      route('GET', all, (call) => this.#list(call)),
      route('GET', `${all}/{review}`, (call) => ok(this.#told(this.#named(call)))),
      route('PUT', `${all}/{review}/reply`, (call) => this.#reply(call)),
      route('DELETE', `${all}/{review}/reply`, (call) => this.#withdraw(call)),
    ];
  }

  /** The customer writes the review anew. */
  edit(reviewId: string, stars: number, words: string | undefined): void {
    const { comment: _, ...review } = this.#reviews.get(reviewId) ?? {};
    this.#reviews.set(reviewId, {
      ...review,
      starRating: STARS[stars - 1] ?? 'FIVE',
      ...(words === undefined ? {} : { comment: words }),
      updateTime: this.#world.now().toISOString(),
    });
  }

  /** The customer, or Google, takes the review away. */
  remove(reviewId: string): void {
    this.#reviews.delete(reviewId);
  }

  /** Someone answers in Google's own window. */
  replyByHand(reviewId: string, comment: string): void {
    this.#put(this.#reviews.get(reviewId) ?? {}, comment);
  }

  /** What Google shows now, newest change first. */
  told(): Fields[] {
    return [...this.#reviews.values()].map((review) => this.#told(review)).sort(orderOf(null));
  }

  /** A customer writes a review. @param stars 1 to 5. */
  add(stars: number, name: string | undefined, words: string | undefined, daysAgo = 0): string {
    const { account, location } = PRACTICE_IDS.google;
    const reviewId = `AbFvPractice${String(this.#world.state.next('google.review')).padStart(4, '0')}`;
    const time = new Date(this.#world.now().getTime() - daysAgo * 86_400_000).toISOString();
    this.#reviews.set(reviewId, {
      name: `accounts/${account}/locations/${location}/reviews/${reviewId}`,
      reviewId,
      reviewer: name === undefined ? { isAnonymous: true } : { displayName: name },
      starRating: STARS[stars - 1] ?? 'FIVE',
      ...(words === undefined ? {} : { comment: words }),
      createTime: time,
      updateTime: time,
    });
    return reviewId;
  }

  #list(call: GoogleCall): Answer {
    locationName(call);
    const sorted = [...this.#reviews.values()].sort(orderOf(call.query.get('orderBy')));
    const start = pageStart(call);
    const size = pageSize(call, 50, 50);
    const reviews = sorted.slice(start, start + size).map((review) => this.#told(review));
    const average = sorted.reduce((sum, review) => sum + starsOf(review), 0) / Math.max(1, sorted.length);
    return ok({
      ...(reviews.length > 0 ? { reviews, averageRating: Math.round(average * 10) / 10 } : {}),
      totalReviewCount: sorted.length,
      ...(start + size < sorted.length ? { nextPageToken: pageToken(start + size) } : {}),
    });
  }

  #reply(call: GoogleCall): Answer {
    const review = this.#named(call);
    const unknown = Object.keys(call.fields).filter((name) => !['comment', 'updateTime'].includes(name));
    if (unknown.length > 0) unknownFields(unknown, 'review_reply');
    const comment = textOf(call.fields['comment']) ?? '';
    if (comment.trim() === '') invalid([{ field: 'comment', description: 'The comment is required.' }]);
    if (Buffer.byteLength(comment) > 4096)
      invalid([{ field: 'comment', description: 'The comment is longer than 4096 bytes.' }]);
    return ok(fieldsOf(this.#told(this.#put(review, comment))['reviewReply']));
  }

  #put(review: Fields, comment: string): Fields {
    const answered = { ...review, reviewReply: { comment, updateTime: this.#world.now().toISOString() } };
    this.#reviews.set(String(review['reviewId']), answered);
    return answered;
  }

  /** With the state of its answer: Google looks at every answer before it shows it. */
  #told(review: Fields): Fields {
    const reply = fieldsOf(review['reviewReply']);
    if (reply['comment'] === undefined) return review;
    const looking = this.#world.now().getTime() - Date.parse(String(reply['updateTime'])) < this.#world.latency.post;
    const advertises = /https?:|www\./i.test(String(reply['comment']));
    const state = looking
      ? { reviewReplyState: 'PENDING' }
      : advertises
        ? { reviewReplyState: 'REJECTED', policyViolation: 'ADVERTISING_AND_SOLICITATION' }
        : { reviewReplyState: 'APPROVED' };
    return { ...review, reviewReply: { ...reply, ...state } };
  }

  #withdraw(call: GoogleCall): Answer {
    const { reviewReply, ...review } = this.#named(call);
    if (Object.keys(fieldsOf(reviewReply)).length === 0) notFound('The review has no reply.');
    this.#reviews.set(String(review['reviewId']), review);
    return ok({});
  }

  #named(call: GoogleCall): Fields {
    locationName(call);
    return this.#reviews.get(call.params['review'] ?? '') ?? notFound('Requested entity was not found.');
  }
}

function orderOf(order: string | null): (a: Fields, b: Fields) => number {
  const time = (review: Fields) => Date.parse(String(review['updateTime']));
  switch (order) {
    case 'rating':
      return (a, b) => starsOf(a) - starsOf(b);
    case 'rating desc':
      return (a, b) => starsOf(b) - starsOf(a);
    case null:
    case '':
    case 'update_time desc':
    case 'updateTime desc':
      return (a, b) => time(b) - time(a);
    default:
      return invalid([{ field: 'orderBy', description: `Invalid order: ${order}.` }]);
  }
}

function starsOf(review: Fields): number {
  return STARS.indexOf(String(review['starRating'])) + 1;
}
