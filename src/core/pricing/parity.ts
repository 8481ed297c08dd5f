import type { ParityReason, ParityRow, paritySorts } from '../../api/parity.ts';
import { changeInPercent } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import type { Differing, ParityTable, Places } from './parity-table.ts';
import { variantsNamed } from './parity.sql.ts';
import { type InForce, pricedVariants, pricesInForce } from './prices.sql.ts';
import { recordFacts } from './undo.sql.ts';

export interface ParityWish {
  readonly after?: string | null | undefined;
  readonly limit: number;
  readonly sort: (typeof paritySorts)[number];
  readonly channelId?: string | undefined;
  readonly category?: string | undefined;
  readonly search?: string | undefined;
  readonly reason?: ParityReason | undefined;
}

const noCounts = { different: 0, own: 0, rule: 0, promotion: 0 };

/** One page of the goods that cost another price online than in the shop. */
export async function parityPage(db: Reader, table: ParityTable | null, places: Places | null, wish: ParityWish) {
  if (table === null || places === null) return { items: [], next: null, total: 0, counts: noCounts };
  const list = await listOf(db, table, wish);
  const from = wish.after == null ? 0 : placeAfter(list, wish, wish.after);
  const page = list.slice(from, from + wish.limit);
  const last = page.at(-1);
  return {
    items: await rowsOf(db, page, places),
    next: last !== undefined && from + page.length < list.length ? writePlace(last, wish) : null,
    total: list.length,
    counts: countsOf(table),
  };
}

function countsOf({ byVariant }: ParityTable) {
  const counts = { ...noCounts, different: byVariant.size };
  for (const { places } of byVariant.values()) {
    for (const reason of new Set(places.map((place) => place.reason))) counts[reason]++;
  }
  return counts;
}

async function listOf(db: Reader, { byVariant, lists }: ParityTable, wish: ParityWish): Promise<readonly Differing[]> {
  const { sort, channelId = null, category = null, search = '', reason = null } = wish;
  const key = JSON.stringify([sort, channelId, category, search.trim(), reason]);
  const known = lists.get(key);
  if (known !== undefined) return known;
  const named = search.trim() === '' ? null : await variantsNamed(db, search);
  const found = [...byVariant.values()].filter(
    (each) =>
      (category === null || each.category === category) &&
      (named === null || named.has(each.variantId)) &&
      placesAskedFor(each, wish).length > 0,
  );
  const list = found.sort((one, other) => order(keyOf(one, wish), keyOf(other, wish)));
  if (lists.size > 50) lists.clear();
  lists.set(key, list);
  return list;
}

const placesAskedFor = ({ places }: Differing, { channelId, reason }: ParityWish) =>
  places.filter(
    (place) =>
      (channelId === undefined || place.channelId === channelId) && (reason === undefined || place.reason === reason),
  );

/** Where a row stands in the list: by the largest difference, or by its name in any case; the id decides between equals. */
type Key = readonly [first: number | string, id: number];

function keyOf(each: Differing, wish: ParityWish): Key {
  if (wish.sort === 'name') return [each.title.toLowerCase(), each.variantId];
  const sizes = placesAskedFor(each, wish).map(({ difference }) => Math.abs(difference));
  return [-Math.max(0, ...sizes), each.variantId];
}

function order([first, id]: Key, [otherFirst, otherId]: Key): number {
  if (first === otherFirst) return id - otherId;
  return first < otherFirst ? -1 : 1;
}

const writePlace = (each: Differing, wish: ParityWish): string =>
  Buffer.from(JSON.stringify(keyOf(each, wish))).toString('base64url');

/** The first row beyond the last one of the page before, also where that one is gone. */
function placeAfter(list: readonly Differing[], wish: ParityWish, after: string): number {
  const key = readPlace(after, wish);
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(keyOf(list[middle] as Differing, wish), key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readPlace(written: string, { sort }: ParityWish): Key {
  try {
    const [first, id] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    if (typeof id === 'number' && typeof first === (sort === 'name' ? 'string' : 'number'))
      return [first as string, id];
  } catch {
    // said below
  }
  throw new Refusal('invalid-input', { field: 'after' });
}

async function rowsOf(db: Reader, page: readonly Differing[], { shop, online }: Places): Promise<ParityRow[]> {
  const ids = page.map(({ variantId }) => variantId);
  const variants = new Map((await pricedVariants(db, ids)).map((each) => [each.variantId, each]));
  const prices = new Map<number, Map<string, InForce>>(ids.map((id) => [id, new Map()]));
  for (const price of await pricesInForce(db, ids)) prices.get(price.variantId)?.set(price.channelId, price);
  const exceptions = [...prices.values()].flatMap((on) => [...on.values()].filter(({ exception }) => exception));
  const facts = await recordFacts(
    db,
    exceptions.map(({ sequence }) => sequence),
  );
  return page.flatMap((each): ParityRow[] => {
    const variant = variants.get(each.variantId);
    const on = prices.get(each.variantId);
    const inShop = on?.get(shop);
    if (variant === undefined || on === undefined || inShop === undefined) return [];
    const placeOf = (price: InForce) => {
      const difference = price.amount - inShop.amount;
      const found = each.places.find(({ channelId }) => channelId === price.channelId);
      const fact = facts.get(price.sequence);
      return {
        channelId: price.channelId,
        amount: price.amount,
        difference,
        differencePercent: changeInPercent(inShop.amount, price.amount),
        reason: difference === 0 ? null : (found?.reason ?? null),
        own: price.exception && fact !== undefined ? { since: toInstant(fact.at), by: fact.by } : null,
      };
    };
    return [
      {
        variantId: each.variantId,
        title: variant.title,
        sku: variant.sku,
        category: each.category,
        basePrice: variant.base,
        shop: placeOf(inShop),
        online: online.flatMap((channelId) => {
          const price = on.get(channelId);
          return price === undefined ? [] : [placeOf(price)];
        }),
      },
    ];
  });
}
