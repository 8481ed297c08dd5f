/** How often, when and in which way the shop may turn to a person: one cap over all ways together. */
import { z } from 'zod';

import { id, verb } from './base.ts';
import { contactNoes, contactPurposes } from './contact-rule-words.ts';
import { contactWays } from './segment-words.ts';
import { instant } from './time.ts';

export const contactRules = z.object({
  most: z.int().min(1).max(50),
  days: z.int().min(1).max(365),
  /** 1 is Monday, 7 Sunday. */
  quietDays: z.array(z.int().min(1).max(7)).max(6),
  fromHour: z.int().min(0).max(23),
  untilHour: z.int().min(1).max(24),
});

export const contactVerdict = z.object({
  way: z.enum(contactWays),
  /** Null: yes, now. */
  no: z.enum(contactNoes).nullable(),
  /** When the answer becomes another by itself; null: it does not. */
  from: instant.nullable(),
});
export type ContactVerdict = z.infer<typeof contactVerdict>;

export const contactStanding = z.object({
  rules: contactRules,
  /** Contacts within the rule's days. */
  contacts: z.int(),
  /** The way they can be reached best now or later; null: none. */
  best: z.enum(contactWays).nullable(),
  ways: z.array(contactVerdict),
});
export type ContactStanding = z.infer<typeof contactStanding>;

export const contactRuleVerbs = {
  contactRules: verb('people').route({ method: 'GET', path: '/contact-rules' }).output(contactRules),
  /** Refuses `contact-hours-wrong`. */
  setContactRules: verb('settings')
    .route({ method: 'PUT', path: '/contact-rules' })
    .input(contactRules)
    .output(contactRules),
  /** Whether the shop may turn to this person now, for each way, and why not. */
  mayContact: verb('people')
    .route({ method: 'GET', path: '/contact-rules/people/{personId}' })
    .input(z.object({ personId: id, purpose: z.enum(contactPurposes).default('offers-by-message') }))
    .output(contactStanding),
  /** A prepared message that was really sent by hand: it counts. */
  noteMessage: verb('people')
    .route({ method: 'POST', path: '/contact-rules/people/{personId}/messages' })
    .input(z.object({ personId: id, text: z.string().trim().max(4000).default('') }))
    .output(contactStanding),
};
