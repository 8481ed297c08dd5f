/** Words of the customer book without any check. */

/** What came of a call that the shop made. */
export const callOutcomes = ['reached', 'not-reached', 'call-back', 'not-interested'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** What a person's day is made of, beside what they bought. */
export const contactKinds = [
  'registration',
  'registration-cancelled',
  'lead',
  'note',
  'call',
  'visit',
  'account',
  'survey',
  'message',
  'letter',
  'card',
  'card-removed',
] as const;
export type ContactKind = (typeof contactKinds)[number];

export const purchaseKinds = ['purchase', 'return', 'cancellation', 'change'] as const;
export type PurchaseKind = (typeof purchaseKinds)[number];

export const stages = ['lead', 'customer'] as const;
