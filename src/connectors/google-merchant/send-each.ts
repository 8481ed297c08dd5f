/** One request per product: Merchant API has no batches. One bad product never holds up the others. */
import { OutsideError, type LaterCode, type OutsideFailure } from '../../api/outside.ts';
import type { OfferAnswer } from '../../core/channels/ports.ts';
import { graver } from '../failures.ts';
import { googleFailure } from '../google-errors.ts';
import { inPool } from '../pool.ts';

const atOnce = 5;
/** After so many unanswered products in a row the service is down: the rest waits instead of timing out one by one. */
const strikesAllowed = 3;
const perProduct = new Set<string>([
  'no-answer',
  'service-unavailable',
  'answer-unreadable',
  'product-not-ready',
] satisfies LaterCode[]);

/**
 * Sends each piece and answers for each. What the account as a whole meets (a limit, a withdrawn consent) ends the
 * run: the rest is answered `later`, and thrown where nothing had been answered yet.
 */
export async function sendEach<T extends { readonly sku: string }>(
  items: readonly T[],
  send: (item: T) => Promise<OfferAnswer>,
  now: () => number,
): Promise<readonly OfferAnswer[]> {
  const answers: OfferAnswer[] = [];
  let strikes = 0;
  let settled = 0;
  let end: OutsideFailure | null = null;

  await inPool(items, atOnce, async (item) => {
    if (end !== null) {
      answers.push(untried(item.sku, end));
      return;
    }
    try {
      answers.push(await send(item));
      settled++;
      strikes = 0;
    } catch (error) {
      const { failure } = error instanceof OutsideError ? error : asFailure(error, now);
      if (!isItsOwnLimit(failure) && (!perProduct.has(failure.code) || ++strikes >= strikesAllowed))
        end = graver(end, failure);
      answers.push(postponed(item.sku, failure));
    }
  });
  if (end !== null && settled === 0) throw new OutsideError(end);
  return answers;
}

/** Google counts updates of each product apart from the account's quota, under the same status. */
function isItsOwnLimit(failure: OutsideFailure): boolean {
  return failure.code === ('daily-limit' satisfies LaterCode) && /\bthis product\b/iu.test(failure.detail);
}

function asFailure(error: unknown, now: () => number): OutsideError {
  if (error instanceof Error && error.name === 'GoogleRefused') return googleFailure(error, now());
  throw error;
}

/** Not asked about at all: that says nothing about it. */
const untried = (sku: string, end: OutsideFailure): OfferAnswer => ({
  sku,
  outcome: 'later',
  code: 'stopped-before-it' satisfies LaterCode,
  at: end.kind === 'later' ? end.at : null,
});

/** The failure itself is thrown by the next run if it lasts; this product only has to wait. */
function postponed(sku: string, failure: OutsideFailure): OfferAnswer {
  return failure.kind === 'later'
    ? { sku, outcome: 'later', code: failure.code, at: failure.at }
    : { sku, outcome: 'later', code: 'stopped-before-it' satisfies LaterCode, at: null };
}
