/** Reviews of the shop's Google profile and the answers to them (My Business v4, which googleapis does not have). */
import type { ReviewReasonCode } from '../../api/outside.ts';
import type {
  ConnectorSetting,
  ReviewPage,
  ReviewReplyState,
  ReviewsPort,
  ReviewState,
} from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { GoogleRefused } from '../google-errors.ts';
import { askedOutside, type GoogleSession, type PlainRequest } from '../google-session.ts';
import { fieldsOf, isFields, listOf, numberOf, textOf } from '../json.ts';
import { chosenPlace } from './place.ts';
import { rejectionOf, writtenByCustomer } from './review-words.ts';

const host = 'https://mybusiness.googleapis.com/v4';
/** Google's most for one page. */
const pageSize = 50;
const stars = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];

export class GoogleReviews implements ReviewsPort {
  readonly #session: GoogleSession;
  readonly #setting: ConnectorSetting;

  constructor(session: GoogleSession, setting: ConnectorSetting) {
    this.#session = session;
    this.#setting = setting;
  }

  async page(after: string | null): Promise<ReviewPage> {
    const { withAccount: place } = chosenPlace(this.#setting);
    const params = { pageSize, orderBy: 'update_time desc', ...(after === null ? {} : { pageToken: after }) };
    const url = `${host}/${place}/reviews`;
    const answer = fieldsOf(await askedOutside(this.#session, () => this.#request({ method: 'GET', url, params })));
    const average = numberOf(answer['averageRating']);
    return {
      place,
      reviews: listOf(answer['reviews']).map(reviewOf),
      next: textOf(answer['nextPageToken']) || null,
      // A place without reviews has no average, and zero of them may be left away like every zero.
      average: average === null || average === 0 ? null : Math.round(average * 100),
      total: numberOf(answer['totalReviewCount']) ?? 0,
    };
  }

  read(name: string): Promise<ReviewState | null> {
    return this.#unlessMissing(async () => reviewOf(await this.#request({ method: 'GET', url: addressOf(name) })));
  }

  async answer(name: string, text: string): Promise<ReviewReplyState> {
    const url = `${addressOf(name)}/reply`;
    const answer = await this.#unlessMissing(async () => {
      try {
        return fieldsOf(await this.#request({ method: 'PUT', url, data: { comment: text } }));
      } catch (error) {
        if (error instanceof GoogleRefused && error.status === 400 && error.spoken)
          throw needsYou('review-answer-refused', { message: error.words }, error.words);
        throw error;
      }
    });
    if (answer === null) throw needsYou('review-gone' satisfies ReviewReasonCode, {}, 'no such review');
    return replyOf(answer) ?? { text, at: null, state: 'unsaid', reason: null };
  }

  /** Taken away already, by an earlier call whose answer was lost or by hand: fine. */
  async takeBack(name: string): Promise<void> {
    await this.#unlessMissing(() => this.#request({ method: 'DELETE', url: `${addressOf(name)}/reply` }));
  }

  /** Null: Google said itself that it is not there. @throws OutsideError */
  #unlessMissing<T>(work: () => Promise<T>): Promise<T | null> {
    return askedOutside(this.#session, async () => {
      try {
        return await work();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });
  }

  #request(request: PlainRequest): Promise<unknown> {
    return this.#session.request(request);
  }
}

/** Spoken by Google: a page of a wrong path says nothing about the review. */
const isMissing = (error: unknown): boolean => error instanceof GoogleRefused && error.status === 404 && error.spoken;

function addressOf(name: string): string {
  if (!/^accounts\/\d+\/locations\/\d+\/reviews\/[\w-]+={0,2}$/u.test(name))
    throw new Error(`not a review's name: ${name}`);
  return `${host}/${name}`;
}

function reviewOf(answer: unknown): ReviewState {
  const review = fieldsOf(answer);
  const [name, createdAt] = [textOf(review['name']), instantOf(review['createTime'])];
  if (name === '' || createdAt === null) throw later('answer-unreadable', null, 'a review without name or time');
  const reviewer = fieldsOf(review['reviewer']);
  const rank = stars.indexOf(textOf(review['starRating'])) + 1;
  return {
    name,
    stars: rank === 0 ? null : rank,
    author: reviewer['isAnonymous'] === true ? null : textOf(reviewer['displayName']).trim() || null,
    text: writtenByCustomer(textOf(review['comment'])),
    createdAt,
    updatedAt: instantOf(review['updateTime']) ?? createdAt,
    reply: replyOf(review['reviewReply']),
  };
}

const replyStates: Readonly<Record<string, ReviewReplyState['state']>> = {
  APPROVED: 'approved',
  PENDING: 'pending',
  REJECTED: 'rejected',
};

function replyOf(value: unknown): ReviewReplyState | null {
  if (!isFields(value) || textOf(value['comment']) === '') return null;
  const state = replyStates[textOf(value['reviewReplyState'])] ?? 'unsaid';
  return {
    text: textOf(value['comment']),
    at: instantOf(value['updateTime']),
    state,
    reason: state === 'rejected' ? rejectionOf(textOf(value['policyViolation'])) : null,
  };
}

function instantOf(value: unknown): string | null {
  const at = Date.parse(textOf(value));
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
