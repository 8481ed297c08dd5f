/**
 * Variants of one product that the web shop does not have yet: they go under the product that their sisters stand under,
 * else under one that is made for them and found again by its own number, so that a lost answer never makes a second.
 */
import type { Offer } from '../../core/channels/ports.ts';
import { groupId } from '../offer-rules.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import { inPieces } from '../pool.ts';
import { mostAtOnce, type Woo } from './client.ts';
import { familyName, ownFields, told } from './item.ts';
import { itemError } from './refusals.ts';
import { idOf, rowsIn, rowsBySku, type Place } from './there.ts';

export interface NewVariation {
  readonly parent: number;
  readonly offer: Offer;
  readonly body: Fields;
}

export interface Homeless {
  readonly offer: Offer;
  readonly code: string;
  readonly words: string;
}

/** Whether an offer is one variant among several. */
export const isOneOfSeveral = (offer: Offer): boolean =>
  groupId(offer) !== undefined && offer.options.some(({ value }) => value !== '');

interface Attribute {
  readonly id: number;
  readonly name: string;
  readonly options: readonly string[];
  readonly row: Fields;
}

/** @param sisters where other variants of the same products stand, by product */
export async function placeVariations(
  woo: Woo,
  offers: readonly Offer[],
  sisters: ReadonlyMap<number, Place>,
): Promise<{ readonly made: readonly NewVariation[]; readonly homeless: readonly Homeless[] }> {
  const families = Map.groupBy(offers, ({ productId }) => productId);
  const parents = new Map<number, number>();
  for (const productId of families.keys()) {
    const known = sisters.get(productId)?.parent ?? 0;
    if (known > 0) parents.set(productId, known);
  }
  const homeless = await findOrMake(woo, families, parents);
  const attributes = await attributesOf(woo, [...new Set(parents.values())]);
  const made: NewVariation[] = [];
  const wider: Fields[] = [];
  for (const [productId, members] of families) {
    const parent = parents.get(productId);
    if (parent === undefined) continue;
    const { all, update } = withOptions(parent, attributes.get(parent) ?? [], members);
    if (update !== null) wider.push(update);
    for (const offer of members) made.push({ parent, offer, body: variationOf(offer, all, woo.now()) });
  }
  // Before their variations, which would name options that no product has.
  for (const update of inPieces(wider, mostAtOnce)) await woo.post('products/batch', { update });
  return { made, homeless };
}

const skuOf = (offer: Offer): string => groupId(offer) ?? '';

async function findOrMake(woo: Woo, families: ReadonlyMap<number, readonly Offer[]>, parents: Map<number, number>) {
  const open = [...families].filter(([productId]) => !parents.has(productId));
  if (open.length === 0) return [];
  const skus = open.map(([, [first]]) => (first === undefined ? '' : skuOf(first)));
  const there = await rowsBySku(woo, skus, 'id,sku,type');
  const absent: [number, readonly Offer[]][] = [];
  for (const [productId, members] of open) {
    const row = there.get(members[0] === undefined ? '' : skuOf(members[0]));
    if (row === undefined) absent.push([productId, members]);
    else parents.set(productId, idOf(row));
  }
  const homeless: Homeless[] = [];
  for (const piece of inPieces(absent, mostAtOnce)) {
    const answer = await woo.post('products/batch', { create: piece.map(([, members]) => newFamily(members)) });
    const rows = rowsIn(answer, 'create');
    piece.forEach(([productId, members], place) => {
      const row = rows[place] ?? {};
      const error = itemError(row);
      const id = error === null ? idOf(row) : (error.standsFor ?? 0);
      if (id > 0) parents.set(productId, id);
      else for (const offer of members) homeless.push({ offer, code: error?.code ?? '', words: error?.words ?? '' });
    });
  }
  return homeless;
}

function newFamily(members: readonly Offer[]): Fields {
  const [first] = members;
  if (first === undefined) return {};
  return {
    type: 'variable',
    status: 'publish',
    sku: skuOf(first),
    name: familyName(first),
    ...told(first),
    attributes: merged([], members).map(written),
  };
}

/** The attributes with every option that the members need. */
function merged(known: readonly Attribute[], members: readonly Offer[]): Attribute[] {
  const all = known.map((each) => ({ ...each, options: [...each.options] }));
  for (const { name, value } of members.flatMap(({ options }) => options)) {
    if (value === '') continue;
    const same = all.find((each) => isSame(each.name, name));
    if (same === undefined) all.push({ id: 0, name, options: [value], row: {} });
    else if (!same.options.some((option) => isSame(option, value))) same.options.push(value);
  }
  return all;
}

const isSame = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;

const written = ({ id, name, options, row }: Attribute, position: number): Fields => ({
  ...(id > 0 ? { id } : { name }),
  position: numberOf(row['position']) ?? position,
  visible: row['visible'] !== false,
  variation: true,
  options: [...options],
});

async function attributesOf(woo: Woo, parents: readonly number[]): Promise<Map<number, Attribute[]>> {
  const found = new Map<number, Attribute[]>();
  for (const piece of inPieces(parents, mostAtOnce)) {
    for (const row of await woo.all('products', {
      include: piece.join(','),
      status: 'any',
      _fields: 'id,attributes',
    })) {
      const attributes = listOf(row['attributes']).map(fieldsOf);
      found.set(
        idOf(row),
        attributes.map((each) => ({
          id: numberOf(each['id']) ?? 0,
          name: textOf(each['name']),
          options: listOf(each['options']).map(String),
          row: each,
        })),
      );
    }
  }
  return found;
}

/** What tells the product of options it does not know yet; the others stay as they are. Null: it knows them all. */
function withOptions(parent: number, known: readonly Attribute[], members: readonly Offer[]) {
  const all = merged(known, members);
  const counted = (list: readonly Attribute[]) => list.reduce((sum, { options }) => sum + options.length, 0);
  const isNeeded = ({ name }: Attribute) =>
    members.some(({ options }) => options.some((option) => isSame(option.name, name)));
  const lacksVariation = known.some((each) => each.row['variation'] === false && isNeeded(each));
  if (counted(all) <= counted(known) && !lacksVariation) return { all, update: null };
  const attributes = all.map((each, position) =>
    isNeeded(each)
      ? written(each, position)
      : { ...written(each, position), variation: each.row['variation'] === true },
  );
  return { all, update: { id: parent, attributes } };
}

function variationOf(offer: Offer, attributes: readonly Attribute[], now: number): Fields {
  return {
    status: 'publish',
    sku: offer.sku,
    ...ownFields(offer, now),
    attributes: offer.options.flatMap(({ name, value }): Fields[] => {
      const known = attributes.find((each) => isSame(each.name, name));
      if (known === undefined || value === '') return [];
      const option = known.options.find((each) => isSame(each, value)) ?? value;
      return [{ ...(known.id > 0 ? { id: known.id } : { name: known.name }), option }];
    }),
    ...(offer.imageUrl === '' ? {} : { image: { src: offer.imageUrl } }),
  };
}
