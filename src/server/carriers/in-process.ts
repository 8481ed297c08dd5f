/** The contract called inside this process: the same checks and the same types as over any carrier. */
import { createRouterClient } from '@orpc/server';

import type { Door } from '../../api/index.ts';
import type { Actor } from '../../api/rights.ts';
import type { Shop } from '../../core/shop.ts';

export const doorOf = (shop: Shop, actor: Actor): Door => createRouterClient(shop.router, { context: { actor } });
