/** What deserves a second look, worst first. The first two can be no price: a change that makes them is refused. */
export const bulkWarnings = [
  'below-zero',
  'too-large',
  'below-cost',
  'below-floor',
  'below-margin',
  'over-30-percent',
] as const;
export type BulkWarning = (typeof bulkWarnings)[number];
