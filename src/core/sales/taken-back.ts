/** A line the other way round: what is taken back of a sale, or of what took it back. */
interface Amounts {
  readonly thousandths: number;
  readonly discount: number;
  readonly total: number;
  readonly net: number | null;
  readonly cost: number | null;
}

/** Never −0. */
export const minus = (amount: number): number => (amount === 0 ? 0 : -amount);

/** The same goods, with all that was known of them then. */
export const takenBack = <Line extends Amounts>(line: Line): Line => ({
  ...line,
  thousandths: minus(line.thousandths),
  discount: minus(line.discount),
  total: minus(line.total),
  net: line.net === null ? null : minus(line.net),
  cost: line.cost === null ? null : minus(line.cost),
});
