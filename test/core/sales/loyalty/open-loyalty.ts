/** A counter with points: rules, people with and without a card. */
import { expect } from 'vitest';

import type { LoyaltyRules } from '../../../../src/api/loyalty.ts';
import { openLoyalty, salesOfPeople } from '../../../../src/core/sales/index.ts';
import { usualNumbers } from '../../../../src/core/sales/loyalty/rules.ts';
import { openCounterShop, owner } from '../counter/open-counter.ts';

export async function openLoyaltyShop(rules: Partial<LoyaltyRules> | null = {}) {
  const shop = await openCounterShop();
  shop.customers.holds(salesOfPeople);
  const { verbs: loyalty, chores } = openLoyalty(shop);
  const setRules = (numbers: Partial<LoyaltyRules>) =>
    loyalty.setRules({ ...usualNumbers, on: true, ...numbers }, owner);
  if (rules !== null) await setRules(rules);
  return {
    ...shop,
    loyalty,
    setRules,
    meet: (name: string): Promise<number> =>
      shop.database.change(async (change) => {
        const { personId } = await shop.customers.meetPerson(change, {
          name,
          phone: null,
          mail: `${name.toLowerCase().replace(' ', '.')}@example.com`,
          source: 'vetrina-page',
          campaignId: null,
        });
        return personId;
      }),
    buy: (personId: number | null, unitPrice: number, wish: { points?: number; off?: number } = {}) =>
      shop.sell({
        personId,
        points: wish.points ?? 0,
        lines: [{ article: 'Vaso', unitPrice }],
        payments: unitPrice === (wish.off ?? 0) ? [] : [{ method: 'cash', amount: unitPrice - (wish.off ?? 0) }],
      }),
    balance: async (personId: number) => (await loyalty.account({ personId }, owner)).balance,
    entries: async (personId: number) =>
      (await loyalty.account({ personId }, owner)).entries
        .toReversed()
        .map(({ kind, points, receipt }) => [kind, points, receipt?.number ?? ''] as const),
    days: (days: number) => shop.clock.pass(days * 24 * 60),
    expire: () => chores[0]?.run(),
  };
}

export { expect, owner };
