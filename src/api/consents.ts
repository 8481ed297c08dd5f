/** What people allow: for each purpose and way to reach them, with the sentence they saw, sealed in a chain. */
import { z } from 'zod';

import { id } from './base.ts';
import { consentChannels, consentPurposes } from './consent-words.ts';
import { locales } from './money.ts';
import { instant } from './time.ts';

export * from './consent-words.ts';

export const consent = z.object({
  id,
  purpose: z.enum(consentPurposes),
  channel: z.enum(consentChannels),
  granted: z.boolean(),
  /** The exact sentence the person saw, and its version. */
  text: z.string(),
  textVersion: z.int(),
  language: z.enum(locales),
  source: z.string(),
  /** What it was asked at: an event, a form; empty: not known. */
  occasion: z.string(),
  at: instant,
  /** When it was written down, and by whom. */
  recordedAt: instant,
  recordedBy: z.string(),
});

/** What counts now. Null: never asked, which is no permission. */
export const standing = z.object({
  purpose: z.enum(consentPurposes),
  channel: z.enum(consentChannels).exclude(['any']),
  granted: z.boolean().nullable(),
  at: instant.nullable(),
});

/** How a person said it to somebody of the shop. */
export const consentSources = ['counter', 'phone', 'paper', 'mail', 'message'] as const;

export const consentWritten = z.object({
  id,
  purpose: z.enum(consentPurposes),
  channel: z.enum(consentChannels),
  granted: z.boolean(),
  /** To the letter what was read out, shown or written. */
  text: z.string().trim().min(1).max(4000),
  language: z.enum(locales).default('it'),
  source: z.enum(consentSources),
});

export const consentFinding = z.object({
  what: z.enum([
    'record-changed',
    'record-missing',
    'not-in-chain',
    'other-person',
    'seal-broken',
    'link-missing',
    'end-missing',
    'seal-unknown',
  ]),
  sequence: z.int().nullable(),
  consentId: z.int().nullable(),
  personId: z.int().nullable(),
});
export type ConsentFinding = z.infer<typeof consentFinding>;

export const consentProof = z.object({
  ok: z.boolean(),
  links: z.int(),
  /** Of the last link; empty: there is none. Whoever writes it down can ask for it later. */
  seal: z.string(),
  checkedAt: instant,
  findings: z.array(consentFinding),
});
export type ConsentProof = z.infer<typeof consentProof>;
