/** A promotion as a channel is told of it. */
import { formatMoney } from '../../api/money.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant } from '../../api/time.ts';
import type { ChannelRow, PromotionOrder } from '../channels/index.ts';
import type { Reader } from '../database/index.ts';
import type { ConditionalPromotion } from '../pricing/index.ts';
import { listedSkus } from './told-promotions.sql.ts';

export async function orderOfPromotion(
  db: Reader,
  promotion: ConditionalPromotion,
  channel: ChannelRow,
  { currency, language, website, storeCode }: Settings,
): Promise<PromotionOrder> {
  const { skus, listed } = await listedSkus(db, channel.id, promotion.variantIds);
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
    goods: skus.length > 0 && skus.length === listed ? 'all' : skus,
    from: toInstant(promotion.from),
    until: toInstant(promotion.until),
    link: website,
    storeCode,
    inStore: channels.includes('till'),
    online: channels.includes('web'),
  };
}
