/** What is said to whom, where, for how much: local adverts around the shop. */
import { z } from 'zod';

import { amount, id, verb } from './base.ts';
import { day, instant } from './time.ts';

export const campaignButtons = ['call-now', 'get-directions'] as const;
/** `creating`: being built at the channel, safe to repeat. `paused`: complete and costs nothing until started. */
export const campaignStates = ['creating', 'paused', 'in-review', 'running', 'ended', 'failed'] as const;

/** What a campaign is made of at the channel, in the order of its making. */
export const campaignSteps = ['image', 'campaign', 'ad-set', 'creative', 'ad'] as const;
export type CampaignStep = (typeof campaignSteps)[number];

export const campaignDraft = z.object({
  name: z.string().trim().min(1).max(120),
  headline: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(2000),
  button: z.enum(campaignButtons),
  radiusKm: z.number().min(1).max(80),
  dailyBudget: amount,
  /** First and last day, in the store's time zone. */
  startsOn: day,
  endsOn: day,
  minimumAge: z.int().min(18).max(65).default(18),
  /** Page that a picture click opens; empty: the shop's own address. */
  link: z.string().max(2000).default(''),
  /** JPEG or PNG, base64; absent: the drawn shop front. */
  imageBase64: z.string().max(8_000_000).optional(),
  variantIds: z.array(id).max(50).default([]),
});
export type CampaignDraft = z.infer<typeof campaignDraft>;

export const campaignFigures = z.object({
  spend: amount,
  impressions: z.int(),
  reach: z.int(),
  clicks: z.int(),
  calls: z.int(),
  directions: z.int(),
  leads: z.int(),
  updatedAt: instant.nullable(),
});

export const campaign = campaignDraft.omit({ imageBase64: true }).extend({
  id,
  state: z.enum(campaignStates),
  /** Daily budget times days: it can never cost more. */
  maximumSpend: amount,
  steps: z.array(z.object({ step: z.enum(campaignSteps), done: z.boolean() })),
  reason: z
    .object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
  figures: campaignFigures,
  createdAt: instant,
  startedAt: instant.nullable(),
});
export type Campaign = z.infer<typeof campaign>;

export const campaignsContract = {
  list: verb('read').route({ method: 'GET', path: '/campaigns' }).output(z.array(campaign)),
  get: verb('read')
    .route({ method: 'GET', path: '/campaigns/{id}' })
    .input(z.object({ id: id }))
    .output(campaign),
  /** How many people the channel expects to reach a day; null where it cannot say. */
  estimate: verb('read')
    .route({ method: 'POST', path: '/campaigns/estimate' })
    .input(
      z.object({
        radiusKm: z.number().min(1).max(80),
        dailyBudget: amount,
        minimumAge: z.int().min(18).max(65).default(18),
      }),
    )
    .output(z.object({ lower: z.int().nullable(), upper: z.int().nullable() })),
  /** Built paused, each step once; nothing is spent until `start`. */
  create: verb('promote').route({ method: 'POST', path: '/campaigns' }).input(campaignDraft).output(campaign),
  retry: verb('promote')
    .route({ method: 'POST', path: '/campaigns/{id}/retry' })
    .input(z.object({ id }))
    .output(campaign),
  start: verb('promote')
    .route({ method: 'POST', path: '/campaigns/{id}/start' })
    .input(z.object({ id }))
    .output(campaign),
  pause: verb('promote')
    .route({ method: 'POST', path: '/campaigns/{id}/pause' })
    .input(z.object({ id }))
    .output(campaign),
};
