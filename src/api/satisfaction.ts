/** A short question after the purchase: five faces and a free line, by a link in a mail or the code on the counter. */
import { z } from 'zod';

import { fileOut, id, pageInput, pageOf, verb } from './base.ts';
import { contactNoes } from './contact-rule-words.ts';
import { locales } from './money.ts';
import { posterSizes } from './posters.ts';
import { leastAnswers } from './satisfaction-words.ts';
import { day, instant } from './time.ts';

export * from './satisfaction-words.ts';

const question = z.string().trim().min(1).max(200);

export const surveySettings = z.object({
  on: z.boolean(),
  /** Mail to who bought, allowed offers by mail, and was not asked lately. */
  byMail: z.boolean(),
  /** Days after the purchase. */
  afterDays: z.int().min(1).max(30),
  questions: z.object({ it: question, en: question, hu: question }),
});
export type SurveySettings = z.infer<typeof surveySettings>;

export const surveyAnswer = z.object({
  id,
  at: instant,
  /** 1 to 5. */
  score: z.int(),
  words: z.string(),
  source: z.enum(['counter', 'link']),
  person: z.object({ id, name: z.string() }).nullable(),
  receipt: z.object({ id: id.nullable(), number: z.string() }).nullable(),
  state: z.enum(['fine', 'open', 'done']),
  note: z.string(),
  settledAt: instant.nullable(),
  settledBy: z.string().nullable(),
});
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

/** Of the last ninety days; null below `leastAnswers`: not enough data. */
export const surveyFigures = z.object({
  answers: z.int(),
  /** Hundredths of a point. */
  average: z.int().nullable(),
  /** Hundredths of a percent. */
  unhappy: z.int().nullable(),
  least: z.literal(leastAnswers),
});

const token = z
  .string()
  .regex(/^[\w-]{22,64}$/u)
  .nullable();

export const satisfactionContract = {
  overview: verb('read')
    .route({ method: 'GET', path: '/satisfaction' })
    .output(
      z.object({
        settings: surveySettings,
        figures: surveyFigures,
        /** Unhappy people nobody has looked after. */
        open: z.int(),
        /** Where the code on the counter leads. */
        link: z.string(),
        /** Asked in the last ninety days, and how many of them answered. */
        asked: z.int(),
        answered: z.int(),
        /** Bought, and not asked by mail now: for each reason how many. */
        held: z.array(z.object({ no: z.enum(contactNoes), people: z.int() })),
      }),
    ),
  set: verb('settings')
    .route({ method: 'PUT', path: '/satisfaction/settings' })
    .input(surveySettings)
    .output(surveySettings),
  answers: verb('people')
    .route({ method: 'GET', path: '/satisfaction/answers' })
    .input(
      z.object({
        state: z.enum(['fine', 'open', 'done']).optional(),
        /** Days of the shop on which they were given. */
        from: day.optional(),
        to: day.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(surveyAnswer)),
  /** Somebody was looked after, with what was done. */
  settle: verb('people')
    .route({ method: 'POST', path: '/satisfaction/answers/{id}/settle' })
    .input(z.object({ id, note: z.string().trim().max(1000).default('') }))
    .output(surveyAnswer),
  reopen: verb('people')
    .route({ method: 'POST', path: '/satisfaction/answers/{id}/reopen' })
    .input(z.object({ id }))
    .output(surveyAnswer),
  /** The link of one receipt, to be sent by hand; always the same. */
  linkFor: verb('people')
    .route({ method: 'POST', path: '/satisfaction/links' })
    .input(z.object({ receiptId: id }))
    .output(z.object({ link: z.string() })),
  /** PDF for the counter. */
  poster: verb('read')
    .route({ method: 'GET', path: '/satisfaction/poster' })
    .input(z.object({ size: z.enum(posterSizes).default('a4'), language: z.enum(locales).optional() }))
    .output(fileOut),
  /** What a visitor sees. Without a token: the code on the counter. Refuses `not-found`, also while it is off. */
  page: verb('public')
    .route({ method: 'GET', path: '/public/satisfaction' })
    .input(z.object({ token: token.default(null) }))
    .output(
      z.object({
        shopName: z.string(),
        questions: z.object({ it: z.string(), en: z.string(), hu: z.string() }),
        practice: z.boolean(),
        answered: z.boolean(),
        language: z.enum(locales),
      }),
    ),
  /** Each form counts once, and each link once. */
  answer: verb('public')
    .route({ method: 'POST', path: '/public/satisfaction' })
    .input(
      z.object({
        token: token.default(null),
        formKey: z.string().regex(/^[\w-]{16,64}$/u),
        score: z.int().min(1).max(5),
        words: z.string().trim().max(1000).default(''),
        language: z.enum(locales),
      }),
    )
    .output(z.object({})),
};
