import type { PromotionWish } from '../../../api/promotions.ts';
import { Refusal } from '../../../api/refusals.ts';
import { readLocalMinute } from '../../store-time.ts';
import type { Session } from '../session.ts';
import { readReduction, roundingsByName } from '../written.ts';

export interface PromotionOptions {
  readonly from?: string;
  readonly until: string;
  readonly channel?: string;
  readonly sku?: string;
  readonly search?: string;
  readonly category?: string;
  readonly all?: boolean;
  readonly basis: 'prior' | 'current';
  readonly round: string;
  readonly regime: PromotionWish['regime'];
  readonly step?: readonly string[];
  readonly note: string;
}

/** A promotion as it was written at the terminal; absent channels: all that are on. */
export async function readPromotionWish(
  { shop, settings }: Pick<Session, 'shop' | 'settings'>,
  written: string,
  options: PromotionOptions,
): Promise<Omit<PromotionWish, 'name'>> {
  const how = { basis: options.basis, rounding: roundingsByName[options.round] ?? 'none' } as const;
  const channels =
    options.channel?.split(',') ?? (await shop.channels.list()).filter(({ enabled }) => enabled).map(({ id }) => id);
  return {
    products: await goodsOf(shop, options),
    channels,
    from: options.from === undefined ? null : readLocalMinute(options.from),
    until: readLocalMinute(options.until),
    reduction: readReduction(written, how, settings.currency),
    regime: options.regime,
    steps: (options.step ?? []).map((step) => readStep(step, how, settings.currency)),
    claim: null,
    note: options.note,
  };
}

/** Goods have to be named: a promotion of everything is asked for in so many words. */
async function goodsOf(shop: Session['shop'], options: PromotionOptions): Promise<PromotionWish['products']> {
  const { sku, search, category, all } = options;
  if (sku !== undefined) {
    const variantIds: number[] = [];
    for (const code of sku.split(',')) variantIds.push((await shop.catalog.bySku({ sku: code.trim() })).id);
    return { variantIds };
  }
  if (search === undefined && category === undefined && all !== true)
    throw new Refusal('nothing-to-change', { count: 0 });
  return {
    filter: { ...(search === undefined ? {} : { search }), ...(category === undefined ? {} : { category }) },
  };
}

/** `2026-12-10T08:00=-30%`: from that minute on, so much. */
function readStep(
  written: string,
  how: Parameters<typeof readReduction>[1],
  currency: Parameters<typeof readReduction>[2],
): PromotionWish['steps'][number] {
  const [minute = '', rule = ''] = written.split(/=(.*)/su);
  const reduction = readReduction(rule, how, currency);
  if (!('value' in reduction)) throw new Refusal('promotion-steps-wrong');
  return { from: readLocalMinute(minute), value: reduction.value };
}
