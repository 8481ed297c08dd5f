import { type ToldPromotion, toldStates } from '../../api/listings.ts';
import type { Reduction } from '../../api/promotions.ts';
import { toInstantOrNull } from '../../api/time.ts';
import { reasonOf } from '../database/index.ts';
import type { ChannelRow } from '../channels/index.ts';
import type { ToldRow } from './told-promotions.sql.ts';

const asOf: Readonly<Record<Reduction['kind'], ToldPromotion['as']>> = {
  percent: 'price',
  amount: 'price',
  fixed: 'price',
  'n-for-m': 'promotion',
  coupon: 'promotion',
  member: 'sign',
};

export function toldView(
  kind: Reduction['kind'],
  rows: readonly ToldRow[],
  channels: readonly ChannelRow[],
): ToldPromotion {
  return {
    as: asOf[kind],
    channels: rows.map((row) => ({
      channelId: row.channel_id,
      name: channels.find(({ id }) => id === row.channel_id)?.name ?? row.channel_id,
      state: toldStates.find((state) => state === row.state) ?? 'waiting',
      reason: reasonOf(row),
      sentAt: toInstantOrNull(row.sent_at),
      readAt: toInstantOrNull(row.read_at),
    })),
  };
}
