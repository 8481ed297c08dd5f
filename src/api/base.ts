/** What every verb of the contract shares: its right, its refusals, pages and small shapes. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

import type { Right } from './rights.ts';
import { refusal } from './refusal-shape.ts';

/** A verb that needs `right`. Every verb may refuse with the contract's one typed error. */
export const verb = (right: Right) =>
  oc.$meta<{ right: Right }>({ right }).errors({
    REFUSED: { status: 422, message: 'refused', data: refusal },
  });

export const id = z.int().positive();
/** Minor units, VAT included. */
export const amount = z.int().min(0);
/** Hundredths of a percent: 22 % is 2200. */
export const hundredths = z.int();
/** What a sentence names: counts, names, limits. */
export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
/** Why something is not as wished: a code that is translated with its next step. */
export const reason = z.object({ code: z.string(), details: facts });

export const channelId = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/u);

/** Keyset paging: `after` is the `next` of the page before; null at the end. */
export const pageInput = { after: z.string().nullish(), limit: z.int().min(1).max(500).default(50) };
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int() });

type WithoutDefault<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type Changes<Shape extends z.ZodRawShape> = { [K in keyof Shape]: z.ZodOptional<WithoutDefault<Shape[K]>> };

/**
 * The fields of a change: one that is absent stays as it is. `partial()` alone would fill in the defaults that are meant
 * for creating: who changed a category would empty the description.
 */
export function changesOf<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>): z.ZodObject<Changes<Shape>> {
  const entries = Object.entries(fields.shape).map(([name, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field;
    return [name, z.optional(bare)];
  });
  return z.object(Object.fromEntries(entries) as Changes<Shape>);
}

/** A file handed out by a verb: text files as UTF-8, others as base64. */
export const fileOut = z.object({ name: z.string(), mediaType: z.string(), text: z.string() });
export type FileOut = z.infer<typeof fileOut>;

/** How a table goes out: for any program, or for Excel. */
export const tableFormat = z.enum(['csv', 'xlsx']);
export type TableFormat = z.infer<typeof tableFormat>;

export const done = z.object({});
