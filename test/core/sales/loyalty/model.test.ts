/** The ledger against a book in which every single point is a thing of its own. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { pointsFor } from '../../../../src/api/loyalty-words.ts';
import { usualNumbers } from '../../../../src/core/sales/loyalty/rules.ts';
import { openLoyaltyShop, owner } from './open-loyalty.ts';

const expiryDays = 30;
const rules = { ...usualNumbers, on: true, expiryDays, minPoints: 1, worthPoints: 1, worthAmount: 1 };

interface Purchase {
  readonly id: number;
  readonly day: number;
  readonly price: number;
  /** Pieces left of three. */
  left: number;
  gone: boolean;
  readonly spent: number;
}

/** Asked anew for every question: what was earned lives by day, what was used takes the oldest living points first. */
class Book {
  readonly purchases: Purchase[] = [];
  /** Points of each purchase that are over, by the day's end. */
  private readonly over = new Map<number, number>();
  today = 0;

  private earned({ gone, left, price, spent }: Purchase): number {
    // The discount is shared by the pieces: what is left of what was paid.
    const paid = gone ? 0 : paidFor(price, spent, left);
    return pointsFor(rules, paid);
  }

  private readonly kept = new Map<number, number>();

  /** What a purchase is worth in points: nothing changes once its days are past. */
  private worth(purchase: Purchase): number {
    const past = this.today >= purchase.day + expiryDays;
    const now = this.earned(purchase);
    const before = this.kept.get(purchase.id) ?? 0;
    const value = past && now < before ? before : now;
    this.kept.set(purchase.id, value);
    return value;
  }

  used(): number {
    return this.purchases.reduce(
      (sum, { spent, gone, left }) => sum + (gone || left === 0 ? 0 : spent),
      [...this.over.values()].reduce((sum, points) => sum + points, 0),
    );
  }

  settle(): void {
    const points = this.purchases.flatMap((purchase) =>
      Array.from({ length: this.worth(purchase) }, () => purchase.day + expiryDays),
    );
    const living = points.toSorted((one, other) => one - other).slice(Math.max(0, this.used()));
    const late = living.filter((day) => day <= this.today).length;
    if (late > 0) this.over.set(this.over.size, late);
  }

  balance(): number {
    return this.purchases.reduce((sum, purchase) => sum + this.worth(purchase), 0) - this.used();
  }
}

const paidFor = (price: number, spent: number, left: number): number => {
  const whole = price * 3 - spent;
  const back = 3 - left;
  return whole - Math.floor((whole * back * 2 + 3) / 6);
};

const acts = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('buy' as const),
      price: fc.integer({ min: 1, max: 4000 }),
      share: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({ do: fc.constant('return' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('cancel' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  ),
  { minLength: 1, maxLength: 25 },
);

test('whatever is bought, brought back, cancelled and left to expire, the sum of the entries is the book’s', async () => {
  const runs = Number(process.env['LOYALTY_ROUNDS'] ?? 12);
  await fc.assert(
    fc.asyncProperty(acts, async (story) => {
      const shop = await openLoyaltyShop(rules);
      const anna = await shop.meet('Anna');
      const book = new Book();
      for (const act of story) {
        if (act.do === 'buy') {
          const spendable = Math.min(Math.max(0, book.balance()), act.price * 3 - 1);
          const points = act.share === 0 ? 0 : Math.floor(spendable / act.share);
          const { id } = await shop.sell({
            personId: anna,
            points,
            lines: [{ article: 'Tazza', unitPrice: act.price, thousandths: 3000 }],
            payments: [{ method: 'cash', amount: act.price * 3 - points }],
          });
          book.purchases.push({ id, day: book.today, price: act.price, left: 3, gone: false, spent: points });
        } else if (act.do === 'wait') {
          shop.days(act.days);
          book.today += act.days;
          await shop.expire();
        } else {
          const open = book.purchases.filter(
            ({ gone, left }) => !gone && left > 0 && (act.do === 'return' || left === 3),
          );
          const purchase = open[act.which % Math.max(1, open.length)];
          if (purchase === undefined) continue;
          if (act.do === 'cancel') {
            await shop.cancel(purchase.id);
            purchase.gone = true;
          } else {
            const [line] = (await shop.counter.returns.outlook({ receiptId: purchase.id }, owner)).lines;
            const wish = {
              receiptId: purchase.id,
              lines: [{ lineId: line?.lineId ?? 0, thousandths: 1000, to: 'shelf' as const }],
              exchange: [],
            };
            const { total } = await shop.counter.returns.worth(wish, owner);
            const payments = total === 0 ? [] : [{ method: 'cash' as const, amount: -total }];
            await shop.counter.returns.take(
              { ...wish, formKey: shop.newForm(), payments, reason: 'other', note: '' },
              owner,
            );
            purchase.left -= 1;
          }
          await shop.expire();
        }
        book.settle();
        expect(await shop.balance(anna)).toBe(book.balance());
      }
      const { entries, balance } = await shop.loyalty.account({ personId: anna }, owner);
      if (entries.length < 200) expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(balance);
      // Every entry but what ran out of time names its receipt.
      expect(entries.every(({ kind, receipt }) => (kind === 'expired') === (receipt === null))).toBe(true);
    }),
    { numRuns: runs },
  );
}, 300_000);
