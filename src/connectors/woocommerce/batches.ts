/** Batches of at most a hundred, and what each item of them came to. */
import type { OfferAnswer } from '../../core/channels/ports.ts';
import { inPieces } from '../pool.ts';
import type { Fields } from '../json.ts';
import { mostAtOnce, type Woo } from './client.ts';
import { isGone, itemError, reasonOf } from './refusals.ts';
import { idOf, placeOf, rowsIn, type Place, type Places } from './there.ts';

/** One item on its way: `id` 0 where it is to be made. */
export interface Item {
  readonly sku: string;
  readonly place: Place;
  readonly body: Fields;
}

/** A batch of products, or of the variations of one. */
const pathOf = (parent: number): string => (parent === 0 ? 'products/batch' : `products/${parent}/variations/batch`);

export async function sendItems(woo: Woo, places: Places, items: readonly Item[]): Promise<readonly OfferAnswer[]> {
  const byParent = Map.groupBy(items, ({ place }) => place.parent);
  const answers: OfferAnswer[] = [];
  for (const [parent, group] of byParent) {
    for (const piece of inPieces(group, mostAtOnce)) answers.push(...(await sendPiece(woo, places, parent, piece)));
  }
  return answers;
}

async function sendPiece(woo: Woo, places: Places, parent: number, items: readonly Item[]) {
  const create = items.filter(({ place }) => place.id === 0);
  const update = items.filter(({ place }) => place.id > 0);
  const bodies = (list: readonly Item[]) => list.map(({ body }) => body);
  const answer = await woo.post(pathOf(parent), {
    ...(create.length > 0 ? { create: bodies(create) } : {}),
    ...(update.length > 0 ? { update: bodies(update) } : {}),
  });
  const made = rowsIn(answer, 'create');
  const changed = rowsIn(answer, 'update');
  return [
    ...create.map((item, at) => judged(places, item, made[at])),
    // Answers come in the order of the questions; the number says so.
    ...update.map((item, at) =>
      judged(places, item, changed.find((row) => idOf(row) === item.place.id) ?? changed[at]),
    ),
  ];
}

function judged(places: Places, { sku, place }: Item, row: Fields | undefined): OfferAnswer {
  if (row === undefined) return { sku, outcome: 'later', code: 'answer-unreadable', at: null };
  const error = itemError(row);
  if (error === null) {
    const now = placeOf({ type: place.parent > 0 ? 'variation' : place.type, parent_id: place.parent, ...row });
    places.learn(sku, { ...now, parent: place.parent });
    return { sku, outcome: 'accepted' };
  }
  // Made before, and the answer was lost; or deleted over there: looked for anew the next time.
  if ((place.id === 0 && error.standsFor !== null) || (place.id > 0 && isGone(error.code))) {
    places.forget(sku);
    return { sku, outcome: 'later', code: 'stopped-before-it', at: null };
  }
  return { sku, outcome: 'refused', ...reasonOf(error.code, error.words) };
}
