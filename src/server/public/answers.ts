/** What every route of the public pages has in common: who asks, and how a page is answered. */
import type { RouterClient } from '@orpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { ShopRouter } from '../../core/shop.ts';

/** May see an event and register, and nothing else. */
export type Visitor = RouterClient<ShopRouter>;

export const htmlPage = (reply: FastifyReply, text: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(text);

/** A form that another site's page sends in a visitor's name. */
export function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host);
}

/** A field that came several times is a list: no person sends that. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
