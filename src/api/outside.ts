/** How the outside fails. Three kinds leave a connector, and nothing else: DESIGN rule 6. */
import type { Instant } from './time.ts';

/** The three kinds of failure that leave a connector; anything else thrown is a bug. */
export type OutsideFailure =
  /** Try again by yourself, not before `at` where the outside named a time. */
  | { readonly kind: 'later'; readonly code: string; readonly at: Instant | null; readonly detail: string }
  /** A person must do something; `code` is translated with its next step. */
  | { readonly kind: 'needs-you'; readonly code: string; readonly details: Facts; readonly detail: string }
  | { readonly kind: 'sign-in'; readonly code: string; readonly detail: string };

export type Facts = Readonly<Record<string, string | number | null>>;

/** How a connector reports a failure of the whole call. `detail` never holds tokens or addresses with tokens. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly failure: OutsideFailure;

  constructor(failure: OutsideFailure) {
    super(`${failure.kind}: ${failure.code}`);
    this.failure = failure;
  }
}
