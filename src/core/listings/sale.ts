/**
 * A price that changes by itself at its minute: what a channel was told once holds before, during and after a sale. The
 * digest of an offer says all of it, so that what customers see at an instant can be told from what was sent.
 */

/** Instants in milliseconds; `until` is exclusive, null: until the shop says otherwise. */
export interface DatedSale {
  readonly amount: number;
  readonly from: number;
  readonly until: number | null;
}

/** A sale as the shop plans it, with the price that holds before and after. */
export interface PlannedSale extends DatedSale {
  readonly regular: number;
}

/** What an offer says of its price, in a channel's own place and in the shop. */
export interface PricedOffer {
  readonly print: string;
  readonly regular: number;
  readonly sale: DatedSale | null;
  readonly store: number | null;
  readonly storeSale: DatedSale | null;
}

export const runs = ({ from, until }: DatedSale, at: number): boolean => from <= at && (until === null || at < until);
export const isOver = ({ until }: DatedSale, at: number): boolean => until !== null && until <= at;
const dueOf = (regular: number, sale: DatedSale | null, at: number): number =>
  sale !== null && runs(sale, at) ? sale.amount : regular;

/** An offer without a sale has the digest that it had before there were any. */
export function digestOf({ print, regular, sale, store, storeSale }: PricedOffer): string {
  const plain = `${print}.${regular}.${store ?? ''}`;
  if (sale === null && storeSale === null) return plain;
  return `${plain}.${saleText(sale)}${storeSale === null ? '' : `.${saleText(storeSale)}`}`;
}

const saleText = (sale: DatedSale | null): string =>
  sale === null ? '' : `${sale.amount}~${sale.from}~${sale.until ?? ''}`;

/** Null where there is no offer. */
export function readDigest(digest: string | null): PricedOffer | null {
  const [print = '', regular = '', store = '', sale = '', storeSale = ''] = (digest ?? '').split('.');
  if (!/^\d+$/u.test(regular)) return null;
  return {
    print,
    regular: Number(regular),
    store: store === '' ? null : Number(store),
    sale: readSale(sale),
    storeSale: readSale(storeSale),
  };
}

function readSale(text: string): DatedSale | null {
  const [amount = '', from = '', until = ''] = text.split('~');
  if (text === '') return null;
  return { amount: Number(amount), from: Number(from), until: until === '' ? null : Number(until) };
}

/** Before the digest of what perhaps stands there. */
export const unsure = '?';

/**
 * What perhaps stands at the channel after an attempt whose end nobody knows: it is no offer's digest, so that it is
 * sent again rather than believed, and still tells of a sale that may have to be taken back.
 */
export function perhaps(before: string | null, attempted: string | null): string | null {
  const told = readDigest(attempted)?.sale != null || readDigest(attempted)?.storeSale != null ? attempted : before;
  return told === null ? null : `${unsure}${told.startsWith(unsure) ? told.slice(1) : told}`;
}

export const isUnsure = (digest: string | null): boolean => digest?.startsWith(unsure) === true;

/** What customers see of an offer at an instant; null where its digest says nothing of it. */
export function dueAmount(digest: string | null, at: number): number | null {
  const offer = readDigest(digest);
  return offer === null ? null : dueOf(offer.regular, offer.sale, at);
}

/** The price in the shop that a digest stands for; null where the channel shows none. */
export function dueStoreAmount(digest: string | null, at: number): number | null {
  const offer = readDigest(digest);
  return offer === null || offer.store === null ? null : dueOf(offer.store, offer.storeSale, at);
}

/** Every amount that the channel shows of it, sooner or later. */
export function amountsIn(digest: string | null): readonly number[] {
  const offer = readDigest(digest);
  if (offer === null) return [];
  return offer.sale === null ? [offer.regular] : [offer.regular, offer.sale.amount];
}

/** Whether two offers show the same from this instant on: a sale that is over makes no difference. */
export function isSameOffer(one: string | null, other: string | null, at: number): boolean {
  return one === other || (one !== null && other !== null && fromHereOn(one, at) === fromHereOn(other, at));
}

function fromHereOn(digest: string, at: number): string {
  const offer = readDigest(digest);
  if (offer === null) return digest;
  const ahead = (sale: DatedSale | null) => (sale !== null && isOver(sale, at) ? null : sale);
  return digestOf({ ...offer, sale: ahead(offer.sale), storeSale: ahead(offer.storeSale) });
}

/** When what the channel shows last changed by itself, or will next if that is nearer; null: never. */
export function nearestTurn(digest: string | null, at: number): number | null {
  const turns = turnsOf(digest);
  return turns.reduce<number | null>(
    (nearest, turn) => (nearest === null || Math.abs(turn - at) < Math.abs(nearest - at) ? turn : nearest),
    null,
  );
}

/** When what the channel shows last changed by itself by now; null: not yet. */
export const lastTurn = (digest: string | null, at: number): number | null => lastOf(turnsOf(digest), at);

/** Of the price in the channel's own place alone: since when customers see it, where it began or ended by itself. */
export const lastOwnTurn = (digest: string | null, at: number): number | null =>
  lastOf(endsOf(readDigest(digest)?.sale), at);

const lastOf = (turns: readonly number[], at: number): number | null =>
  turns.reduce<number | null>((last, turn) => (turn <= at && turn > (last ?? 0) ? turn : last), null);

function turnsOf(digest: string | null): number[] {
  const offer = readDigest(digest);
  return [...endsOf(offer?.sale), ...endsOf(offer?.storeSale)];
}

const endsOf = (sale: DatedSale | null | undefined): number[] =>
  sale == null ? [] : sale.until === null ? [sale.from] : [sale.from, sale.until];

/**
 * Whether a newer offer takes back a sale that customers would otherwise see before `by`: the one change that may go
 * beyond a channel's updates a day (an announced price that holds no more).
 */
export function stopsSale(sent: string | null, wanted: string | null, at: number, by: number): boolean {
  const [before, after] = [readDigest(sent), readDigest(wanted)];
  return (
    before !== null &&
    (takesBack(before.sale, after?.sale ?? null, at, by) ||
      takesBack(before.storeSale, after?.storeSale ?? null, at, by))
  );
}

function takesBack(before: DatedSale | null, after: DatedSale | null, at: number, by: number): boolean {
  if (before === null || isOver(before, at) || before.from >= by) return false;
  return (
    after === null || after.from > Math.max(before.from, at) || (after.until ?? Infinity) < (before.until ?? Infinity)
  );
}
