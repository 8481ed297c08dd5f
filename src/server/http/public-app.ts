/** The public pages' own web server: another port and origin than the app, for visitors from anywhere. */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

import type { Shop } from '../../core/shop.ts';
import type { ShopLog } from '../log.ts';
import { registerPublicPages } from '../public/index.ts';
import { baseApp } from './base-app.ts';
import { pageHeaders } from './headers.ts';

/** A registration form is small; nobody sends more. */
const bodyLimit = 64_000;

export async function publicApp(shopOf: () => Shop, log: ShopLog): Promise<FastifyInstance> {
  const app = baseApp({ log, bodyLimit });
  await app.register(helmet, pageHeaders);
  await registerPublicPages(app, shopOf);
  return app;
}
