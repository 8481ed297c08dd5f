/** Goods that nobody buys any more, and how many days ago the last one went. */
export const standingStill: readonly (readonly [sku: string, lastDaysAgo: number])[] = [
  ['CER-003', 128],
  ['CER-019', 171],
  ['CER-020', 150],
  ['PIE-005', 163],
  ['PIE-007', 117],
  ['TES-003', 134],
  ['TES-006', 104],
  ['LIB-002', 98],
  ['BIR-013', 112],
  ['SAP-012', 146],
];
