/** What is said to whom, where, for how much: local adverts around the shop. */
import { z } from 'zod';

import { amount, id, reason, verb } from './base.ts';
import { day, instant } from './time.ts';
import { campaignSteps, plainCampaign } from './without-checks.ts';

export { campaignSteps, plainCampaign };

/** What an advert is for; it decides what Meta looks for among the people of the place. */
export const campaignPurposes = ['be-seen', 'calls', 'directions', 'messages', 'event-leads'] as const;
export type CampaignPurpose = (typeof campaignPurposes)[number];
export const campaignButtons = ['call-now', 'get-directions', 'sign-up', 'send-message'] as const;
export type CampaignButton = (typeof campaignButtons)[number];
export const messageServices = ['messenger', 'whatsapp'] as const;
/**
 * `creating`: being built at the channel, safe to repeat. `paused`: complete and costs nothing until started.
 * `archived`: put away, there and here; its figures stay.
 */
export const campaignStates = ['creating', 'paused', 'in-review', 'running', 'ended', 'failed', 'archived'] as const;

export type CampaignStep = (typeof campaignSteps)[number];

/** A town as Meta knows it; `key` is Meta's own. */
export const campaignTown = z.object({
  key: z.string().regex(/^\d{1,20}$/u),
  name: z.string().max(120),
  region: z.string().max(120).default(''),
});
export type CampaignTown = z.infer<typeof campaignTown>;

const radiusKm = z.number().min(1).max(80);
const towns = z.array(campaignTown).max(25).default([]);
const minimumAge = z.int().min(18).max(65).default(18);

export const campaignDraft = z.object({
  name: z.string().trim().min(1).max(120),
  headline: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(2000),
  purpose: z.enum(campaignPurposes).default('be-seen'),
  button: z.enum(campaignButtons),
  /** Around the shop; where towns are named they count instead. */
  radiusKm,
  towns,
  /** Minor units a day; where `totalBudget` is said it counts instead. */
  dailyBudget: amount,
  /** Minor units for the whole run; null: daily budget times days. */
  totalBudget: amount.nullable().default(null),
  /** First and last day, in the store's time zone. */
  startsOn: day,
  endsOn: day,
  minimumAge,
  /** Page that a picture click opens; empty: the shop's own address. */
  link: z.string().max(2000).default(''),
  /** Where messages arrive, for the purpose `messages`. */
  messagesTo: z.enum(messageServices).default('messenger'),
  /** Meta's form, for the purpose `event-leads`. */
  leadFormId: z.string().max(40).default(''),
  eventId: id.nullable().default(null),
  /** Who profits and who pays (Digital Services Act, art. 26); empty: the shop's legal name. */
  beneficiary: z.string().trim().max(512).default(''),
  payor: z.string().trim().max(512).default(''),
  /** JPEG or PNG, base64; absent: the picture of `copyOf`, else the drawn shop front. */
  imageBase64: z.string().max(8_000_000).optional(),
  variantIds: z.array(id).max(50).default([]),
  /** The campaign that this one repeats. */
  copyOf: id.nullable().default(null),
});
export type CampaignDraft = z.infer<typeof campaignDraft>;
/** Everything of an advert but its picture. */
export type CampaignPlan = Omit<CampaignDraft, 'imageBase64'>;
/** The same where only what differs from a plain one is said. */
export type PlainPlan = Omit<CampaignPlan, keyof typeof plainCampaign> &
  Partial<Pick<CampaignPlan, keyof typeof plainCampaign>>;

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

/** Budget and end as they will be once the channel has taken them. */
const budgetWish = z.object({
  dailyBudget: amount,
  totalBudget: amount.nullable(),
  endsOn: day,
  maximumSpend: amount,
});

export const campaign = campaignDraft.omit({ imageBase64: true }).extend({
  id,
  state: z.enum(campaignStates),
  /** It can never cost more: the channel is given this sum for the whole run. */
  maximumSpend: amount,
  /** The most that was ever reported as spent, by the channel's budget or its figures. */
  spent: amount,
  /** A change of budget or end that the channel has not confirmed yet. */
  wished: budgetWish.nullable(),
  /** The last such change that the channel refused, and why; `retry` asks for it once more. */
  refused: budgetWish.extend({ reason }).nullable(),
  steps: z.array(z.object({ step: z.enum(campaignSteps), done: z.boolean() })),
  reason: reason.nullable(),
  figures: campaignFigures,
  createdAt: instant,
  startedAt: instant.nullable(),
  /** When the channel last said how it stands. */
  readAt: instant.nullable(),
});
export type Campaign = z.infer<typeof campaign>;

/** What Vetrina's own limit leaves this calendar month; adverts under way count with all they may still spend. */
export const spendingGuard = z.object({
  month: z.string(),
  cap: amount,
  spent: amount,
  /** What adverts that run may still spend this month. */
  bound: amount,
  /** What another advert may still cost this month. */
  free: amount,
});
export type SpendingGuard = z.infer<typeof spendingGuard>;

const one = z.object({ id });

const keptPicture = z.object({ mediaType: z.string(), base64: z.string() });

const budgetChange = one.extend({
  dailyBudget: amount.optional(),
  totalBudget: amount.optional(),
  endsOn: day.optional(),
});
export type BudgetChange = z.infer<typeof budgetChange>;

export const campaignsContract = {
  list: verb('read')
    .route({ method: 'GET', path: '/campaigns' })
    .input(z.object({ archived: z.boolean().optional() }).optional())
    .output(z.array(campaign)),
  get: verb('read').route({ method: 'GET', path: '/campaigns/{id}' }).input(one).output(campaign),
  /** The picture as it was sent; null for an advert from before pictures were kept. */
  picture: verb('read')
    .route({ method: 'GET', path: '/campaigns/{id}/picture' })
    .input(one)
    .output(keptPicture.nullable()),
  /** The drawn shop front, which goes out where no picture of the shop's own is chosen. */
  drawnPicture: verb('read').route({ method: 'GET', path: '/campaigns/drawn-picture' }).output(keptPicture),
  /** How many people the channel expects to reach a day; null where it cannot say. */
  estimate: verb('read')
    .route({ method: 'POST', path: '/campaigns/estimate' })
    .input(
      z.object({
        purpose: z.enum(campaignPurposes).default('be-seen'),
        radiusKm,
        towns,
        dailyBudget: amount,
        minimumAge,
      }),
    )
    .output(z.object({ lower: z.int().nullable(), upper: z.int().nullable() })),
  /** Towns of the shop's country whose name begins so, as Meta knows them. */
  towns: verb('read')
    .route({ method: 'GET', path: '/campaigns/towns' })
    .input(z.object({ search: z.string().trim().min(2).max(80) }))
    .output(z.array(campaignTown)),
  /** What the account allows and suggests: least budget a day, who could be named as payor, where messages may arrive. */
  account: verb('read')
    .route({ method: 'GET', path: '/campaigns/account' })
    .output(
      z.object({
        leastDailyBudget: amount,
        payors: z.array(z.string()),
        whatsapp: z.boolean(),
      }),
    ),
  guard: verb('read').route({ method: 'GET', path: '/campaigns/guard' }).output(spendingGuard),
  /** Asks Vetrina's rules and then Meta (`validate_only`) whether it would be taken; nothing is made. Null: it would. */
  check: verb('promote')
    .route({ method: 'POST', path: '/campaigns/check' })
    .input(campaignDraft)
    .output(z.object({ maximumSpend: amount, reason: reason.nullable() })),
  /** Built paused, each step once; nothing is spent until `start`. */
  create: verb('promote').route({ method: 'POST', path: '/campaigns' }).input(campaignDraft).output(campaign),
  /** The same again with its picture, as a campaign of its own; from today on, for as long as the first one ran. */
  copy: verb('promote')
    .route({ method: 'POST', path: '/campaigns/{id}/copy' })
    .input(one.extend({ startsOn: day.optional(), endsOn: day.optional() }))
    .output(campaign),
  retry: verb('promote').route({ method: 'POST', path: '/campaigns/{id}/retry' }).input(one).output(campaign),
  start: verb('promote').route({ method: 'POST', path: '/campaigns/{id}/start' }).input(one).output(campaign),
  pause: verb('promote').route({ method: 'POST', path: '/campaigns/{id}/pause' }).input(one).output(campaign),
  /** What is left out stays. A budget a day counts from today on, beside what is spent already. */
  change: verb('promote').route({ method: 'PATCH', path: '/campaigns/{id}' }).input(budgetChange).output(campaign),
  /** What `change` would make of it, refused for the same reasons; nothing is changed. */
  checkChange: verb('promote')
    .route({ method: 'POST', path: '/campaigns/{id}/check-change' })
    .input(budgetChange)
    .output(budgetWish.extend({ spent: amount })),
  /** Stopped for good and put away, at the channel too; its figures stay. */
  archive: verb('promote').route({ method: 'POST', path: '/campaigns/{id}/archive' }).input(one).output(campaign),
};
