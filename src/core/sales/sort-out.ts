/**
 * Receipts that come in, a stretch at a time: new ones are added, those known from before change nothing, and those that
 * cannot be trusted are put aside whole. The same receipt is one with the same channel, store, number and content.
 */
import { createHash } from 'node:crypto';

import type { RefusedReceiptRow } from '../../api/sales.ts';
import type { AsideReason, NumberPeriod } from '../../api/sales-words.ts';
import type { Reader, Writer } from '../database/index.ts';
import type { ReceiptItem } from '../imports/index.ts';
import type { KnownArticle } from './articles.sql.ts';
import { knownArticles } from './known-articles.ts';
import { anyAside, asidesKnown, receiptsNumbered, type Taken } from './receipts.sql.ts';

/** A receipt with the channel that it belongs to. */
export interface Placed {
  readonly channelId: string;
  readonly receipt: ReceiptItem;
}

export interface Aside extends Placed {
  readonly reason: AsideReason;
  readonly digest: string;
}

export interface Sorted {
  readonly added: readonly Placed[];
  readonly same: number;
  readonly aside: readonly Aside[];
  readonly refused: readonly RefusedReceiptRow[];
  readonly known: ReadonlyMap<string, KnownArticle>;
}

export interface Surroundings {
  /** The channel of a receipt that names none. */
  readonly channelId: string;
  /** The channel behind a word of the file; null: none is called so. */
  readonly channelOf: (written: string) => string | null;
  readonly numbersRestart: NumberPeriod;
}

/** What of a stretch is new. `earlier` holds what the same file brought before, for a trial that writes nothing. */
export async function sortOut(
  db: Reader | Writer,
  { receipts, refused }: { readonly receipts: readonly ReceiptItem[]; readonly refused: readonly RefusedReceiptRow[] },
  surroundings: Surroundings,
  earlier: Map<string, Taken[]>,
): Promise<Sorted> {
  const placed: Placed[] = [];
  const homeless: RefusedReceiptRow[] = [];
  for (const receipt of receipts) {
    const channelId = receipt.channel === '' ? surroundings.channelId : surroundings.channelOf(receipt.channel);
    if (channelId === null)
      homeless.push({ line: receipt.line, reason: 'channel-unknown', details: { written: receipt.channel } });
    else placed.push({ channelId, receipt });
  }
  const taken = await takenBy(db, placed);
  // Most shops have nothing put aside: then nobody asks by what it would be known.
  const waiting = (await anyAside(db)) ? await asidesKnown(db, placed.map(asideDigest)) : new Set<string>();
  const added: Placed[] = [];
  const aside: Aside[] = [];
  let same = 0;
  for (const each of placed) {
    const { receipt, channelId } = each;
    const key = takenKey(channelId, receipt);
    const others = [...(taken.get(key) ?? []), ...(earlier.get(key) ?? [])];
    if (
      others.some((other) => other.digest === receipt.digest) ||
      (waiting.size > 0 && waiting.has(asideDigest(each)))
    ) {
      same++;
      continue;
    }
    const reason =
      receipt.fault ?? (others.some((other) => clashes(other, receipt, surroundings)) ? 'number-taken' : null);
    if (reason !== null) {
      const digest = asideDigest(each);
      aside.push({ ...each, reason, digest });
      waiting.add(digest);
      continue;
    }
    added.push(each);
    const own = { channelId, store: receipt.store, number: receipt.number, day: receipt.day, digest: receipt.digest };
    earlier.set(key, [...(earlier.get(key) ?? []), own]);
  }
  const known = await knownArticles(
    db,
    added.flatMap(({ receipt }) => receipt.lines),
  );
  return { added, same, aside, refused: [...refused, ...homeless], known };
}

const takenKey = (channelId: string, { store, number }: Pick<ReceiptItem, 'store' | 'number'>): string =>
  JSON.stringify([channelId, store, number]);

async function takenBy(db: Reader | Writer, placed: readonly Placed[]): Promise<Map<string, Taken[]>> {
  const channels = [...new Set(placed.map(({ channelId }) => channelId))];
  const numbers = [...new Set(placed.map(({ receipt }) => receipt.number))];
  const taken = new Map<string, Taken[]>();
  for (const row of await receiptsNumbered(db, channels, numbers)) {
    const key = takenKey(row.channelId, row);
    taken.set(key, [...(taken.get(key) ?? []), row]);
  }
  return taken;
}

/** The same number, where the till has not begun anew since. */
function clashes(other: Taken, receipt: ReceiptItem, { numbersRestart }: Surroundings): boolean {
  switch (numbersRestart) {
    case 'never':
      return true;
    case 'year':
      return other.day.slice(0, 4) === receipt.day.slice(0, 4);
    case 'day':
      return other.day === receipt.day;
  }
}

const asideDigest = ({ channelId, receipt: { store, number, digest } }: Placed): string =>
  createHash('sha256')
    .update(JSON.stringify([channelId, store, number, digest]))
    .digest('base64url')
    .slice(0, 22);
