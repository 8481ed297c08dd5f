import { describe, expect, it } from 'vitest';

import {
  campaignReasonCodes,
  findingCodes,
  listingReasonCodes,
  listingWaitCodes,
  outsideCodes,
  postReasonCodes,
  reviewReasonCodes,
  profileReasonCodes,
} from '../../src/api/outside.ts';
import { outsideEn } from '../../src/renderer/outside/words.en.ts';
import { outsideIt } from '../../src/renderer/outside/words.it.ts';

const reasonCodes = new Set<string>([
  ...Object.values(outsideCodes).flat(),
  ...listingReasonCodes,
  ...listingWaitCodes,
  ...postReasonCodes,
  ...reviewReasonCodes,
  ...profileReasonCodes,
  ...campaignReasonCodes,
]);

describe.each([
  ['Italian', outsideIt],
  ['English', outsideEn],
])('in %s', (_language, words) => {
  it('every reason of the outside has a word and a sentence, and none is spare', () => {
    expect(new Set(Object.keys(words.reasons))).toEqual(reasonCodes);
  });

  it('every finding of the doctor has a sentence, and none is spare', () => {
    expect(new Set(Object.keys(words.findings))).toEqual(new Set(findingCodes));
  });
});
