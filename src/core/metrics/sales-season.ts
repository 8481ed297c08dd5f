/**
 * When the sales of the regions begin, as their common calendar has it: the last working day before Epiphany, and the first
 * Saturday of July. Regions decide by themselves, so this only reminds; some forbid promotions in the thirty days before.
 */
import { addDays } from '../settings/index.ts';

export interface SalesSeason {
  /** 2027-01-05 */
  readonly begins: string;
  /** From here on promotions are forbidden in some regions. */
  readonly quietFrom: string;
}

const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();
const [sunday, saturday] = [0, 6];

/** The next beginning on or after a day. */
export function nextSales(today: string): SalesSeason {
  const year = Number(today.slice(0, 4));
  const begins =
    [winterSales(year), summerSales(year), winterSales(year + 1)].find((day) => day >= today) ?? winterSales(year + 1);
  return { begins, quietFrom: addDays(begins, -30) };
}

function winterSales(year: number): string {
  const day = `${year}-01-05`;
  return weekdayOf(day) === sunday ? addDays(day, -1) : day;
}

function summerSales(year: number): string {
  const first = `${year}-07-01`;
  return addDays(first, (saturday - weekdayOf(first) + 7) % 7);
}
