/** Posts: made once, read again, changed and taken away. */
import type { Facts } from '../../../api/outside.ts';
import type { Instant } from '../../../api/time.ts';

export interface PostOrder {
  /** Found again at the channel by this id after a lost answer (Vetrina's own key; the channel may not show it). */
  readonly intent: string;
  /** The whole text, for channels without fields of their own for title, days and code. */
  readonly message: string;
  readonly topic: 'standard' | 'offer' | 'event';
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly button: 'none' | 'call' | 'learn-more' | 'order' | 'book' | 'sign-up';
  readonly buttonLink: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly timeZone: string;
  readonly couponCode: string;
  readonly terms: string;
  /** Public address, fetched by the channel itself; empty: none. */
  readonly imageUrl: string;
  /** The shop's own picture; a channel that cannot take bytes leaves it out. */
  readonly picture: {
    readonly id: string;
    readonly bytes: Uint8Array;
    readonly mediaType: 'image/png' | 'image/jpeg';
  } | null;
  /** Its minute, if it lies ahead: a channel that keeps posts until then is given it early. */
  readonly publishAt: Instant | null;
}

export type PostState = {
  /** `scheduled`: the channel keeps it until its minute. */
  readonly state: 'scheduled' | 'in-review' | 'live' | 'rejected';
  readonly name: string;
  readonly link: string;
  readonly reason: { readonly code: string; readonly details: Facts } | null;
};

export interface PostsPort {
  create(order: PostOrder): Promise<PostState>;
  /** The post of an order whose answer was lost, or null when it never arrived; compares content and time. */
  find(order: PostOrder, since: Instant): Promise<PostState | null>;
  /** Null: surely not there any more; a failed read is an OutsideError, never this. */
  read(name: string): Promise<PostState | null>;
  /** Makes the post say what `order` says, sending only what differs from `before`; safe to repeat. */
  update(name: string, order: PostOrder, before: PostOrder): Promise<PostState>;
  /** Safe to repeat: one that is gone already is removed. */
  remove(name: string): Promise<void>;
}
