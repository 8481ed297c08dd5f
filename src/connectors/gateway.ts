/**
 * The gateway: with `http://127.0.0.1:9000` set, a call to `https://HOST/PATH` goes to `http://127.0.0.1:9000/HOST/PATH`.
 * Nothing else in a connector knows about it.
 */
import { needsYou } from './failures.ts';

const loopbackNames = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The gateway's origin, or null for the world.
 * @throws OutsideError `gateway-not-local`: tokens must never travel through another machine in clear.
 */
export function gatewayOrigin(gateway: string | null): string | null {
  if (gateway === null || gateway === '') return null;
  const url = URL.canParse(gateway) ? new URL(gateway) : null;
  if (url === null || url.protocol !== 'http:' || !loopbackNames.has(url.hostname)) {
    throw needsYou('gateway-not-local', {}, 'the gateway is not a loopback address');
  }
  return url.origin;
}

/** The address that a call really goes to. One that already points at the gateway stays as it is. */
export function throughGateway(address: string | URL, gateway: string | null): URL {
  const url = new URL(address);
  const origin = gatewayOrigin(gateway);
  if (origin === null || url.origin === origin) return url;
  return new URL(`${origin}/${url.host}${url.pathname}${url.search}`);
}
