/** Where a person stands with the shop: not bought yet, tried, loyal, slipping away, lost. By a written rule. */
import { z } from 'zod';

import { fileOut, id, pageInput, pageOf, tableFormat, verb } from './base.ts';
import { lifecycleStages } from './lifecycle-words.ts';
import { locales } from './money.ts';
import { personBought } from './people-bought.ts';
import { instant } from './time.ts';

export * from './lifecycle-words.ts';

/** The numbers in the rules; the sentences that hold them are on the screen. */
export const lifecycleRules = z.object({
  /** Purchases from which a person is loyal … */
  loyalFrom: z.int().min(2).max(50),
  /** … if they were made within so many days. */
  loyalWithinDays: z.int().min(30).max(1825),
  /** Days without a purchase or a visit after which a customer is slipping away. */
  quietDays: z.int().min(7).max(1000),
  /** Days after which they are lost; more than `quietDays`. */
  lostDays: z.int().min(14).max(3650),
});
export type LifecycleRules = z.infer<typeof lifecycleRules>;

export const lifecyclePlace = z.object({
  stage: z.enum(lifecycleStages),
  /** Where they were before, if they moved. */
  before: z.enum(lifecycleStages).nullable(),
  since: instant,
});

export const lifecyclePerson = personBought.extend(lifecyclePlace.shape);
export type LifecyclePerson = z.infer<typeof lifecyclePerson>;

const filter = {
  stage: z.enum(lifecycleStages),
  /** Only who came there within the last seven days. */
  moved: z.boolean().default(false),
};

export const lifecycleContract = {
  overview: verb('people')
    .route({ method: 'GET', path: '/lifecycle' })
    .output(
      z.object({
        rules: lifecycleRules,
        stages: z.array(
          z.object({
            stage: z.enum(lifecycleStages),
            people: z.int(),
            /** Who came there within the last seven days. */
            moved: z.int(),
          }),
        ),
      }),
    ),
  /** Who came last stands first. */
  people: verb('people')
    .route({ method: 'GET', path: '/lifecycle/people' })
    .input(z.object({ ...pageInput, ...filter }))
    .output(pageOf(lifecyclePerson)),
  export: verb('people')
    .route({ method: 'GET', path: '/lifecycle/people/export' })
    .input(z.object({ ...filter, format: tableFormat.default('csv'), language: z.enum(locales).default('it') }))
    .output(fileOut),
  ofPerson: verb('people')
    .route({ method: 'GET', path: '/lifecycle/people/{personId}' })
    .input(z.object({ personId: id }))
    .output(lifecyclePerson),
  /** Everybody is placed anew at once; who stands elsewhere by the new numbers has not moved. */
  setRules: verb('settings')
    .route({ method: 'PUT', path: '/lifecycle/rules' })
    .input(lifecycleRules)
    .output(lifecycleRules),
};
