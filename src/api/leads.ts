/** Forms on Facebook for an event, and the people who sent them: found, answered, and given a seat. */
import { z } from 'zod';

import { done, id, pageInput, pageOf, reason, verb } from './base.ts';
import { locales } from './money.ts';
import { instant } from './time.ts';

/** `creating`: on its way to Facebook, safe to repeat. `archived`: takes no more answers; what came is kept. */
export const leadFormStates = ['creating', 'active', 'archived', 'failed'] as const;

/** What must be there before a form can be made; each has a sentence with the next step. */
export const leadFormLacks = [
  'not-connected',
  'event-not-open',
  /** Facebook asks for an address that everybody can open; one of this PC or of the shop's own network is none. */
  'privacy-page',
] as const;
export type LeadFormLack = (typeof leadFormLacks)[number];

export const leadFormDraft = z.object({
  eventId: id,
  language: z.enum(locales).optional(),
  /** Name and mail are always asked. */
  asksPhone: z.boolean().default(true),
  /** A question of the shop's own, e.g. "Porti qualcuno?"; empty: none. */
  question: z.string().trim().max(120).default(''),
  /** What the unticked box says; absent: the sentence of the public page. */
  consentText: z.string().trim().max(600).optional(),
  /** What stands after sending; absent: a thank-you in the form's language. */
  thanks: z.string().trim().max(500).optional(),
});
export type LeadFormDraft = z.infer<typeof leadFormDraft>;

export const leadForm = z.object({
  id,
  /** Null: made at Facebook itself, for no event that Vetrina knows. */
  eventId: id.nullable(),
  name: z.string(),
  language: z.enum(locales),
  state: z.enum(leadFormStates),
  asksPhone: z.boolean(),
  question: z.string(),
  consentText: z.string(),
  privacyUrl: z.string(),
  /** Facebook's own number of the form: what an advert names. Null until it is there. */
  formId: z.string().nullable(),
  /** Where the shop sees the form at Facebook. */
  link: z.string(),
  /** People who sent it; test leads are never counted. */
  leads: z.int(),
  /** Of these, nobody has called, met or written to yet. */
  waiting: z.int(),
  /** The newest test lead that came back, and nothing else. */
  testedAt: instant.nullable(),
  reason: reason.nullable(),
  createdAt: instant,
  archivedAt: instant.nullable(),
});
export type LeadForm = z.infer<typeof leadForm>;

/** What a form for this event would say, and what is missing for it. */
export const leadFormOutlook = z.object({
  lacks: z.array(z.enum(leadFormLacks)),
  language: z.enum(locales),
  consentText: z.string(),
  thanks: z.string(),
  privacyUrl: z.string(),
});
export type LeadFormOutlook = z.infer<typeof leadFormOutlook>;

export const leadSources = ['facebook', 'instagram', 'file'] as const;
export const leadOutcomes = [
  'registered',
  'waiting-list',
  /** In the customer book; the form belongs to no event. */
  'known',
  /** The event no longer took anybody: the person stands in the customer book all the same. */
  'event-over',
  'event-closed',
  /** Neither a telephone number nor a mail address that works. */
  'no-contact',
  'test',
] as const;

export const lead = z.object({
  id: z.string(),
  form: z.string(),
  formId: id.nullable(),
  eventId: id.nullable(),
  eventTitle: z.string(),
  campaignId: id.nullable(),
  campaign: z.string(),
  personId: id.nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  source: z.enum(leadSources),
  outcome: z.enum(leadOutcomes),
  /** Null: the box was not asked, or the file does not say. */
  consent: z.boolean().nullable(),
  /** Answers to the shop's own questions. */
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  /** When the person sent the form. */
  at: instant,
  /** When Vetrina learned of it. */
  receivedAt: instant,
  /** First call, visit or note after it; null: nobody has answered yet. */
  answeredAt: instant.nullable(),
  minutesToAnswer: z.int().nullable(),
});
export type Lead = z.infer<typeof lead>;

export const leadsFilter = {
  eventId: id.optional(),
  formId: id.optional(),
  /** Only those whom nobody has answered. */
  waiting: z.boolean().default(false),
  /** Test leads are shown only when asked for. */
  tests: z.boolean().default(false),
};

export const leadsPulled = z.object({
  forms: z.int(),
  /** New ones; those that had come before are not counted again. */
  added: z.int(),
  registered: z.int(),
  waitingList: z.int(),
  known: z.int(),
});

export const leadsPulse = z.object({
  /** Last time every form was asked to its end. */
  pulledAt: instant.nullable(),
  /** Why the last try ended early. */
  reason: reason.nullable(),
  waiting: z.int(),
  total: z.int(),
  /** Median of the last 90 days; null while nobody was answered. */
  medianMinutes: z.int().nullable(),
});
export type LeadsPulse = z.infer<typeof leadsPulse>;

export const leadsImported = leadsPulled.extend({
  dryRun: z.boolean(),
  rows: z.int(),
  repeated: z.int(),
  tests: z.int(),
  /** Rows that were left out, by line of the file. */
  refused: z.array(z.object({ line: z.int(), why: z.enum(['no-contact', 'no-time', 'quotes']), shown: z.string() })),
});
export type LeadsImported = z.infer<typeof leadsImported>;

export const leadsContract = {
  forms: {
    list: verb('read')
      .route({ method: 'GET', path: '/lead-forms' })
      .input(z.object({ eventId: id.optional() }))
      .output(z.array(leadForm)),
    get: verb('read').route({ method: 'GET', path: '/lead-forms/{id}' }).input(z.object({ id })).output(leadForm),
    /** What would be asked, and what is missing; asks nobody outside. */
    outlook: verb('read')
      .route({ method: 'GET', path: '/lead-form-outlook' })
      .input(z.object({ eventId: id, language: z.enum(locales).optional() }))
      .output(leadFormOutlook),
    /** One form an event: the same wish again answers the form that is there. */
    create: verb('promote').route({ method: 'POST', path: '/lead-forms' }).input(leadFormDraft).output(leadForm),
    retry: verb('promote')
      .route({ method: 'POST', path: '/lead-forms/{id}/retry' })
      .input(z.object({ id }))
      .output(leadForm),
    /** Takes no more answers; it is archived by itself when its event is over. */
    archive: verb('promote')
      .route({ method: 'POST', path: '/lead-forms/{id}/archive' })
      .input(z.object({ id }))
      .output(leadForm),
    /** Sends an invented lead through Facebook and reads it back: shown as a test, counted nowhere. */
    test: verb('promote').route({ method: 'POST', path: '/lead-forms/{id}/test' }).input(z.object({ id })).output(lead),
  },
  list: verb('people')
    .route({ method: 'GET', path: '/leads' })
    .input(z.object({ ...pageInput, ...leadsFilter }))
    .output(pageOf(lead)),
  pulse: verb('read').route({ method: 'GET', path: '/leads/pulse' }).output(leadsPulse),
  /** Asks Facebook now; otherwise at the start and every quarter of an hour. */
  pull: verb('people').route({ method: 'POST', path: '/leads/pull' }).input(done).output(leadsPulled),
  /** The file that Facebook's lead centre hands out, for a shop without approval. `dryRun`: looks, and changes nothing. */
  import: verb('people')
    .route({ method: 'POST', path: '/leads/import' })
    .input(
      z.object({
        name: z.string().max(300),
        /** The file's bytes; 8 MB at most. */
        base64: z.string().max(11_000_000),
        /** The event that its people want to come to; absent: the form's own. */
        eventId: id.optional(),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(leadsImported),
};
