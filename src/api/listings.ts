/** One variant on one channel: what it should show, what was sent, what it shows. */
import { z } from 'zod';

import {
  amount,
  channelId,
  done,
  fileOut,
  hundredths,
  id,
  pageInput,
  pageOf,
  reason,
  tableFormat,
  verb,
} from './base.ts';
import { content } from './content.ts';
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
export const listingReason = reason;

/** A price that the channel begins and ends by itself; without an end it holds until the shop says otherwise. */
export const listedSale = z.object({ amount, from: instant, until: instant.nullable() });
export type ListedSale = z.infer<typeof listedSale>;

export const listing = z.object({
  variantId: id,
  channelId,
  state: z.enum(listingStates),
  /** What customers should see at this moment. */
  wanted: amount.nullable(),
  /** What it costs without the sale; the same as `wanted` while none runs. */
  regular: amount.nullable(),
  /** The sale that runs there, or that the channel is told ahead. */
  sale: listedSale.nullable(),
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

/** `stops`: Vetrina does not send it. `refused`: the channel will take it and not show it. `advice`: it shows less well. */
export const preflightLevels = ['stops', 'refused', 'advice'] as const;
export const preflightLine = z.object({ channelId, level: z.enum(preflightLevels), reason: listingReason });
export type PreflightLine = z.infer<typeof preflightLine>;

/** `price`: as the sale price itself. `promotion`: beside the price, where a channel has a place for it. `sign`: in the shop alone. */
export const toldAs = ['price', 'promotion', 'sign'] as const;
export const toldStates = ['waiting', 'in-review', 'planned', 'live', 'rejected', 'failed', 'ended'] as const;
export const toldPromotion = z.object({
  as: z.enum(toldAs),
  channels: z.array(
    z.object({
      channelId,
      name: z.string(),
      state: z.enum(toldStates),
      reason: listingReason.nullable(),
      sentAt: instant.nullable(),
      readAt: instant.nullable(),
    }),
  ),
});
export type ToldPromotion = z.infer<typeof toldPromotion>;

export const gridSorts = ['name', 'price', 'sku', 'category', 'changed'] as const;
export const gridTabs = ['all', 'to-align', 'changed-today', 'no-gtin', 'needs-hand', 'on-sale'] as const;

export const gridFilter = z.object({
  /** Name, SKU or barcode. */
  search: z.string().max(200).optional(),
  category: z.string().optional(),
  brand: z.string().optional(),
  supplier: z.string().optional(),
  /** Not (yet) as it should be on this channel. */
  behindOn: channelId.optional(),
  /** Leaves less than this of the net price; goods without cost or price pass no such filter. */
  marginUnder: hundredths.min(-1_000_000).max(10_000).optional(),
  /** A price that changed at this instant or later. */
  changedSince: instant.optional(),
  tab: z.enum(gridTabs).default('all'),
});

/** A lower price that lies over the regular one now. */
export const reducedPrice = z.object({
  amount,
  regular: amount,
  /** The lowest price of the thirty days before, which stands struck beside it; null where the law asks for none. */
  prior: amount.nullable(),
  until: instant.nullable(),
});

const gridOrder = { sort: z.enum(gridSorts).default('name'), descending: z.boolean().default(false) };

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
  /** The lowest price it may be sold for. */
  floorPrice: amount.nullable(),
  content: content.required().nullable(),
  /** Thousandths of a piece on the shelf, over all stores; null: never counted. */
  onHand: z.int().nullable(),
  /** The lowest that customers pay now by a promotion or a planned price; null: the regular price everywhere. */
  reduced: reducedPrice.nullable(),
  listings: z.array(listing),
});
export type GridRow = z.infer<typeof gridRow>;

export const gridChoice = z.object({ value: z.string(), variants: z.int() });

export const savedView = z.object({
  id,
  name: z.string().trim().min(1).max(60),
  filter: gridFilter,
  ...gridOrder,
  /** Columns that are not shown. */
  hidden: z.array(z.string().max(60)).max(60).default([]),
});
export type SavedView = z.infer<typeof savedView>;

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
    .input(gridFilter.extend({ ...pageInput, ...gridOrder }))
    .output(pageOf(gridRow)),
  /** The ids of every row that a filter shows, in the order of the list, for screens that jump about in it. */
  gridOrder: verb('read')
    .route({ method: 'GET', path: '/listings/grid/order' })
    .input(gridFilter.extend(gridOrder))
    .output(
      z.object({
        /** Four bytes each, the lowest first, in base64: as numbers a hundred thousand would take five times as long. */
        variantIds: z.base64(),
        total: z.int(),
      }),
    ),
  /** Rows of the price list by their ids, in that order; what is no longer sold is left out. */
  gridRows: verb('read')
    .route({ method: 'POST', path: '/listings/grid/rows' })
    .input(z.object({ variantIds: z.array(id).max(300) }))
    .output(z.array(gridRow)),
  /** The price list as it is filtered and sorted, with what each channel should show and shows. */
  export: verb('read')
    .route({ method: 'GET', path: '/listings/grid/export' })
    .input(gridFilter.extend({ ...gridOrder, format: tableFormat.default('csv') }))
    .output(fileOut),
  /** What price lists can be narrowed to, with how many goods each has. */
  gridChoices: verb('read')
    .route({ method: 'GET', path: '/listings/grid/choices' })
    .output(z.object({ brands: z.array(gridChoice), suppliers: z.array(gridChoice) })),
  /** Ways of looking at the price list that the shop has given a name. */
  views: {
    list: verb('read').route({ method: 'GET', path: '/listings/views' }).output(z.array(savedView)),
    /** A name that is there already gets the new content. */
    save: verb('prices')
      .route({ method: 'POST', path: '/listings/views' })
      .input(savedView.omit({ id: true }))
      .output(savedView),
    remove: verb('prices')
      .route({ method: 'POST', path: '/listings/views/remove' })
      .input(z.object({ id }))
      .output(done),
  },
  tabs: verb('read')
    .route({ method: 'GET', path: '/listings/tabs' })
    .output(z.record(z.enum(gridTabs), z.int())),
  ofVariant: verb('read')
    .route({ method: 'GET', path: '/listings/variant/{variantId}' })
    .input(z.object({ variantId: id }))
    .output(z.array(listing)),
  /** What each channel would refuse of a variant, or show badly, found before anything is sent and without asking anybody. */
  preflight: verb('read')
    .route({ method: 'GET', path: '/listings/preflight/{variantId}' })
    .input(z.object({ variantId: id }))
    .output(z.array(preflightLine)),
  /** How a promotion is told on its channels, and how each stands. */
  promotion: verb('read')
    .route({ method: 'GET', path: '/listings/promotion/{promotionId}' })
    .input(z.object({ promotionId: id }))
    .output(toldPromotion),
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
