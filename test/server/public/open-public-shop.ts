/** A shop with one event on its public page, and the visitors' way to it over HTTP. */
import type { ServiceOptions } from '../../../src/server/service.ts';
import type { OwnerOptions } from '../../../src/server/owner.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';
import { type Stamp, stampIn } from './stamp-in.ts';

export interface PublicShop extends TestServer {
  readonly eventId: number;
  /** `http://127.0.0.1:PORT` of the public pages. */
  readonly base: string;
  readonly port: number;
  /** `/e/degustazione` */
  readonly page: string;
  /** The hidden fields of a page opened now. */
  open(path?: string): Promise<Stamp>;
  /**
   * Sends the form as a browser does; redirects are answered, not followed. A form of `form()` is first opened on the
   * page, and its key is that of the page: the same form again has the same one.
   */
  post(fields: Record<string, string>, headers?: Record<string, string>, path?: string): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

export interface EventWish {
  readonly title?: string;
  readonly capacity?: number;
  readonly seatsPerRegistration?: number;
}

const twoWeeks = 14 * 24 * 60 * 60 * 1000;

export async function openPublicShop(
  wish: EventWish = {},
  service: ServiceOptions = {},
  owner: Partial<OwnerOptions> = {},
): Promise<PublicShop> {
  const server = await openTestServer({
    ...owner,
    service: { port: 0, publicPort: 0, fewestFormSeconds: 0, ...service },
  });
  const event = await server.door.events.create({
    title: 'Degustazione',
    capacity: 100,
    startsAt: new Date(Date.now() + twoWeeks).toISOString(),
    ...wish,
  });
  const base = server.service.public;
  const page = `/e/${event.slug}`;
  const get = (path: string, headers = {}) => fetch(`${base}${path}`, { headers, redirect: 'manual' });
  const open = async (path = page): Promise<Stamp> => stampIn(await (await get(path)).text());
  const opened = new Map<string, Stamp>();
  async function filled(fields: Record<string, string>, path: string): Promise<Record<string, string>> {
    const own = /^form-number-/u.test(fields['formKey'] ?? '') && fields['opened'] === undefined;
    if (!own || !path.startsWith(page)) return fields;
    const key = fields['formKey'] as string;
    const stamp = opened.get(key) ?? (await open());
    opened.set(key, stamp);
    return { ...fields, ...stamp };
  }
  return {
    ...server,
    eventId: event.id,
    base,
    port: Number(new URL(base).port),
    page,
    open,
    async post(fields, headers = {}, path = page) {
      const body = new URLSearchParams(await filled(fields, path));
      return fetch(`${base}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
    },
    get,
  };
}

let forms = 0;

/** A form that is accepted, of a page of its own. */
export function form(over: Record<string, string> = {}): Record<string, string> {
  forms += 1;
  return { formKey: `form-number-${forms}`, name: 'Lucia Martano', phone: '339 405 1234', seats: '1', ...over };
}
