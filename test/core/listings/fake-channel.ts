/** A channel as the outside sees it: takes offers, shows them some time later, and can be made to fail in every way. */
import type { Offer, OfferAnswer, OffersPort, Sale, Shown } from '../../../src/core/channels/index.ts';
import { OutsideError, type OutsideFailure } from '../../../src/api/outside.ts';

/** What one sending or one hand put there, and the instant from which it is shown. */
interface Content {
  readonly price: number;
  readonly sale?: Sale | null;
  readonly storePrice: number | null;
  readonly storeSale?: Sale | null;
  readonly from: number;
}

interface Item {
  readonly shown: Content[];
  review: 'none' | 'in-review' | 'disapproved';
}

export interface FakeChannelWish {
  readonly now: () => number;
  readonly batchSize?: number;
  readonly showsAfterMs?: number;
  readonly updatesPerDay?: number | null;
  /** Verdicts come later, under a handle. */
  readonly byHandle?: boolean;
}

export class FakeChannel implements OffersPort {
  readonly batchSize: number;
  readonly readsBack = true;
  readonly renewAfterMs = 25 * 24 * 60 * 60_000;
  readonly showsAfterMs: number;
  readonly updatesPerDay: number | null;
  readonly items = new Map<string, Item>();
  readonly published: {
    readonly at: number;
    readonly sku: string;
    readonly amount: number;
    readonly sale: number | null;
  }[] = [];
  readonly withdrawn: string[] = [];
  readonly refusals = new Map<string, { code: string; details: Record<string, string | number | null> }>();
  readonly checks = new Map<string, string>();
  calls = 0;
  reads = 0;
  /** Called before (and `after`) each call; may throw. */
  fault: (when: 'before' | 'after', what: 'publish' | 'withdraw' | 'read' | 'verdict') => void | Promise<void> =
    () => {};
  readonly verdicts?: NonNullable<OffersPort['verdicts']>;
  readonly #now: () => number;
  readonly #handles = new Map<string, OfferAnswer[]>();
  #handle = 0;

  constructor(wish: FakeChannelWish) {
    this.#now = wish.now;
    this.batchSize = wish.batchSize ?? 100;
    this.showsAfterMs = wish.showsAfterMs ?? 60_000;
    this.updatesPerDay = wish.updatesPerDay ?? null;
    if (wish.byHandle === true) {
      this.verdicts = async (handle, skus) => {
        await this.fault('before', 'verdict');
        return (this.#handles.get(handle) ?? []).filter((answer) => skus.includes(answer.sku));
      };
    }
  }

  check(offer: Offer) {
    const code = this.checks.get(offer.sku);
    return code === undefined ? [] : [{ code, details: {} }];
  }

  async publish(offers: readonly Offer[]): Promise<readonly OfferAnswer[]> {
    this.calls++;
    await this.fault('before', 'publish');
    const answers = offers.map((offer): OfferAnswer => {
      const refusal = this.refusals.get(offer.sku);
      if (refusal !== undefined) return { sku: offer.sku, outcome: 'refused', ...refusal };
      const item: Item = this.items.get(offer.sku) ?? { shown: [], review: 'none' };
      const from = this.#now() + this.showsAfterMs;
      const { price, sale, storePrice, storeSale } = offer;
      item.shown.push({ price: price.amount, sale, storePrice: storePrice?.amount ?? null, storeSale, from });
      this.items.set(offer.sku, item);
      this.published.push({ at: this.#now(), sku: offer.sku, amount: price.amount, sale: sale?.amount ?? null });
      return { sku: offer.sku, outcome: 'accepted' };
    });
    await this.fault('after', 'publish');
    return this.#underHandle(answers);
  }

  async withdraw(skus: readonly string[]): Promise<readonly OfferAnswer[]> {
    this.calls++;
    await this.fault('before', 'withdraw');
    for (const sku of skus) {
      this.items.delete(sku);
      this.withdrawn.push(sku);
    }
    await this.fault('after', 'withdraw');
    return this.#underHandle(skus.map((sku) => ({ sku, outcome: 'accepted' })));
  }

  async readBack(skus: readonly string[]): Promise<readonly Shown[]> {
    this.reads++;
    await this.fault('before', 'read');
    return skus.map((sku) => this.#shown(sku));
  }

  /** Someone changes the price at the channel itself. */
  editByHand(sku: string, price: number): void {
    const item = this.items.get(sku);
    if (item === undefined) throw new Error(`${sku} is not there`);
    item.shown.push({ price, storePrice: null, from: this.#now() });
  }

  priceOf(sku: string): number | null {
    const shown = this.#shown(sku);
    return shown.state === 'shown' ? (shown.price?.amount ?? null) : null;
  }

  #shown(sku: string): Shown {
    const item = this.items.get(sku);
    if (item === undefined) return { sku, state: 'absent' };
    const visible = item.shown.filter(({ from }) => from <= this.#now()).at(-1);
    if (visible === undefined) return { sku, state: 'absent' };
    const money = (amount: number | null) => (amount === null ? null : { amount, currency: 'EUR' as const });
    const online = seenAt(visible.price, visible.sale ?? null, this.#now());
    const inStore = seenAt(visible.storePrice, visible.storeSale ?? null, this.#now());
    return {
      sku,
      state: 'shown',
      price: money(online.amount),
      regular: money(visible.price),
      sale: online.sale,
      storePrice: money(inStore.amount),
      storeSale: inStore.sale,
      review: item.review,
      issues: item.review === 'disapproved' ? [{ code: 'policy', details: {} }] : [],
    };
  }

  #underHandle(answers: OfferAnswer[]): OfferAnswer[] {
    if (this.verdicts === undefined) return answers;
    const handle = `handle-${++this.#handle}`;
    this.#handles.set(handle, answers);
    return answers.map(({ sku }) => ({ sku, outcome: 'sent', handle }));
  }
}

/** A channel begins and ends a sale by its own clock. */
function seenAt<T extends number | null>(regular: T, sale: Sale | null, now: number) {
  const ended = sale === null || (sale.until !== null && Date.parse(sale.until) <= now);
  if (ended) return { amount: regular, sale: null };
  return { amount: Date.parse(sale.from) <= now ? sale.amount : regular, sale };
}

export const fails = (failure: OutsideFailure): never => {
  throw new OutsideError(failure);
};
export const later = (code: string, at: number | null = null): never =>
  fails({ kind: 'later', code, at: at === null ? null : new Date(at).toISOString(), detail: '' });
