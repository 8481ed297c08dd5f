/** What is over next, asked for a whole page at once, against a pile of points in which every point is a thing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addEntry } from '../../../../src/core/sales/loyalty/ledger.sql.ts';
import { openLoyaltyShop, owner } from './open-loyalty.ts';

const days = fc.integer({ min: 1, max: 6 });
const points = fc.integer({ min: 1, max: 9 });
const entry = fc.oneof(
  fc.record({ kind: fc.constant('earned'), points, day: days }),
  fc.record({ kind: fc.constant('earned'), points, day: fc.constant(null) }),
  fc.record({ kind: fc.constantFrom('spent', 'expired', 'corrected'), points: points.map((n) => -n) }),
  fc.record({ kind: fc.constant('corrected'), points }),
);
const books = fc.array(fc.array(entry, { maxLength: 12 }), { minLength: 1, maxLength: 4 });

type Entry = { readonly kind: string; readonly points: number; readonly day?: number | null };

/** One thing a point, the first to be over on top; what was used takes from the top. */
function piled(entries: readonly Entry[]): { day: number; points: number } | null {
  const used = entries.reduce((sum, { points: each }) => sum + Math.max(0, -each), 0);
  const pile = entries
    .flatMap(({ day, points: each }) => (day == null ? [] : Array.from({ length: each }, () => day)))
    .toSorted((one, other) => one - other)
    .slice(used);
  const balance = entries.reduce((sum, { points: each }) => sum + each, 0);
  const [day] = pile;
  if (day === undefined || balance <= 0) return null;
  return { day, points: Math.min(balance, pile.filter((each) => each === day).length) };
}

test('what is over next of everybody on a page is what each one’s pile of points says', async () => {
  const shop = await openLoyaltyShop();
  let round = 0;
  await fc.assert(
    fc.asyncProperty(books, async (stories) => {
      round += 1;
      const people: number[] = [];
      for (const [index] of stories.entries()) people.push(await shop.meet(`Giro${round} Persona${index}`));
      const now = shop.clock.now();
      const endOf = (day: number) => now + day * 86_400_000;
      await shop.database.change(async (change) => {
        for (const [index, story] of stories.entries())
          for (const { kind, points: each, ...rest } of story)
            await addEntry(change.db, {
              ...{ person_id: people[index] ?? 0, kind, at: now, points: each, receipt_id: null, receipt_number: '' },
              ...{ root_id: null, expires_at: 'day' in rest && rest.day !== null ? endOf(rest.day) : null },
              ...{ note: '', actor: 'Prova', undoes_id: null, form_key: null },
            });
      });
      const { items } = await shop.loyalty.accounts(
        { search: `Giro${round}`, on: undefined, after: null, limit: 50 },
        owner,
      );
      const said = new Map(items.map(({ personId, nextExpiry }) => [personId, nextExpiry]));
      for (const [index, story] of stories.entries()) {
        const wanted = piled(story);
        const next = wanted && { at: new Date(endOf(wanted.day)).toISOString(), points: wanted.points };
        const personId = people[index] ?? 0;
        expect(said.get(personId) ?? null).toEqual(next);
        expect((await shop.loyalty.account({ personId }, owner)).nextExpiry).toEqual(next);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
