/** What the shop says outside: posts on Google, Facebook and Instagram, by themselves or ready to paste. */
import { z } from 'zod';

import { done, fileOut, id, reason, verb } from './base.ts';
import { reviewsContract } from './reviews.ts';
import { profileContract } from './profile.ts';
import { instant } from './time.ts';
import { postOutlets } from './without-checks.ts';

export { postOutlets };

export type PostOutlet = (typeof postOutlets)[number];
/** Outlets that publish by themselves once their account is joined. */
export type JoinedOutlet = Exclude<PostOutlet, 'by-hand'>;

export const postTopics = ['standard', 'offer', 'event'] as const;
export const postButtons = ['none', 'call', 'learn-more', 'order', 'book', 'sign-up'] as const;
/**
 * `scheduled`: waits for its minute, here or at the outlet (`heldBy`). `sending`: may still be repeated safely. Then the
 * outlet's review decides. `by-hand`: ready to paste; `published`: a person pasted it. `removing`: on its way out.
 * `ended`: its days are over and the outlet puts it away by itself.
 */
export const postStates = [
  'scheduled',
  'sending',
  'in-review',
  'live',
  'rejected',
  'failed',
  'by-hand',
  'published',
  'removing',
  'removed',
  'ended',
] as const;

/** Why a post is over: a person said so, or what it was about ended; `outlet`: somebody removed it there. */
export const postEnds = ['person', 'promotion', 'event', 'dates', 'outlet'] as const;

export const postDraft = z.object({
  outlet: z.enum(postOutlets).default('google'),
  topic: z.enum(postTopics),
  /** Needed for offers and events; Google takes at most 58 characters. */
  title: z.string().max(200).default(''),
  text: z.string().max(5000),
  button: z.enum(postButtons).default('none'),
  buttonLink: z.string().max(2000).default(''),
  startsAt: instant.nullable().default(null),
  endsAt: instant.nullable().default(null),
  couponCode: z.string().max(58).default(''),
  terms: z.string().max(1500).default(''),
  /** A public https address, which Google and Instagram fetch by themselves. */
  imageUrl: z.string().max(2000).default(''),
  /** A picture of the shop's own (`addPicture`): Facebook gets its bytes, the others by hand. */
  pictureId: z.string().max(64).nullable().default(null),
  campaignId: id.nullable().default(null),
  eventId: id.nullable().default(null),
  promotionId: id.nullable().default(null),
  /** When it goes out; null: at once. */
  publishAt: instant.nullable().default(null),
  /** Removed when its promotion, its event or its own days end. */
  removeAtEnd: z.boolean().default(true),
});
export type PostDraft = z.infer<typeof postDraft>;
/** A draft as it is sent: what is left out has its usual value. */
export type PostWish = z.input<typeof postDraft>;

export const post = postDraft.extend({
  id,
  state: z.enum(postStates),
  /** Who waits for the minute of a scheduled post: Vetrina's clock (the PC must be on), or the outlet itself. */
  heldBy: z.enum(['vetrina', 'outlet']).nullable(),
  reason: reason.nullable(),
  /** The whole text for outlets without fields of their own: what is pasted, and what Facebook and Instagram get. */
  message: z.string(),
  /** The outlet has it: it can be changed there, and has to be removed there. */
  atOutlet: z.boolean(),
  createdAt: instant,
  /** When the outlet took it. */
  sentAt: instant.nullable(),
  publishedAt: instant.nullable(),
  /** It went out later than its minute, because the PC was off or the line was down. */
  publishedLate: z.boolean(),
  endedAt: instant.nullable(),
  endedBy: z.enum(postEnds).nullable(),
  link: z.string(),
});
export type Post = z.infer<typeof post>;

export const picture = z.object({
  id: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
export type PostPicture = z.infer<typeof picture>;

/** What of a post may change later: not where it goes, nor what kind it is. */
export const postChanges = z.object({
  title: z.string().max(200).optional(),
  text: z.string().max(5000).optional(),
  button: z.enum(postButtons).optional(),
  buttonLink: z.string().max(2000).optional(),
  startsAt: instant.nullable().optional(),
  endsAt: instant.nullable().optional(),
  couponCode: z.string().max(58).optional(),
  terms: z.string().max(1500).optional(),
  imageUrl: z.string().max(2000).optional(),
  pictureId: z.string().max(64).nullable().optional(),
  publishAt: instant.nullable().optional(),
  removeAtEnd: z.boolean().optional(),
});
export type PostChanges = z.infer<typeof postChanges>;

const one = z.object({ id });

export const presenceContract = {
  profile: profileContract,
  posts: {
    /** The newest first, at most two hundred. */
    list: verb('read')
      .route({ method: 'GET', path: '/posts' })
      .input(
        z.object({
          outlet: z.enum(postOutlets).optional(),
          state: z.enum(postStates).optional(),
          promotionId: id.optional(),
          eventId: id.optional(),
        }),
      )
      .output(z.array(post)),
    get: verb('read').route({ method: 'GET', path: '/posts/{id}' }).input(one).output(post),
    /** Which outlets publish by themselves now. */
    outlets: verb('read')
      .route({ method: 'GET', path: '/post-outlets' })
      .output(z.array(z.object({ outlet: z.enum(postOutlets), joined: z.boolean() }))),
    /** A post that says what the promotion says, to be read and published; nothing is kept. */
    draftFromPromotion: verb('read')
      .route({ method: 'GET', path: '/promotions/{promotionId}/post' })
      .input(z.object({ promotionId: id, outlet: z.enum(postOutlets).default('google') }))
      .output(postDraft),
    draftFromEvent: verb('read')
      .route({ method: 'GET', path: '/events/{eventId}/post' })
      .input(z.object({ eventId: id, outlet: z.enum(postOutlets).default('google') }))
      .output(postDraft),
    /** JPEG or PNG, base64; the same picture keeps its id. */
    addPicture: verb('promote')
      .route({ method: 'POST', path: '/post-pictures' })
      .input(z.object({ base64: z.string().max(8_000_000) }))
      .output(picture),
    picture: verb('read')
      .route({ method: 'GET', path: '/post-pictures/{id}' })
      .input(z.object({ id: z.string().max(64) }))
      .output(fileOut),
    /** Publishes once, even after a lost answer or a crash; answers at once, the state follows by itself. */
    publish: verb('promote').route({ method: 'POST', path: '/posts' }).input(postDraft).output(post),
    /** What is absent stays as it is. A post that is out already is changed there, where the outlet allows it. */
    update: verb('promote')
      .route({ method: 'PATCH', path: '/posts/{id}' })
      .input(postChanges.extend({ id }))
      .output(post),
    retry: verb('promote').route({ method: 'POST', path: '/posts/{id}/retry' }).input(one).output(post),
    /** Ends a post and takes it away at the outlet. `byHand`: a person has taken it away there. */
    remove: verb('promote')
      .route({ method: 'POST', path: '/posts/{id}/remove' })
      .input(z.object({ id, byHand: z.boolean().default(false) }))
      .output(post),
    /** A person pasted a ready post, with its address there, if known; or corrected one that was out when its event moved. */
    pasted: verb('promote')
      .route({ method: 'POST', path: '/posts/{id}/pasted' })
      .input(z.object({ id, link: z.string().max(2000).default('') }))
      .output(post),
    /** Out of the list: only one that never went out, or is over. */
    forget: verb('promote').route({ method: 'POST', path: '/posts/{id}/forget' }).input(one).output(done),
  },
  reviews: reviewsContract,
};
