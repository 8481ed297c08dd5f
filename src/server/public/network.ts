/**
 * The place in the world that an address stands for. One line at home or in a shop is one IPv4 address, and a whole /64
 * of IPv6, of which its owner may use another address with every request.
 */
import { isIPv6 } from 'node:net';

export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/u, '');
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain);
  if (mapped !== null) return mapped[1] as string;
  // Written in the one way that an address has: lower case, no zeros in front.
  const [before = '', after] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const between = after === undefined ? [] : Array<string>(8 - head.length - tail.length).fill('0');
  return `${[...head, ...between, ...tail].slice(0, 4).join(':')}::/64`;
}
