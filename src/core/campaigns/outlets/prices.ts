/** The reduced price on Google and Facebook: it is part of the offer there, begins and ends with the promotion by itself. */
import type { Outlet, OutletKind } from '../../../api/outlets.ts';
import { priceOutlets } from '../../../api/without-checks.ts';
import type { Channels } from '../../channels/index.ts';
import type { Reader } from '../../database/index.ts';
import { isOver, plainView, type PromotionAt } from './outlet-kind.ts';
import { type Shown, shownOn } from './outlets.sql.ts';

const channelOf: Record<(typeof priceOutlets)[number], string> = {
  'google-price': 'google',
  'facebook-price': 'facebook',
};

export function pricesAt(db: Reader, channels: Pick<Channels, 'byId' | 'stateOf'>, promotion: PromotionAt) {
  return Promise.all(priceOutlets.map((outlet) => priceAtOutlet(db, channels, promotion, outlet)));
}

async function priceAtOutlet(
  db: Reader,
  channels: Pick<Channels, 'byId' | 'stateOf'>,
  promotion: PromotionAt,
  outlet: (typeof priceOutlets)[number],
): Promise<Outlet> {
  const channelId = channelOf[outlet];
  const channel = await channels.byId(db, channelId);
  const account = channel === undefined ? 'off' : await channels.stateOf(db, channel);
  const byItself = account !== 'off';
  const view = { ...plainView, outlet: outlet satisfies OutletKind, byItself, changedAt: null };
  const cannot = (code: string): Outlet => ({ ...view, state: 'cannot', reason: { code, details: {} } });
  if (!promotion.channels.includes(channelId)) return cannot('not-in-promotion');
  if (!['percent', 'amount', 'fixed'].includes(promotion.reduction.kind)) return cannot('price-stays');
  if (channel?.enabled === false) return cannot('channel-off');
  if (!byItself)
    return {
      ...view,
      state: isOver(promotion) ? 'over' : 'ready',
      reason: { code: 'not-connected', details: {} },
      step: 'connect',
    };
  const shown = await shownOn(db, promotion.id, channelId);
  const counts = { shown: shown.right, of: shown.goods };
  if (shown.goods === 0) return { ...cannot('no-goods-there'), ...counts };
  if (account === 'sign-in')
    return { ...view, ...counts, state: 'needs-you', reason: { code: 'not-signed-in', details: {} }, step: 'connect' };
  return { ...view, ...counts, ...priceState(promotion, shown) };
}

/** The same listing that carried the reduced price carries the regular one back: over only once that has arrived, too. */
function priceState(promotion: PromotionAt, shown: Shown): Pick<Outlet, 'state' | 'step'> {
  if (promotion.state === 'planned') return { state: 'waits', step: null };
  if (isOver(promotion)) return { state: shown.waits + shown.trouble > 0 ? 'ending' : 'over', step: null };
  if (shown.trouble > 0) return { state: 'needs-you', step: 'see-products' };
  if (shown.waits > 0) return { state: 'on-its-way', step: null };
  return { state: shown.readBack === shown.goods ? 'live' : 'delivered', step: null };
}
