/** Groups of people by what is known of them, what they bought and what they did: counted live, saved with a name. */
import { z } from 'zod';

import { channelId, fileOut, id, pageInput, pageOf, tableFormat, verb } from './base.ts';
import { lifecycleStages } from './lifecycle.ts';
import { locales } from './money.ts';
import { personBought } from './people-bought.ts';
import { consentChoices, contactWays, eventActs, segmentContacts } from './segment-words.ts';
import { instant } from './time.ts';

/** Within so many days until now; null: ever. */
const days = z.int().min(1).max(3650).nullable();
/** The opposite: who does not. */
const not = z.boolean().default(false);
const most = 50;
const some = <T extends z.ZodType>(value: T) => z.array(value).min(1).max(most);
const text = z.string().trim().min(1).max(200);

/** One sentence about people; of several values one is enough. */
export const segmentCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stage'), values: some(z.enum(lifecycleStages)), not }),
  z.object({ kind: z.literal('source'), values: some(text), not }),
  z.object({ kind: z.literal('reach'), values: some(z.enum(['mail', 'phone'])), not }),
  /** What counts now; never asked is no permission. */
  z.object({ kind: z.literal('consent'), values: some(z.enum(consentChoices)), not }),
  /** In which they registered or read what they allowed. */
  z.object({ kind: z.literal('language'), values: some(z.enum(locales)), not }),
  z.object({ kind: z.literal('bought'), days, not }),
  /** Minor units; what came back is taken off. */
  z.object({ kind: z.literal('spent'), atLeast: z.int().min(1), days, not }),
  z.object({ kind: z.literal('receipts'), atLeast: z.int().min(1).max(100_000), days, not }),
  z.object({ kind: z.literal('category'), values: some(text), days, not }),
  /** Variants. */
  z.object({ kind: z.literal('product'), values: some(id), days, not }),
  /** The channel where they bought. */
  z.object({ kind: z.literal('where'), values: some(channelId), days, not }),
  /** No event named: any. */
  z.object({ kind: z.literal('event'), act: z.enum(eventActs), values: z.array(id).max(most), days, not }),
  z.object({ kind: z.literal('contact'), values: some(z.enum(segmentContacts)), days, not }),
  /** How they were last in touch, as far as they can be reached so. */
  z.object({ kind: z.literal('preferred'), values: some(z.enum(contactWays)), not }),
]);
export type SegmentCondition = z.infer<typeof segmentCondition>;

/** All of them hold; none: everybody. */
export const segmentConditions = z.array(segmentCondition).max(20);

export const segment = z.object({
  id,
  name: z.string(),
  conditions: segmentConditions,
  updatedAt: instant,
});
export type Segment = z.infer<typeof segment>;

export const segmentPerson = personBought;
export type SegmentPerson = z.infer<typeof segmentPerson>;

export const segmentChoices = z.object({
  sources: z.array(z.string()),
  categories: z.array(z.string()),
  /** Newest first. */
  events: z.array(z.object({ id, title: z.string(), startsAt: instant })),
  channels: z.array(z.object({ id: channelId, name: z.string() })),
  /** Of the products named in the conditions, and of those that match the search. */
  products: z.array(z.object({ id, title: z.string() })),
});

const asked = z.object({ conditions: segmentConditions });

export const segmentVerbs = {
  segments: verb('people').route({ method: 'GET', path: '/segments' }).output(z.array(segment)),
  segment: verb('people').route({ method: 'GET', path: '/segments/{id}' }).input(z.object({ id })).output(segment),
  /** Refuses `segment-name-taken`. */
  saveSegment: verb('people')
    .route({ method: 'POST', path: '/segments' })
    .input(z.object({ id: id.nullish(), name: z.string().trim().min(1).max(120), conditions: segmentConditions }))
    .output(segment),
  removeSegment: verb('people')
    .route({ method: 'DELETE', path: '/segments/{id}' })
    .input(z.object({ id }))
    .output(z.object({})),
  countSegment: verb('people')
    .route({ method: 'POST', path: '/segments/count' })
    .input(asked)
    .output(
      z.object({
        people: z.int(),
        /** Of these, who has an address or a number. */
        mail: z.int(),
        phone: z.int(),
      }),
    ),
  segmentPeople: verb('people')
    .route({ method: 'POST', path: '/segments/people' })
    .input(z.object({ ...pageInput, ...asked.shape }))
    .output(pageOf(segmentPerson)),
  exportSegment: verb('people')
    .route({ method: 'POST', path: '/segments/export' })
    .input(
      z.object({
        ...asked.shape,
        name: z.string().max(120).default(''),
        format: tableFormat.default('csv'),
        language: z.enum(locales).default('it'),
      }),
    )
    .output(fileOut),
  /** What can be chosen in the conditions. */
  segmentChoices: verb('people')
    .route({ method: 'GET', path: '/segments/choices' })
    .input(z.object({ search: z.string().max(200).default(''), products: z.array(id).max(most).default([]) }))
    .output(segmentChoices),
};
