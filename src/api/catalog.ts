/** What is sold: products, and their variants with SKU, GTIN, cost, VAT rate and how much is in them. */
import { z } from 'zod';

import { amount, changesOf, fileOut, hundredths, id, pageInput, pageOf, tableFormat, verb } from './base.ts';
import { content } from './content.ts';
import { refusal } from './refusal-shape.ts';
import { instant } from './time.ts';

export const conditions = ['new', 'refurbished', 'used'] as const;

export const variantOption = z.object({ name: z.string(), value: z.string() });

export const productFields = z.object({
  name: z.string().trim().min(1).max(300),
  description: z.string().max(20_000).default(''),
  brand: z.string().max(200).default(''),
  category: z.string().max(300).default(''),
  /** Who it is bought from. */
  supplier: z.string().max(200).default(''),
  condition: z.enum(conditions).default('new'),
  /** https page of the product; without it the product takes part in local listings only. */
  link: z.string().max(2000).default(''),
  imageUrl: z.string().max(2000).default(''),
});

export const variantFields = z.object({
  sku: z.string().trim().min(1).max(80),
  /** GTIN-8, -12, -13 or -14 with a right check digit; null when the thing has none. */
  gtin: z.string().nullable().default(null),
  options: z.array(variantOption).max(3).default([]),
  cost: amount.nullable().default(null),
  /** The lowest price it may be sold for, VAT included; null: none of its own. */
  floorPrice: amount.nullable().default(null),
  content: content.nullable().default(null),
  vatRate: hundredths.min(0).max(10_000).default(2200),
});

export const variant = z.object({
  id,
  productId: id,
  /** Name of the product with its options: "Maglia · blu · M". */
  title: z.string(),
  name: z.string(),
  sku: z.string(),
  gtin: z.string().nullable(),
  options: z.array(variantOption),
  description: z.string(),
  brand: z.string(),
  category: z.string(),
  supplier: z.string(),
  condition: z.enum(conditions),
  link: z.string(),
  imageUrl: z.string(),
  cost: amount.nullable(),
  floorPrice: amount.nullable(),
  content: content.nullable(),
  vatRate: hundredths,
  basePrice: amount.nullable(),
  archived: z.boolean(),
  updatedAt: instant,
});
export type Variant = z.infer<typeof variant>;

export const found = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  gtin: z.string().nullable(),
  basePrice: amount.nullable(),
});

export const catalogContract = {
  get: verb('read').route({ method: 'GET', path: '/variants/{id}' }).input(z.object({ id })).output(variant),
  bySku: verb('read')
    .route({ method: 'GET', path: '/variants/by-sku/{sku}' })
    .input(z.object({ sku: z.string() }))
    .output(variant),
  list: verb('read')
    .route({ method: 'GET', path: '/variants' })
    .input(z.object({ ...pageInput, search: z.string().max(200).optional(), category: z.string().optional() }))
    .output(pageOf(variant)),
  /** Name, SKU or barcode; words in any order, without accents; the last word may be half typed. */
  search: verb('read')
    .route({ method: 'GET', path: '/variants/search' })
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(10) }))
    .output(z.array(found)),
  categories: verb('read')
    .route({ method: 'GET', path: '/categories' })
    .output(z.array(z.object({ category: z.string(), variants: z.int() }))),
  /** A product with its first variant and its price, or with several variants at once. */
  create: verb('prices')
    .route({ method: 'POST', path: '/products' })
    .input(
      z.object({
        product: productFields,
        variants: z
          .array(variantFields.extend({ price: amount.nullable() }))
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ productId: id, variantIds: z.array(id), batchId: id })),
  update: verb('prices')
    .route({ method: 'PATCH', path: '/variants/{id}' })
    .input(z.object({ id, product: changesOf(productFields).optional(), variant: changesOf(variantFields).optional() }))
    .output(z.object({ variant, batchId: id })),
  /** What goods cost, typed into many cells: one batch. What cannot be taken is named, and the rest is saved. */
  setCosts: verb('prices')
    .route({ method: 'POST', path: '/variants/costs' })
    .input(
      z.object({
        changes: z
          .array(
            z.object({
              variantId: id,
              cost: amount.nullable(),
              /** The cost the person saw, null where there was none; absent: not asked about. */
              seen: amount.nullish(),
            }),
          )
          .min(1)
          .max(20_000),
      }),
    )
    .output(
      z.object({
        batchId: id.nullable(),
        changed: z.int(),
        leftOut: z.array(z.object({ variantId: id, refusal })),
      }),
    ),
  /** Takes a variant out of every list and off every channel; undo brings it back. */
  archive: verb('prices')
    .route({ method: 'POST', path: '/variants/{id}/archive' })
    .input(z.object({ id }))
    .output(z.object({ batchId: id })),
  /** Everything that is sold, in a file that an import takes back without a question. */
  export: verb('read')
    .route({ method: 'GET', path: '/variants/export' })
    .input(z.object({ format: tableFormat.default('csv') }).optional())
    .output(fileOut),
};
