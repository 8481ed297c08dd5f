/** One shelf of the sample shop: what its goods have in common, and one line for each of them. */
export interface Shelf {
  /** Three letters that its codes begin with. */
  readonly code: string;
  readonly category: string;
  readonly brand: string;
  /** Hundredths of a percent. */
  readonly vatRate: 400 | 1000 | 2200;
  /** Cost of an article in percent of its price without VAT. */
  readonly costShare: number;
  /** `Name | size price | size price … | sentence about it`. A size may be empty: `| 12,90 |`. */
  readonly lines: string;
}
