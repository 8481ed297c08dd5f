/** Who buys in one channel and who in several: how the two are named and what stands in their rows. */
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

interface Buyers {
  readonly several: boolean;
  readonly people: number;
  readonly receipts: number;
  readonly revenue: number;
  /** Null: too few to tell. */
  readonly each: number | null;
}

export const buyersName = (several: boolean): string => say(`report.customers.${several ? 'several' : 'one'}`);

export const buyersHead = (): string[] => [
  say('report.customers.who'),
  say('report.people'),
  say('sales.names.receipts'),
  say('sales.names.revenue'),
  say('report.each'),
];

export const buyersRow = ({ several, people, receipts, revenue, each }: Buyers): string[] => [
  buyersName(several),
  f.number(people),
  f.number(receipts),
  f.money(revenue),
  each === null ? '–' : f.money(each),
];
