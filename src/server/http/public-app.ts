/** The public pages' own web server: another port and origin than the app, for visitors from anywhere. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Shop } from '../../core/shop.ts';
import { traceOf } from '../last-resort.ts';
import type { ShopLog } from '../log.ts';
import type { PublicOptions } from '../public/index.ts';
import { baseApp, statusOf } from './base-app.ts';
import { handOn } from './late-app.ts';

export interface PublicAppOptions extends PublicOptions {
  readonly trustedProxies?: readonly string[] | undefined;
}

/** A registration form is small; nobody sends more. */
const bodyLimit = 64_000;

export function publicApp(shopOf: () => Shop, log: ShopLog, options: PublicAppOptions = {}): FastifyInstance {
  const app = baseApp(bodyLimit);
  handOn(app, ['/', '/*'], () => pagesApp(shopOf, log, options));
  return app;
}

async function pagesApp(
  shopOf: () => Shop,
  log: ShopLog,
  { trustedProxies, ...options }: PublicAppOptions,
): Promise<FastifyInstance> {
  const { registerPublicPages } = await import('../public/index.ts');
  const app = baseApp(bodyLimit, trustedProxies);
  app.addHook('onError', async (request, _reply, error) => {
    if (statusOf(error) >= 500) log.error({ path: routeOf(request), error: traceOf(error) }, 'public page failed');
  });
  await registerPublicPages(app, shopOf, options);
  return app;
}

/** The route's pattern, not the address: a ticket in it is a person's. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '';
