/**
 * Texts whose key ends with a word of the contract (`customers.days.counts.letter`): nobody writes these keys whole, so
 * a word that is added to the contract would be shown as its key.
 */
import { expect, test } from 'vitest';

import { consentChannels, consentPurposes } from '../../../src/api/consent-words.ts';
import { consentSources } from '../../../src/api/consents.ts';
import { contactNoes } from '../../../src/api/contact-rule-words.ts';
import { couponKinds, couponStates } from '../../../src/api/coupon-words.ts';
import { letterKinds, letterStates } from '../../../src/api/event-letters.ts';
import { questionKinds } from '../../../src/api/event-questions.ts';
import { eventLooks, eventStates, registrationStates } from '../../../src/api/events.ts';
import { leadFormLacks, leadFormStates, leadOutcomes, leadSources } from '../../../src/api/leads.ts';
import { lifecycleStages } from '../../../src/api/lifecycle-words.ts';
import { loyaltyEntryKinds, loyaltyKinds, loyaltyRoundings } from '../../../src/api/loyalty-words.ts';
import { mailingStates } from '../../../src/api/mailing-words.ts';
import { happeningKinds } from '../../../src/api/people-days.ts';
import { callOutcomes, contactKinds, purchaseKinds, stages } from '../../../src/api/people-words.ts';
import { retentionRules } from '../../../src/api/retention-words.ts';
import { eventActs, segmentKinds } from '../../../src/api/segment-words.ts';
import { winBackReasons } from '../../../src/api/win-back-words.ts';
import { keysOf, type Texts, type Translations } from '../../../src/renderer/app/texts.ts';

const folders = import.meta.glob<Translations>('../../../src/renderer/*/translations.ts', {
  eager: true,
  import: 'default',
});
const italian = new Set(
  keysOf(
    Object.fromEntries(Object.entries(folders).map(([path, texts]) => [path.split('/').at(-2), texts.it])) as Texts,
  ),
);

/** Where a screen puts a word of the contract behind a key: `{}` is the word. */
const chosen: Readonly<Record<string, readonly string[]>> = {
  'customers.days.counts.{}': happeningKinds,
  'customers.contacts.{}': contactKinds,
  'customers.purchases.{}': purchaseKinds,
  'customers.calls.outcomes.{}': callOutcomes,
  'customers.calls.told.{}': callOutcomes,
  'customers.stage.{}': stages,
  'customers.purposes.{}': consentPurposes,
  'customers.ways.{}': consentChannels,
  'customers.consents.sources.{}': consentSources,
  'customers.retention.rules.{}.name': retentionRules,
  'customers.retention.rules.{}.text': retentionRules,
  'customers.retention.counts.{}': retentionRules,
  'lifecycle.stages.{}.name': lifecycleStages,
  'lifecycle.stages.{}.rule': lifecycleStages,
  'lifecycle.stages.{}.next': lifecycleStages,
  'events.states.{}': eventStates,
  'events.registrationStates.{}': registrationStates,
  'events.form.looks.{}': eventLooks,
  'events.questions.kinds.{}': questionKinds,
  'events.letters.kinds.{}': letterKinds,
  'events.letters.states.{}': letterStates,
  'leads.states.{}': leadFormStates,
  'leads.outcomes.{}': leadOutcomes,
  'leads.sources.{}': leadSources,
  'leads.lacks.{}.why': leadFormLacks,
  'loyalty.entries.{}': loyaltyEntryKinds,
  'loyalty.rules.kinds.{}': loyaltyKinds,
  'loyalty.rules.roundings.{}': loyaltyRoundings,
  'loyalty.coupons.kinds.{}': couponKinds,
  'loyalty.coupons.states.{}': couponStates,
  'outreach.kinds.{}': segmentKinds,
  'outreach.acts.{}': eventActs,
  'outreach.contact.noes.{}': contactNoes,
  'outreach.mailings.noes.{}': contactNoes,
  'outreach.mailings.states.{}': mailingStates,
  'winback.reasons.{}': winBackReasons,
};

test.each(Object.entries(chosen))('%s has a text for every word of the contract', (key, words) => {
  expect(words.map((word) => key.replace('{}', word)).filter((whole) => !italian.has(whole))).toEqual([]);
});
