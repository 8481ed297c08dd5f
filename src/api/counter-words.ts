/** The words of the counter without any check: the core uses them from the start on (decision 0260). */

/** What a receipt made here is: something sold, a receipt taken back as a whole, or goods that came back. */
export const counterKinds = ['sale', 'cancellation', 'return'] as const;
export type CounterKind = (typeof counterKinds)[number];

/** More of one thing than any counter hands over at once: above it a code was read as a quantity. */
export const mostThousandths = 100_000_000;

/** Why goods come back. */
export const returnReasons = [
  'changed-mind',
  'does-not-fit',
  'faulty',
  'wrong-article',
  'not-delivered',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** Where goods that came back go. */
export const returnedTo = ['shelf', 'scrapped'] as const;
export type ReturnedTo = (typeof returnedTo)[number];

/** A gift card was paid for; store credit was given for goods that came back. */
export const cardKinds = ['gift-card', 'store-credit'] as const;
export type CardKind = (typeof cardKinds)[number];

/** Whether it can be spent. */
export const cardStates = ['open', 'spent', 'expired', 'blocked'] as const;
export type CardState = (typeof cardStates)[number];

export const cardEntryKinds = ['issued', 'redeemed', 'given-back', 'cancelled', 'moved'] as const;
export type CardEntryKind = (typeof cardEntryKinds)[number];
