/** What customers write of the shop on Google, and what the shop answers. */
import { z } from 'zod';

import { done, id, pageInput, pageOf, verb } from './base.ts';
import { instant } from './time.ts';
import { answerBytes, longestAnswer } from './without-checks.ts';

export { answerBytes, longestAnswer };

/** `pending`: Google still looks at it. `unsaid`: Google says nothing of it, as it did for years. */
export const replyStates = ['approved', 'pending', 'rejected', 'unsaid'] as const;

export const reviewReply = z.object({
  text: z.string(),
  at: instant.nullable(),
  state: z.enum(replyStates),
  /** Why Google rejected it, by code; null where it does not say. */
  reason: z.string().nullable(),
});

export const review = z.object({
  id,
  /** Null: Google gives no stars for it. */
  stars: z.int().min(1).max(5).nullable(),
  /** Null: the customer stays anonymous. */
  author: z.string().nullable(),
  /** Empty: stars without a word. */
  text: z.string(),
  createdAt: instant,
  /** When the customer changed the stars or the words after Vetrina had read them; null: never. */
  changedAt: instant.nullable(),
  /** What Google shows under it. */
  reply: reviewReply.nullable(),
  /** The answer on its way; `text` empty: the answer is being taken away. */
  wanted: z
    .object({
      text: z.string(),
      state: z.enum(['sending', 'failed']),
      reason: z.object({ code: z.string() }).nullable(),
    })
    .nullable(),
  /** Google does not show it any more. */
  gone: z.boolean(),
});
export type Review = z.infer<typeof review>;

export const reviewFilters = ['all', 'unanswered', 'answered', 'gone'] as const;

/** Google's own figures and what Vetrina has read. */
export const reviewSummary = z.object({
  connected: z.boolean(),
  /** Hundredths of a star, as Google shows it: 4,3 is 430; null: no reviews, or not read yet. */
  average: z.int().nullable(),
  /** As Google counts them; null: not read yet. */
  total: z.int().nullable(),
  /** How many of each, from one star to five. */
  byStars: z.array(z.int()).length(5),
  unanswered: z.int(),
  /** Taken away at Google since. */
  gone: z.int(),
  readAt: instant.nullable(),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;

/** A text kept to answer with; `{nome}` and `{negozio}` are filled in. */
export const savedAnswer = z.object({ id, title: z.string(), text: z.string() });
export type SavedAnswer = z.infer<typeof savedAnswer>;
const savedAnswerDraft = {
  title: z.string().trim().min(1).max(80),
  text: z.string().trim().min(1).max(longestAnswer),
};

/**
 * A saved text for one customer: the first name as people write it, the shop's name. Who is anonymous is not addressed:
 * the blank before `{nome}` goes with it.
 */
export function filledAnswer(text: string, facts: { readonly author: string | null; readonly shop: string }): string {
  const first = facts.author?.trim().split(/\s+/u)[0] ?? '';
  const filled = text
    .replace(/[ \u00a0]*\{(?:nome|name|név)\}/giu, (match) => {
      if (first === '') return '';
      return `${/^[ \u00a0]/u.test(match) ? ' ' : ''}${first}`;
    })
    .replace(/\{(?:negozio|shop|bolt)\}/giu, facts.shop)
    .trim()
    // «{nome}, grazie» to someone without a name begins with what comes after the comma.
    .replace(/^[,;:]\s*/u, '');
  return filled.charAt(0).toLocaleUpperCase() + filled.slice(1);
}

export const reviewsContract = {
  list: verb('read')
    .route({ method: 'GET', path: '/reviews' })
    .input(
      z.object({
        ...pageInput,
        show: z.enum(reviewFilters).default('all'),
        stars: z.int().min(1).max(5).optional(),
        search: z.string().max(200).optional(),
      }),
    )
    .output(pageOf(review)),
  get: verb('read').route({ method: 'GET', path: '/reviews/{id}' }).input(z.object({ id })).output(review),
  summary: verb('read').route({ method: 'GET', path: '/reviews/summary' }).output(reviewSummary),
  /** Kept at once, published by itself when Google can be reached; replaces an answer that is there. */
  answer: verb('promote')
    .route({ method: 'PUT', path: '/reviews/{id}/answer' })
    .input(z.object({ id, text: z.string().max(20_000) }))
    .output(review),
  /** Takes the answer away at Google. */
  takeBack: verb('promote')
    .route({ method: 'DELETE', path: '/reviews/{id}/answer' })
    .input(z.object({ id }))
    .output(review),
  /** Forgets an answer that Google did not take; what it shows stays. */
  discard: verb('promote')
    .route({ method: 'POST', path: '/reviews/{id}/discard' })
    .input(z.object({ id }))
    .output(review),
  /** Reads Google now instead of at the next turn of the clock. */
  refresh: verb('read')
    .route({ method: 'POST', path: '/reviews/refresh' })
    .output(z.object({ changed: z.int() })),
  texts: {
    list: verb('read').route({ method: 'GET', path: '/reviews/texts' }).output(z.array(savedAnswer)),
    add: verb('promote')
      .route({ method: 'POST', path: '/reviews/texts' })
      .input(z.object(savedAnswerDraft))
      .output(savedAnswer),
    change: verb('promote')
      .route({ method: 'PUT', path: '/reviews/texts/{id}' })
      .input(z.object({ id, ...savedAnswerDraft }))
      .output(savedAnswer),
    remove: verb('promote')
      .route({ method: 'DELETE', path: '/reviews/texts/{id}' })
      .input(z.object({ id }))
      .output(done),
  },
};
