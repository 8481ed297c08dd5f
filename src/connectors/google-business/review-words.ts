/** Google's words around a review: its translation of a customer's text, and its reasons for not showing an answer. */
import type { ReviewReasonCode } from '../../api/outside.ts';

/**
 * What the customer wrote, without Google's translation. Google puts both into the one field, in either order:
 * `(Translated by Google) … (Original) …`, or the original first.
 */
export function writtenByCustomer(comment: string): string {
  const original = /\(Original\)\s*([\s\S]+)$/u.exec(comment)?.[1];
  if (comment.trimStart().startsWith('(Translated by Google)') && original !== undefined) return original.trim();
  const [before = '', translation] = comment.split(/\n\s*\(Translated by Google\)/u);
  return (translation === undefined ? comment : before).trim();
}

/** Google adds new ones over time: what is not named here is said in general words. */
const reasons: readonly (readonly [ReviewReasonCode, readonly string[]])[] = [
  ['review-answer-advertises', ['ADVERTISING_AND_SOLICITATION', 'FAKE_ENGAGEMENT', 'REGULATED_GOODS_AND_SERVICES']],
  ['review-answer-offends', ['OFFENSIVE', 'HARASSMENT', 'HATE_SPEECH', 'OBSCENITY_AND_PROFANITY', 'VIOLENCE_AND_GORE']],
  ['review-answer-private', ['PERSONAL_INFO', 'PRIVACY']],
  ['review-answer-repeats', ['REPETITIVE', 'GIBBERISH_AND_REPETITIVE', 'UNCLEAR']],
  [
    'review-profile-restricted',
    [
      'ACCOUNT_RESTRICTED_AND_SUSPENDED',
      'ACCOUNT_RESTRICTED_AND_EDIT_REJECTED',
      'ASSOCIATED_ACCOUNT_SUSPENDED',
      'BUSINESS_INELIGIBLE',
      'OWNERSHIP_REVOKED',
      'LOCATION_SUSPENDED',
      'LOCATION_DISABLED',
      'LOCATION_VERIFICATION_REQUIRED',
      'EDITING_RESTRICTION',
    ],
  ],
];

/** Source: `PolicyViolation` of My Business v4, added in July 2026. */
export function rejectionOf(violation: string): ReviewReasonCode {
  return reasons.find(([, violations]) => violations.includes(violation))?.[0] ?? 'review-answer-rejected';
}
