/** Rows by their ids, read in blocks. What is kept shows at once; after a change it is read again where it is looked at. */
import type { GridRow } from '../../../api/listings.ts';

/** As many as one call takes. */
const block = 300;
/** Beyond this the oldest go. */
const most = 30_000;

interface Kept {
  readonly row: GridRow;
  /** In which age of the list it was read. */
  readonly age: number;
}

export function openRowCache(read: (ids: readonly number[]) => Promise<GridRow[]>) {
  const kept = new Map<number, Kept>();
  let age = 0;
  let running: Promise<boolean> | undefined;
  let again = false;

  const missing = (ids: readonly number[]): number[] => ids.filter((id) => kept.get(id)?.age !== age);

  async function fetchRows(ids: readonly number[]): Promise<void> {
    const then = age;
    for (let start = 0; start < ids.length; start += block) {
      for (const row of await read(ids.slice(start, start + block))) {
        kept.delete(row.variantId);
        kept.set(row.variantId, { row, age: then });
      }
    }
    for (const id of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(id);
    }
  }

  async function turns(ids: () => readonly number[]): Promise<boolean> {
    let changed = false;
    do {
      again = false;
      const wanted = missing(ids());
      if (wanted.length === 0) break;
      await fetchRows(wanted);
      changed = true;
    } while (again);
    return changed;
  }

  return {
    get: (id: number): GridRow | undefined => kept.get(id)?.row,
    /**
     * Reads what is missing of what is looked at by now: who scrolls through everything reads only where he stops. Answers
     * whether rows became others.
     */
    need(ids: () => readonly number[]): Promise<boolean> {
      again = true;
      running ??= turns(ids).finally(() => (running = undefined));
      return running;
    },
    /** All of these, however many. */
    needAll: (ids: readonly number[]): Promise<void> => fetchRows(ids.filter((id) => !kept.has(id))),
    /** Something changed in the shop: every row is read anew when it is looked at. */
    grownOld: (): void => void (age += 1),
    patch(id: number, change: (row: GridRow) => GridRow): boolean {
      const known = kept.get(id);
      if (known === undefined) return false;
      kept.set(id, { ...known, row: change(known.row) });
      return true;
    },
  };
}
