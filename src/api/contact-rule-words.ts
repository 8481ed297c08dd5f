/** Words of the one cap on contacts, without any check. */

/** For what the shop turns to a person by itself. What they asked for (a ticket, a receipt) is none of these. */
export const contactPurposes = ['event-invitations', 'offers-by-message'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** Why not. */
export const contactNoes = ['no-address', 'address-refused', 'never-asked', 'withdrawn', 'cap', 'quiet'] as const;
export type ContactNo = (typeof contactNoes)[number];

export interface ContactRules {
  /** At most so many contacts … */
  readonly most: number;
  /** … in so many days, over all ways together. */
  readonly days: number;
  /** Days of the week on which nobody is disturbed: 1 is Monday, 7 Sunday. */
  readonly quietDays: readonly number[];
  /** Hours of the store's clock between which somebody may be disturbed. */
  readonly fromHour: number;
  readonly untilHour: number;
}

/** Once a week, not on Sundays, between nine and eight. */
export const usualContactRules: ContactRules = { most: 1, days: 7, quietDays: [7], fromHour: 9, untilHour: 20 };
