/** What stands in the web shop under an article number, and where: a product, or a variation of one. */
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import { mostAtOnce, type Woo } from './client.ts';

export interface Place {
  readonly id: number;
  /** 0: a product of its own. */
  readonly parent: number;
  readonly type: string;
  /** `publish`, `private`, `draft` … */
  readonly status: string;
}

/** The numbers travel in the address, which servers cut at 8 kB. */
const longestList = 6_000;

/** Rows of products and variations by article number, those that were asked for only. */
export async function rowsBySku(woo: Woo, skus: readonly string[], fields: string): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  const wanted = new Set(skus);
  for (const list of lists([...wanted])) {
    for (const row of await woo.all('products', { sku: list, status: 'any', _fields: fields })) {
      const sku = textOf(row['sku']);
      const known = found.get(sku);
      // Translations of one product share its number: the first made is the one that is sold.
      if (wanted.has(sku) && (known === undefined || idOf(row) < idOf(known))) found.set(sku, row);
    }
  }
  return found;
}

/** A comma separates numbers: one that has a comma itself is asked for alone. */
function lists(skus: readonly string[]): string[] {
  const made: string[] = skus.filter((sku) => sku.includes(','));
  let list: string[] = [];
  let length = 0;
  const close = () => {
    if (list.length > 0) made.push(list.join(','));
    list = [];
    length = 0;
  };
  for (const sku of skus) {
    if (sku.includes(',') || sku === '') continue;
    const more = encodeURIComponent(sku).length + 3;
    if (list.length === mostAtOnce || length + more > longestList) close();
    list.push(sku);
    length += more;
  }
  close();
  return made;
}

export const idOf = (row: Fields): number => numberOf(row['id']) ?? 0;

export const placeFields = 'id,sku,type,parent_id,status';
export function placeOf(row: Fields): Place {
  const type = textOf(row['type']);
  const parent = type === 'variation' ? (numberOf(row['parent_id']) ?? 0) : 0;
  return { id: idOf(row), parent, type, status: textOf(row['status']) };
}

/** What is remembered of where articles stand; a mistake in it costs one call, and is noticed by it. */
export class Places {
  readonly #known = new Map<string, Place>();
  readonly #woo: Woo;

  constructor(woo: Woo) {
    this.#woo = woo;
  }

  /** Those of the numbers that stand there. Who is not known to stand there is asked for every time. */
  async find(skus: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const unknown = skus.filter((sku) => sku !== '' && !this.#known.has(sku));
    for (const [sku, row] of await rowsBySku(this.#woo, unknown, placeFields)) this.learn(sku, placeOf(row));
    return new Map(
      skus.flatMap((sku) => {
        const place = this.#known.get(sku);
        return place === undefined ? [] : [[sku, place] as const];
      }),
    );
  }

  learn(sku: string, place: Place): void {
    if (place.id > 0) this.#known.set(sku, place);
  }

  forget(sku: string): void {
    this.#known.delete(sku);
  }
}

export const rowsIn = (answer: Fields, part: 'create' | 'update'): readonly Fields[] =>
  listOf(answer[part]).map(fieldsOf);
