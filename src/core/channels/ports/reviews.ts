/** What customers wrote about the shop, and its answers. */
import type { Instant } from '../../../api/time.ts';

/** A customer's review as the channel tells it now. */
export interface ReviewState {
  readonly name: string;
  readonly stars: number | null;
  /** Null: anonymous. */
  readonly author: string | null;
  readonly text: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly reply: ReviewReplyState | null;
}

export interface ReviewReplyState {
  readonly text: string;
  readonly at: Instant | null;
  readonly state: 'approved' | 'pending' | 'rejected' | 'unsaid';
  /** Why it was rejected, by code. */
  readonly reason: string | null;
}

export interface ReviewPage {
  /** The shop's place whose reviews these are. */
  readonly place: string;
  readonly reviews: readonly ReviewState[];
  /** Given back for the next page; null at the end. */
  readonly next: string | null;
  /** As the channel shows it, hundredths of a star; null where it gives none. */
  readonly average: number | null;
  readonly total: number;
}

export interface ReviewsPort {
  /** What was changed last comes first. */
  page(after: string | null): Promise<ReviewPage>;
  /** Null: surely not there any more; a failed read is an OutsideError. */
  read(name: string): Promise<ReviewState | null>;
  /** Puts the answer there or replaces it; safe to repeat. */
  answer(name: string, text: string): Promise<ReviewReplyState>;
  /** Takes the answer away; safe to repeat. */
  takeBack(name: string): Promise<void>;
}
