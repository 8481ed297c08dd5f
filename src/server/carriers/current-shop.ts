/** Carries each call to the shop that is open at that moment: another may be opened while windows and scripts stay. */
import type { StandardHandler } from '@orpc/server/standard';

import type { Call, Shop } from '../../core/shop.ts';
import type { Workspaces } from '../workspaces.ts';

/** One handler for all shops; `handlerOf` makes that of one shop, once. */
export function toCurrentShop(
  workspaces: Pick<Workspaces, 'current'>,
  handlerOf: (shop: Shop) => StandardHandler<Call>,
): StandardHandler<Call> {
  const made = new WeakMap<Shop, StandardHandler<Call>>();
  const current = (): StandardHandler<Call> => {
    const { shop } = workspaces.current();
    const handler = made.get(shop) ?? handlerOf(shop);
    made.set(shop, handler);
    return handler;
  };
  const carrier: Pick<StandardHandler<Call>, 'handle'> = { handle: (request, call) => current().handle(request, call) };
  return carrier as StandardHandler<Call>;
}
