import { Refusal } from '../../../api/refusals.ts';
import type { LocalMinute } from '../../../api/time.ts';
import { type Change, inSlices } from '../../database/index.ts';
import { markPlanned } from '../plans/plans.sql.ts';
import { endOf } from './read-wish.ts';
import { refuseOverlaps } from './create-promotion.ts';
import { goodsOf, moveEnd, promotionById, renamePromotion } from './promotions.sql.ts';
import { readPromotion } from './read-promotion.ts';

/**
 * Another name, an earlier or a later end; the prices and the prior price stay. An end before a step that has not begun
 * calls the step off; a later one lengthens the last step.
 */
export async function updatePromotion(
  change: Change,
  timeZone: string,
  wish: { readonly id: number; readonly name?: string | undefined; readonly until?: LocalMinute | undefined },
): Promise<void> {
  const promotion = await promotionById(change.db, wish.id);
  if (promotion === undefined) throw new Refusal('not-found', { what: 'promotion', id: wish.id });
  if (wish.name !== undefined) await renamePromotion(change.db, wish.id, wish.name);
  if (wish.until !== undefined) {
    if (promotion.state !== 'planned' && promotion.state !== 'running') {
      throw new Refusal('promotion-over', { name: promotion.name });
    }
    const { at: until } = endOf(wish.until, promotion.from_at, change.at, timeZone);
    const { channels } = readPromotion(promotion);
    const span = { from: promotion.until_at, until };
    for (const slice of until > span.from ? inSlices(await goodsOf(change.db, wish.id)) : []) {
      await refuseOverlaps(change, { variantIds: slice, channelIds: channels }, span, wish.id);
    }
    await moveEnd(change.db, promotion, until);
    await markPlanned(change.db, await goodsOf(change.db, wish.id), change.at);
  }
  change.announce('pricing');
}
