/** Promotions whose condition leaves the public price as it is, for channels that have a place to say it. */
import type { Reduction } from '../../../api/promotions.ts';
import type { Reader, Writer } from '../../database/index.ts';
import { promotionsUnderWay } from './promotions.sql.ts';
import { onePromotion } from './read-promotions.ts';
import { readPromotion } from './read-promotion.ts';

export type Condition = Extract<Reduction, { readonly kind: 'n-for-m' | 'coupon' }>;

export interface ConditionalPromotion {
  readonly id: number;
  readonly name: string;
  readonly condition: Condition;
  readonly channels: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** Planned and running ones, without their goods: a season's promotion has thousands. A member's reduction is no promotion for everybody, and is said nowhere else. */
export async function conditionalPromotions(db: Reader | Writer): Promise<ConditionalPromotion[]> {
  const found: ConditionalPromotion[] = [];
  for (const row of await promotionsUnderWay(db)) {
    const { whole, channels } = readPromotion(row);
    if (whole.kind !== 'n-for-m' && whole.kind !== 'coupon') continue;
    const { id, name, from_at: from, until_at: until } = row;
    found.push({ id, name, condition: whole, channels, from, until });
  }
  return found;
}

/** How a promotion reduces. @throws Refusal where there is none */
export const reductionKind = async (db: Reader, id: number): Promise<Reduction['kind']> =>
  readPromotion(await onePromotion(db, id)).whole.kind;
