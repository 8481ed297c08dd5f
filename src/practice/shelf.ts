/** One entry of a shelf with its place in the order of arrival. */
export interface Row<T> {
  readonly key: string;
  readonly value: T;
  /** Place in the order of arrival: grows, is never reused, and serves as the page token of lists. */
  readonly place: number;
}

interface Held<T> {
  value: T;
  place: number;
}

/**
 * A keyed collection that remembers the order of arrival and can be read page by page.
 *
 * Pages go by place, not by offset: reading 100,000 products a page at a time costs one pass over them, and a product
 * deleted between two pages neither repeats nor hides another.
 */
export class Shelf<T> {
  readonly #touched: () => void;
  readonly #held = new Map<string, Held<T>>();
  #order: { key: string; place: number }[] = [];
  #nextPlace = 1;

  constructor(touched: () => void = () => {}) {
    this.#touched = touched;
  }

  get size(): number {
    return this.#held.size;
  }

  get(key: string): T | undefined {
    return this.#held.get(key)?.value;
  }

  has(key: string): boolean {
    return this.#held.has(key);
  }

  /** Adds an entry at the end, or replaces one where it stands. Call it also after changing an entry in place. */
  set(key: string, value: T): void {
    const held = this.#held.get(key);
    if (held) {
      held.value = value;
    } else {
      const place = this.#nextPlace++;
      this.#held.set(key, { value, place });
      this.#order.push({ key, place });
      this.#forgetGaps();
    }
    this.#touched();
  }

  delete(key: string): boolean {
    const was = this.#held.delete(key);
    if (was) this.#touched();
    return was;
  }

  clear(): void {
    this.#held.clear();
    this.#order = [];
    this.#touched();
  }

  /** All entries in the order of arrival. */
  *rows(): IterableIterator<Row<T>> {
    for (const { key, place } of this.#order) {
      const held = this.#held.get(key);
      if (held && held.place === place) yield { key, value: held.value, place };
    }
  }

  /** All values in the order of arrival. */
  *values(): IterableIterator<T> {
    for (const row of this.rows()) yield row.value;
  }

  /**
   * The next page behind a place (0 = from the start). `accept` may leave entries out, and may delete them.
   * @returns the rows, and whether at least one more would follow.
   */
  page(
    behind: number,
    limit: number,
    accept: (row: Row<T>) => boolean = () => true,
  ): { rows: Row<T>[]; more: boolean } {
    const rows: Row<T>[] = [];
    for (let index = this.#firstBehind(behind); index < this.#order.length; index++) {
      const entry = this.#order[index];
      const held = entry && this.#held.get(entry.key);
      if (!entry || !held || held.place !== entry.place) continue;
      const row = { key: entry.key, value: held.value, place: entry.place };
      if (!accept(row)) continue;
      if (rows.length === limit) return { rows, more: true };
      rows.push(row);
    }
    return { rows, more: false };
  }

  #firstBehind(place: number): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#order[middle]?.place ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Deleted entries leave gaps in the order; once they are the majority, the order is written anew. */
  #forgetGaps(): void {
    if (this.#order.length < 1000 || this.#order.length < this.#held.size * 2) return;
    this.#order = this.#order.filter(({ key, place }) => this.#held.get(key)?.place === place);
  }
}
