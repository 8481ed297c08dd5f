import type { ParityReason } from '../../api/parity.ts';
import { breathing, type Database, type Reader } from '../database/index.ts';
import { latestSequence } from './bulk.sql.ts';
import { type DifferenceRow, differences, lastVariant, pricedAfter, type Stretch } from './parity.sql.ts';

/** Goods that cost another price online than in the shop. */
export interface Differing {
  readonly variantId: number;
  readonly title: string;
  readonly category: string;
  readonly places: readonly {
    readonly channelId: string;
    /** Online minus shop. */
    readonly difference: number;
    readonly reason: ParityReason;
  }[];
}

export interface ParityTable {
  readonly byVariant: ReadonlyMap<number, Differing>;
  /** Lists made of it, which stand as long as it does. */
  readonly lists: Map<string, readonly Differing[]>;
}

export interface Places {
  readonly shop: string;
  readonly online: readonly string[];
}

/** So many goods are looked at in one statement; between two, others are answered. */
const atOnce = 5000;
/** More changed goods than this are not looked at one by one. */
const fewChanged = 5000;

/**
 * All differences, kept: finding them asks every price of every channel, some hundred milliseconds at 100,000 goods, and
 * a page of them must not. After a change of prices only the goods that changed are looked at again.
 */
export function keptParity(database: Database, placesOf: (db: Reader) => Promise<Places | null>) {
  let kept: { places: string; sequence: number; rows: Map<number, Differing>; table: ParityTable } | null = null;
  let [stale, forgotten] = [true, true];
  let turn: Promise<unknown> = Promise.resolve();
  database.onNotice(({ domain }) => {
    if (domain === 'pricing') stale = true;
    if (domain === 'catalog' || domain === 'channels') forgotten = true;
  });

  async function bringUpToDate(db: Reader): Promise<ParityTable | null> {
    const places = await placesOf(db);
    if (places === null) return null;
    const named = JSON.stringify(places);
    if (kept !== null && !stale && !forgotten && kept.places === named) return kept.table;
    const whole = kept === null || forgotten || kept.places !== named;
    [stale, forgotten] = [false, false];
    try {
      const sequence = await latestSequence(db);
      const changed = whole || kept === null ? null : await pricedAfter(db, kept.sequence, fewChanged + 1);
      const few = changed !== null && changed.length <= fewChanged ? changed : null;
      const rows = few === null || kept === null ? await readAll(db, places) : await again(db, places, kept.rows, few);
      kept = { places: named, sequence, rows, table: { byVariant: rows, lists: new Map() } };
      return kept.table;
    } catch (error) {
      forgotten = true;
      throw error;
    }
  }

  /** One after the other, so that two askers do the work once. */
  return (db: Reader): Promise<ParityTable | null> => {
    const mine = turn.then(
      () => bringUpToDate(db),
      () => bringUpToDate(db),
    );
    turn = mine.catch(() => {});
    return mine;
  };
}

async function readAll(db: Reader, places: Places): Promise<Map<number, Differing>> {
  const found = new Map<number, Differing>();
  const breathe = breathing();
  const last = await lastVariant(db);
  for (let from = 0; from <= last; from += atOnce) {
    await breathe();
    await read(db, places, { from, until: from + atOnce }, found);
  }
  return found;
}

async function again(
  db: Reader,
  places: Places,
  before: ReadonlyMap<number, Differing>,
  ids: readonly number[],
): Promise<Map<number, Differing>> {
  const found = new Map(before);
  for (const id of ids) found.delete(id);
  if (ids.length > 0) await read(db, places, { ids }, found);
  return found;
}

async function read(
  db: Reader,
  { shop, online }: Places,
  stretch: Stretch,
  into: Map<number, Differing>,
): Promise<void> {
  for (const row of await differences(db, shop, online, stretch)) {
    const place = { channelId: row.channelId, difference: row.amount - row.shop, reason: reasonOf(row) };
    const known = into.get(row.variantId);
    const places = known === undefined ? [place] : [...known.places, place];
    into.set(row.variantId, { variantId: row.variantId, title: row.title, category: row.category, places });
  }
}

const reasonOf = ({ own, planned }: DifferenceRow): ParityReason =>
  planned === 1 ? 'promotion' : own === 1 ? 'own' : 'rule';
