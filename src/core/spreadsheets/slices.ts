import type { TableRow } from './table.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  /** What the next page is asked with; null after the last one. */
  readonly next: string | null;
}

/** A list that is read page by page, as the slices of a table: only one page is held at a time. */
export async function* slicesOf<Item>(
  pageAfter: (after: string | null) => Promise<Page<Item>>,
  row: (item: Item) => TableRow,
): AsyncGenerator<TableRow[]> {
  let after: string | null = null;
  do {
    const page: Page<Item> = await pageAfter(after);
    yield page.items.map(row);
    after = page.next;
  } while (after !== null);
}
