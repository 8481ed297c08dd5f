/**
 * Which labels are wrong by now, kept by heart: the whole catalogue is walked once, a few thousand goods at a time while
 * the shop goes on answering; a changed price afterwards costs a look at the goods that it changed.
 */
import type { Database, Reader } from '../database/index.ts';
import {
  dueAmong,
  dueBetween,
  type DueFound,
  goodsMovedSince,
  lastPriceRecord,
  lastVariant,
  sortedByTitle,
} from './due.sql.ts';

export interface DueCounts {
  readonly due: number;
  /** Those that hang on the shelf with something old on them; the rest was never printed. */
  readonly wrong: number;
}

interface Book {
  /** By id: whether a label hangs there. */
  readonly due: Map<number, boolean>;
  /** The last price record that was looked at. */
  sequence: number;
  /** In the order of the list; null: to be sorted again. */
  sorted: readonly number[] | null;
  stale: 'fresh' | 'prices' | 'everything';
  turn: Promise<unknown>;
}

/** Goods looked at in one go. */
const stretch = 2000;

export function openDueBook({ read, onNotice }: Pick<Database, 'read' | 'onNotice'>) {
  const books = new Map<string, Book>();
  onNotice(({ domain }) => {
    const everything = domain === 'catalog' || domain === 'imports' || domain === 'labels' || domain === 'channels';
    for (const book of books.values()) {
      if (everything) book.stale = 'everything';
      else if (domain === 'pricing' && book.stale === 'fresh') book.stale = 'prices';
    }
  });

  /** The book as it stands now; whoever asks meanwhile waits for the same reading. */
  async function fresh(channelId: string): Promise<Book> {
    const book = books.get(channelId) ?? emptyBook();
    books.set(channelId, book);
    const turn = book.turn.then(() => bringUp(read, book, channelId));
    book.turn = turn.catch(() => (book.stale = 'everything'));
    await turn;
    return book;
  }

  return {
    async counts(channelId: string): Promise<DueCounts> {
      const { due } = await fresh(channelId);
      let wrong = 0;
      for (const hangs of due.values()) if (hangs) wrong += 1;
      return { due: due.size, wrong };
    },
    /** In the order in which a person walks along the list. */
    async ids(channelId: string): Promise<readonly number[]> {
      const book = await fresh(channelId);
      return (book.sorted ??= await sortedByTitle(read, [...book.due.keys()]));
    },
    /** Up to so many, those that are wrong first: what was never printed has never been wrong. */
    async first(channelId: string, most: number): Promise<readonly number[]> {
      const { due } = await fresh(channelId);
      const wrong: number[] = [];
      const never: number[] = [];
      for (const [id, hangs] of due) {
        if (hangs) wrong.push(id);
        else if (never.length < most) never.push(id);
        if (wrong.length === most) break;
      }
      return [...wrong, ...never].slice(0, most);
    },
  };
}

const emptyBook = (): Book => ({
  due: new Map(),
  sequence: 0,
  sorted: null,
  stale: 'everything',
  turn: Promise.resolve(),
});

async function bringUp(read: Reader, book: Book, channelId: string): Promise<void> {
  const { stale } = book;
  if (stale === 'fresh') return;
  // What changes while it is read makes it stale again.
  book.stale = 'fresh';
  book.sorted = null;
  const sequence = await lastPriceRecord(read);
  if (stale === 'everything') await readAll(read, book, channelId);
  else await lookAgain(read, book, channelId, await goodsMovedSince(read, book.sequence));
  book.sequence = sequence;
}

async function readAll(read: Reader, book: Book, channelId: string): Promise<void> {
  const last = await lastVariant(read);
  const due: DueFound[] = [];
  for (let after = 0; after < last; after += stretch) {
    for (const found of await dueBetween(read, channelId, after, after + stretch)) due.push(found);
    await new Promise((resolve) => setImmediate(resolve));
  }
  book.due.clear();
  for (const { id, hangs } of due) book.due.set(id, hangs === 1);
}

async function lookAgain(read: Reader, book: Book, channelId: string, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += stretch) {
    const slice = ids.slice(from, from + stretch);
    const due = await dueAmong(read, channelId, slice);
    for (const id of slice) book.due.delete(id);
    for (const { id, hangs } of due) book.due.set(id, hangs === 1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
