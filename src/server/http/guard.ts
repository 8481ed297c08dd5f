/**
 * Who may ask at all (promise P37): only under this machine's own names (a foreign name that resolves here is DNS
 * rebinding), and from a browser only the app's own page, never another site's.
 */
import type { FastifyRequest } from 'fastify';

/** Names under which the app answers on its loopback port. */
export function ownHosts(port: number): ReadonlySet<string> {
  return new Set(['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`));
}

export function hasOwnHost(request: FastifyRequest, hosts: ReadonlySet<string>): boolean {
  return hosts.has((request.headers.host ?? '').toLowerCase());
}

/**
 * Whether a call that a cookie signs comes from the app's own page. Browsers say so themselves (`Sec-Fetch-Site`);
 * older ones are known by their Origin. A call that says neither is no browser of a person, and needs no cookie.
 */
export function fromOwnPage(request: FastifyRequest, hosts: ReadonlySet<string>): boolean {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return isOwnOrigin(origin, hosts, request.headers.host);
  return site === 'same-origin';
}

/** The page's own origin is the very name it was opened under: `localhost` and `127.0.0.1` are two sites. */
function isOwnOrigin(origin: string, hosts: ReadonlySet<string>, host: string | undefined): boolean {
  const address = URL.parse(origin);
  return address?.protocol === 'http:' && address.host === host?.toLowerCase() && hosts.has(address.host);
}

/** What an address has asked for, without what stood behind the question mark: fit for the log. */
export const pathOf = (request: FastifyRequest): string => request.url.split(/[?#]/u, 1)[0] ?? '';
