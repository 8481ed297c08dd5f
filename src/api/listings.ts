/** One variant on one channel: what it should show, what was sent, what it shows. */
import { z } from 'zod';

import { amount, channelId, done, fileOut, hundredths, id, pageInput, pageOf, verb } from './base.ts';
import { instant } from './time.ts';

/** In the order of a listing's life; see DESIGN rule 3. `withdrawn` shows nothing any more. */
export const listingStates = [
  'behind',
  'sent',
  'accepted',
  'live',
  'waiting',
  'refused',
  'needs-you',
  'conflict',
  'off',
  'withdrawn',
] as const;
export type ListingState = (typeof listingStates)[number];

/** Why a listing is not as wanted, translated with its next step; from Vetrina's own check or from the vendor's answer. */
export const listingReason = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type ListingReason = z.infer<typeof listingReason>;

export const listing = z.object({
  variantId: id,
  channelId,
  state: z.enum(listingStates),
  wanted: amount.nullable(),
  sent: amount.nullable(),
  shown: amount.nullable(),
  exception: z.boolean(),
  /** When the present state began. */
  since: instant,
  sentAt: instant.nullable(),
  /** When the channel was last read back. */
  shownAt: instant.nullable(),
  /** Not before this instant (a limit, a pause after a failure). */
  notBefore: instant.nullable(),
  reason: listingReason.nullable(),
});
export type Listing = z.infer<typeof listing>;

export const gridSorts = ['name', 'price', 'sku', 'category', 'changed'] as const;
export const gridTabs = ['all', 'to-align', 'changed-today', 'no-gtin', 'needs-hand'] as const;

export const gridFilter = z.object({
  search: z.string().max(200).optional(),
  category: z.string().optional(),
  tab: z.enum(gridTabs).default('all'),
});

export const gridRow = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  gtin: z.string().nullable(),
  category: z.string(),
  cost: amount.nullable(),
  vatRate: hundredths,
  basePrice: amount.nullable(),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  listings: z.array(listing),
});
export type GridRow = z.infer<typeof gridRow>;

export const pulse = z.object({
  /** Where the pill's sentence comes from. */
  state: z.enum(['all-sent', 'on-the-way', 'offline', 'needs-hand']),
  onTheWay: z.int(),
  needsHand: z.int(),
  live: z.int(),
  delivered: z.int(),
  lastSentAt: instant.nullable(),
  /** The latest moment by which everything on its way will be out, with its channel. */
  dueBy: z.object({ channelId, at: instant }).nullable(),
});

export const feedFormats = ['google', 'meta', 'prices'] as const;

export const listingsContract = {
  /** The price list: one row a variant, one listing a channel. */
  grid: verb('read')
    .route({ method: 'GET', path: '/listings/grid' })
    .input(
      gridFilter.extend({
        ...pageInput,
        sort: z.enum(gridSorts).default('name'),
        descending: z.boolean().default(false),
      }),
    )
    .output(pageOf(gridRow)),
  tabs: verb('read')
    .route({ method: 'GET', path: '/listings/tabs' })
    .output(z.record(z.enum(gridTabs), z.int())),
  ofVariant: verb('read')
    .route({ method: 'GET', path: '/listings/variant/{variantId}' })
    .input(z.object({ variantId: id }))
    .output(z.array(listing)),
  list: verb('read')
    .route({ method: 'GET', path: '/listings' })
    .input(z.object({ ...pageInput, state: z.enum(listingStates).optional(), channelId: channelId.optional() }))
    .output(pageOf(listing.extend({ title: z.string(), sku: z.string() }))),
  pulse: verb('read').route({ method: 'GET', path: '/listings/pulse' }).output(pulse),
  /** One round over every channel that has something due; answers when it is through. */
  sync: verb('prices')
    .route({ method: 'POST', path: '/listings/sync' })
    .input(z.object({ channelId: channelId.nullish(), force: z.boolean().default(false) }))
    .output(z.object({ sent: z.int(), readBack: z.int(), refused: z.int(), waiting: z.int() })),
  sendAgain: verb('prices')
    .route({ method: 'POST', path: '/listings/send-again' })
    .input(z.object({ variantId: id, channelId }))
    .output(done),
  /** Someone changed the price at the channel: `ours` sends the wanted one again, `theirs` takes the shown one as an exception here. */
  settleConflict: verb('prices')
    .route({ method: 'POST', path: '/listings/settle' })
    .input(z.object({ variantId: id, channelId, keep: z.enum(['ours', 'theirs']) }))
    .output(done),
  setListed: verb('prices')
    .route({ method: 'POST', path: '/listings/listed' })
    .input(z.object({ variantIds: z.array(id).min(1).max(20_000), channelId, listed: z.boolean() }))
    .output(z.object({ changed: z.int() })),
  feed: verb('read')
    .route({ method: 'GET', path: '/listings/feed/{channelId}' })
    .input(z.object({ channelId, format: z.enum(feedFormats) }))
    .output(fileOut),
};
