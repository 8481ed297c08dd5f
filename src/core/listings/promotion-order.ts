/** A promotion as a channel is told of it. */
import { formatMoney } from '../../api/money.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant } from '../../api/time.ts';
import type { ChannelRow, PromotionOrder } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';
import type { ConditionalPromotion } from '../pricing/index.ts';
import { listedGoodsCount, listedSkus } from './told-promotions.sql.ts';

/** A channel as promotions are told to it, for one round. */
export interface ToldChannel extends Pick<ChannelRow, 'id'> {
  readonly mostGoods: number;
  /** How many goods it lists: counted once a round, and only where it matters. */
  readonly listed: () => Promise<number>;
}

export async function orderOfPromotion(
  db: Reader,
  promotion: ConditionalPromotion,
  channel: ToldChannel,
  { currency, language, website, storeCode }: Settings,
): Promise<PromotionOrder> {
  const goods = await goodsOf(db, promotion, channel);
  const { condition, channels } = promotion;
  const off = (value: number) =>
    condition.kind === 'coupon' && condition.unit === 'percent'
      ? `${new Intl.NumberFormat(language).format(value / 100)} %`
      : formatMoney(value, currency, language);
  return {
    key: `vetrina-${promotion.id}`,
    title:
      condition.kind === 'n-for-m'
        ? `${promotion.name}: ${condition.take} × ${condition.pay}`
        : `${promotion.name}: −${off(condition.value)}`,
    benefit:
      condition.kind === 'n-for-m'
        ? { kind: 'n-for-m', take: condition.take, pay: condition.pay }
        : {
            kind: 'coupon',
            code: condition.code,
            percent: condition.unit === 'percent' ? condition.value : null,
            amount: condition.unit === 'amount' ? { amount: condition.value, currency } : null,
          },
    goods,
    from: toInstant(promotion.from),
    until: toInstant(promotion.until),
    link: website,
    storeCode,
    inStore: channels.includes('till'),
    online: channels.includes('web'),
  };
}

/** Counted first: what counts for everything needs no list, and of a list that is too long one more than the most says so. */
async function goodsOf(
  db: Reader,
  { id }: ConditionalPromotion,
  { id: channelId, mostGoods, listed }: ToldChannel,
): Promise<PromotionOrder['goods']> {
  const count = await listedGoodsCount(db, channelId, id);
  if (count === 0) return [];
  return count === (await listed()) ? 'all' : listedSkus(db, channelId, id, mostGoods + 1);
}
