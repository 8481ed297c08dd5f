/** Kinds of people's data by how long the shop keeps them, without any check. */

/**
 * `guests`: who only registered for events and allowed nothing, after the last of them. `leads`: who never bought, after
 * the last contact. `notes`: what the shop wrote down about people. `letters`: the words of letters about events.
 * `mailings`: words and addresses of letters to groups and of questions after a purchase. `carts`: whose a cart was that
 * nobody paid, and who was called about one.
 */
export const retentionRules = ['guests', 'leads', 'notes', 'letters', 'mailings', 'carts'] as const;
export type RetentionRule = (typeof retentionRules)[number];

/** Days, where the shop says nothing else. */
export const usualRetention: Readonly<Record<RetentionRule, number>> = {
  guests: 30,
  leads: 730,
  notes: 1095,
  letters: 365,
  mailings: 365,
  carts: 90,
};

/** The public page promises how long guests are kept: that has an end. */
export const alwaysEnds: ReadonlySet<RetentionRule> = new Set(['guests']);
/** A payment counts as rescued for two weeks after the call about its cart. */
export const fewestDays: Readonly<Record<RetentionRule, number>> = {
  ...{ guests: 1, leads: 30, notes: 30, letters: 30, mailings: 30, carts: 14 },
};
export const mostDays = 3650;
