/** The shop on Google: posts on its Business Profile and what people did there. */
import { z } from 'zod';

import { id, verb } from './base.ts';
import { instant } from './time.ts';

export const postTopics = ['standard', 'offer', 'event'] as const;
export const postButtons = ['none', 'call', 'learn-more', 'order', 'book', 'sign-up'] as const;
/** `draft` is Vetrina's own; `sending` may still be repeated safely; then Google's moderation decides. `by-hand`: ready to paste, no connection. */
export const postStates = ['sending', 'in-review', 'live', 'rejected', 'failed', 'by-hand'] as const;

export const postDraft = z.object({
  topic: z.enum(postTopics),
  /** Needed for offers and events; at most 58 characters. */
  title: z.string().max(200).default(''),
  text: z.string().max(5000),
  button: z.enum(postButtons).default('none'),
  buttonLink: z.string().max(2000).default(''),
  startsAt: instant.nullable().default(null),
  endsAt: instant.nullable().default(null),
  couponCode: z.string().max(58).default(''),
  terms: z.string().max(1500).default(''),
  /** A public https address; a desktop shop mostly posts without one. */
  imageUrl: z.string().max(2000).default(''),
  campaignId: id.nullable().default(null),
  eventId: id.nullable().default(null),
});
export type PostDraft = z.infer<typeof postDraft>;

export const post = postDraft.extend({
  id,
  state: z.enum(postStates),
  reason: z
    .object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
  createdAt: instant,
  publishedAt: instant.nullable(),
  link: z.string(),
});
export type Post = z.infer<typeof post>;

export const presenceContract = {
  posts: {
    list: verb('read').route({ method: 'GET', path: '/posts' }).output(z.array(post)),
    get: verb('read')
      .route({ method: 'GET', path: '/posts/{id}' })
      .input(z.object({ id: id }))
      .output(post),
    /** Publishes once, even after a lost answer or a crash; answers at once, the state follows by itself. */
    publish: verb('promote').route({ method: 'POST', path: '/posts' }).input(postDraft).output(post),
    retry: verb('promote').route({ method: 'POST', path: '/posts/{id}/retry' }).input(z.object({ id })).output(post),
  },
};
