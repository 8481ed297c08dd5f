/**
 * Values of the contract that need no checks: the shop itself uses them from its start on, and would otherwise load every
 * check of the domain with them (docs/decisions/0260). The domains hand them on.
 */
import type { CampaignDraft } from './campaigns.ts';

/** The data folders that one shop can have. */
export const workspaceNames = ['real', 'sample', 'practice'] as const;

/** Whose changes are announced. */
export const noticeDomains = [
  'settings',
  'catalog',
  'channels',
  'pricing',
  'imports',
  'listings',
  'labels',
  'presence',
  'campaigns',
  'events',
  'customers',
  'stock',
  'pickups',
  'sales',
  'lifecycle',
  'outreach',
  'metrics',
  'workspace',
] as const;

/** Outside services with an account. */
export const vendors = ['google', 'meta', 'woocommerce'] as const;

/** What is in the shop, as the channels are told of it. */
export const availabilities = ['in-stock', 'limited', 'on-display-to-order', 'out-of-stock'] as const;

/** What people are told about their registration. */
export const letterKinds = [
  ...(['confirmed', 'waiting', 'changed', 'cancelled', 'seat-offered', 'seat-lapsed'] as const),
  ...(['moved', 'called-off', 'reminder', 'thanks'] as const),
] as const;

/** Kinds of channel that a person adds, in the order of the form; the others are there from the start. */
export const addedKinds = ['marketplace', 'newsletter', 'instagram', 'whatsapp', 'phone', 'web', 'other'] as const;

/** Where a post goes. `by-hand`: any place that Vetrina does not reach, always ready to paste. */
export const postOutlets = ['google', 'facebook', 'instagram', 'by-hand'] as const;

/** Names of this very computer, as people and programs write them. */
export const isLoopback = (host: string): boolean => /^(?:127(?:\.\d{1,3}){3}|localhost|::1|\[::1\])$/iu.test(host);

/** With fewer than so many, what one of them cost is chance. */
export const fewestForCost = 3;

/** Google's limit of an answer, in bytes of UTF-8: an accented letter counts two, an emoji four. */
export const longestAnswer = 4096;

export const answerBytes = (text: string): number => new TextEncoder().encode(text).length;

/** Prices show by themselves where the promotion counts; the others are chosen. A later outlet is added at the end. */
export const priceOutlets = ['google-price', 'facebook-price'] as const;

/** What a campaign is made of at the channel, in the order of its making; `check` makes nothing, it only asks. */
export const campaignSteps = ['check', 'image', 'campaign', 'ad-set', 'creative', 'ad'] as const;

/** What an advert is unless it says otherwise; to be spread where a draft is made in code. */
export const plainCampaign = {
  purpose: 'be-seen',
  towns: [],
  totalBudget: null,
  minimumAge: 18,
  link: '',
  messagesTo: 'messenger',
  leadFormId: '',
  eventId: null,
  beneficiary: '',
  payor: '',
  variantIds: [],
  copyOf: null,
} satisfies Partial<CampaignDraft>;
