/** A shop with one event on its public page, and the visitors' way to it over HTTP. */
import type { ServiceOptions } from '../../../src/server/service.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';

export interface PublicShop extends TestServer {
  readonly eventId: number;
  /** `http://127.0.0.1:PORT` of the public pages. */
  readonly base: string;
  readonly port: number;
  /** `/e/degustazione` */
  readonly page: string;
  /** Sends the form as a browser does; redirects are answered, not followed. */
  post(fields: Record<string, string>, headers?: Record<string, string>, path?: string): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

export interface EventWish {
  readonly title?: string;
  readonly capacity?: number;
  readonly seatsPerRegistration?: number;
}

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

export async function openPublicShop(wish: EventWish = {}, service: ServiceOptions = {}): Promise<PublicShop> {
  const server = await openTestServer({ service: { port: 0, publicPort: 0, ...service } });
  const event = await server.door.events.create({
    title: 'Degustazione',
    capacity: 100,
    startsAt: new Date(Date.now() + twoWeeks).toISOString(),
    ...wish,
  });
  const base = server.service.public;
  const page = `/e/${event.slug}`;
  return {
    ...server,
    eventId: event.id,
    base,
    port: Number(new URL(base).port),
    page,
    post: (fields, headers = {}, path = page) =>
      fetch(`${base}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' }),
    get: (path, headers = {}) => fetch(`${base}${path}`, { headers, redirect: 'manual' }),
  };
}

let forms = 0;

/** A form that is accepted, with a key of its own. */
export function form(over: Record<string, string> = {}): Record<string, string> {
  forms += 1;
  return { formKey: `form-number-${forms}`, name: 'Lucia Martano', phone: '339 405 1234', seats: '1', ...over };
}
