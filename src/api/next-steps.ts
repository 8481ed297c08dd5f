/** What somebody of the shop will do for a person, by when, and what came of a call. */
import { z } from 'zod';

import { done, id, pageInput, pageOf, verb } from './base.ts';
import { callOutcomes } from './people-words.ts';
import { day, instant } from './time.ts';

export * from './people-words.ts';

export const stepWish = z.object({
  text: z.string().trim().max(400).default(''),
  dueOn: day,
  /** Of the shop; empty: whoever is there. */
  who: z.string().trim().max(100).default(''),
});

export const nextStep = z.object({
  id,
  text: z.string(),
  dueOn: day,
  who: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
});
export type NextStep = z.infer<typeof nextStep>;

/** With whom it is. */
export const listedStep = nextStep.extend({
  personId: id,
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
});
export type ListedStep = z.infer<typeof listedStep>;

const stepId = z.object({ stepId: id });

export const nextStepsContract = {
  /** What is open, the earliest day first. */
  nextSteps: verb('people')
    .route({ method: 'GET', path: '/people/next-steps' })
    .input(
      z.object({
        ...pageInput,
        /** Only what is due today or was before. */
        due: z.boolean().default(false),
        who: z.string().max(100).optional(),
      }),
    )
    .output(
      pageOf(listedStep).extend({
        /** By the calendar of the store. */
        today: day,
        due: z.int(),
        /** Everybody who has something to do. */
        people: z.array(z.string()),
      }),
    ),
  planNext: verb('people')
    .route({ method: 'POST', path: '/people/{id}/next-steps' })
    .input(stepWish.extend({ id }))
    .output(listedStep),
  changeNext: verb('people')
    .route({ method: 'PUT', path: '/people/next-steps/{stepId}' })
    .input(stepWish.extend(stepId.shape))
    .output(listedStep),
  /** `done: false`: it is open again. */
  endNext: verb('people')
    .route({ method: 'POST', path: '/people/next-steps/{stepId}/done' })
    .input(stepId.extend({ done: z.boolean().default(true) }))
    .output(done),
  /** A call and what came of it, with what follows; two clicks are enough. */
  logCall: verb('people')
    .route({ method: 'POST', path: '/people/{id}/calls' })
    .input(
      z.object({
        id,
        outcome: z.enum(callOutcomes),
        text: z.string().trim().max(4000).default(''),
        next: stepWish.nullish(),
      }),
    )
    .output(done),
};
