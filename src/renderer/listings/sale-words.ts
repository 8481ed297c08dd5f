/** The words of a price that begins and ends by itself: *offerta fino al 6 dic*, *offerta dall’1 dic*. */
import type { ListedSale, Listing } from '../../api/listings.ts';
import { fromInstant, type Instant } from '../../api/time.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export const saleRuns = ({ from, until }: ListedSale, now: number): boolean =>
  fromInstant(from) <= now && (until === null || now < fromInstant(until));

/** For beside a light, where there is room for a few words; empty where there is no sale. */
export function saleWord({ sale }: Pick<Listing, 'sale'>, now: number): string {
  if (sale === null || (sale.until !== null && fromInstant(sale.until) <= now)) return '';
  if (!saleRuns(sale, now)) {
    return isToday(sale.from, now)
      ? say('listings.sale.fromTime', { time: f.time(sale.from) })
      : say('listings.sale.fromDay', { day: f.shortDay(sale.from) });
  }
  if (sale.until === null) return say('listings.sale.open');
  return isToday(sale.until, now)
    ? say('listings.sale.untilTime', { time: f.time(sale.until) })
    : say('listings.sale.untilDay', { day: f.shortDay(lastMoment(sale.until)) });
}

/** What ends at midnight ends with the day before. */
const lastMoment = (until: Instant): number => fromInstant(until) - 1;

const isToday = (instant: Instant, now: number): boolean => f.day(instant) === f.day(now);

/** What will happen without anyone's doing, in a sentence. */
export function saleSentence({ sale, regular }: Pick<Listing, 'sale' | 'regular'>, now: number): string | null {
  if (sale === null || regular === null || saleWord({ sale }, now) === '') return null;
  const facts = { sale: f.money(sale.amount), regular: f.money(regular), from: f.moment(sale.from, now) };
  if (sale.until === null) return say('listings.sale.untilStopped', facts);
  const dated = { ...facts, until: f.moment(sale.until, now) };
  return saleRuns(sale, now) ? say('listings.sale.ends', dated) : say('listings.sale.begins', dated);
}
