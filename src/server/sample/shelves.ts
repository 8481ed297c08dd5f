/**
 * What stood on the shelves of the sample shop: counted once, brought by the makers, thrown away now and then; what the
 * till sold comes with its file. So that today most shelves are well filled, some are nearly empty and one is.
 */
import type { Door } from '../../api/index.ts';
import { chances } from './chances.ts';
import type { Good } from './goods/index.ts';
import type { PastClock } from './past-clock.ts';
import { standingStill } from './standing-still.ts';
import { firstDay, type TillReceipt } from './till-receipts.ts';

const countedDaysAgo = firstDay + 2;
/** Days on which the makers came. */
const deliveries = [145, 100, 62, 34, 12, 5] as const;
const thrownAway = { sku: 'FRE-003', pieces: 2, daysAgo: 10 };
const emptyNow = 'CON-011';
/** Fewer than these are to be ordered again. */
const nearlyEmpty = ['ROS-005', 'OLI-003', 'PAS-002', 'FOR-008', 'CON-014', 'DOL-011', 'FRE-001', 'SAP-001'];
const orderedAgainAt = 4;
const shownOnly = 'PIE-007';
const piece = 1000;

interface Brought {
  readonly daysAgo: number;
  readonly sku: string;
  readonly pieces: number;
}

export interface Shelves {
  readonly counted: ReadonlyMap<string, number>;
  readonly brought: readonly Brought[];
}

/** Vouchers are paper: nobody counts them. */
const isCounted = ({ name }: Good): boolean => !name.startsWith('Buono regalo');

export function shelvesOf(goods: readonly Good[], receipts: readonly TillReceipt[]): Shelves {
  const chance = chances(7);
  const still = new Set(standingStill.map(([sku]) => sku));
  const gone = new Map<string, { readonly daysAgo: number; readonly pieces: number }[]>();
  const take = (sku: string, daysAgo: number, pieces: number): void =>
    void gone.set(sku, [...(gone.get(sku) ?? []), { daysAgo, pieces }]);
  for (const { daysAgo, lines } of receipts) for (const { good, quantity } of lines) take(good.sku, daysAgo, quantity);
  take(thrownAway.sku, thrownAway.daysAgo, thrownAway.pieces);

  const counted = new Map<string, number>();
  const brought: Brought[] = [];
  for (const good of goods.filter(isCounted)) {
    const { sku } = good;
    const left = leftToday(good, chance());
    const between = (from: number, to: number): number =>
      (gone.get(sku) ?? []).reduce(
        (sum, { daysAgo, pieces }) => sum + (daysAgo <= from && daysAgo > to ? pieces : 0),
        0,
      );
    const days = still.has(sku) ? [] : deliveries;
    const reserve = Math.min(left, 3);
    let here = between(Infinity, days[0] ?? -1) + (days.length === 0 ? left : reserve);
    counted.set(sku, here);
    here -= between(Infinity, days[0] ?? -1);
    for (const [place, day] of days.entries()) {
      const next = days[place + 1] ?? -1;
      const needed = between(day, next);
      const pieces = Math.max(0, needed + (next === -1 ? left : reserve) - here);
      if (pieces > 0) brought.push({ daysAgo: day, sku, pieces });
      here += pieces - needed;
    }
  }
  return { counted, brought };
}

/** Of what costs little there is more. */
function leftToday({ sku, price }: Good, share: number): number {
  if (sku === emptyNow) return 0;
  if (nearlyEmpty.includes(sku)) return 1 + Math.floor(share * 3);
  const cents = Number(price.replace(',', ''));
  const [least, most] = cents < 800 ? [8, 30] : cents < 2000 ? [6, 16] : cents < 4000 ? [5, 9] : [5, 7];
  return least + Math.floor(share * (most - least + 1));
}

/** `bySku`: the number of each variant. */
export async function fillShelves(
  door: Door,
  clock: PastClock,
  { counted, brought }: Shelves,
  bySku: ReadonlyMap<string, number>,
): Promise<void> {
  const line = ([sku, pieces]: readonly [string, number]) => ({
    variantId: bySku.get(sku) ?? 0,
    quantity: pieces * piece,
  });
  clock.goTo(countedDaysAgo, '20:30');
  await door.stock.count({ lines: [...counted].map(line), note: 'Inventario' });
  await door.stock.setLevels({
    changes: [...counted.keys()]
      .filter((sku, place) => nearlyEmpty.includes(sku) || sku === emptyNow || place % 3 === 0)
      .map((sku) => ({ variantId: bySku.get(sku) ?? 0, low: orderedAgainAt * piece })),
  });
  await door.stock.setLevels({ changes: [{ variantId: bySku.get(shownOnly) ?? 0, onDisplay: true }] });
  for (const [daysAgo, goods] of Map.groupBy(brought, (each) => each.daysAgo)) {
    clock.goTo(daysAgo, '08:05');
    await door.stock.receive({ lines: goods.map(({ sku, pieces }) => line([sku, pieces])), note: 'Consegna' });
  }
  clock.goTo(thrownAway.daysAgo, '19:50');
  await door.stock.scrap({ lines: [line([thrownAway.sku, thrownAway.pieces])], note: 'Scadute' });
}
