/**
 * Loaded into the shop process of a journey (`node --import`): writes down every connection that would leave this
 * machine, to the file that VETRINA_OUTWARD names. Nothing is stopped; the journey fails when there is one (P25).
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const own = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/u;
const connect = Socket.prototype.connect;

interface Target {
  readonly host?: unknown;
  readonly port?: unknown;
  readonly path?: unknown;
}

/** Where `connect(port, host)`, `connect({ host, port })` and Node's own inner form of both lead. */
function targetOf(words: readonly unknown[]): Target {
  const [first, second] = Array.isArray(words[0]) ? (words[0] as unknown[]) : words;
  return typeof first === 'object' && first !== null ? first : { port: first, host: second };
}

Socket.prototype.connect = function (this: Socket, ...words: unknown[]): Socket {
  const { host, port, path } = targetOf(words);
  const name = typeof host === 'string' ? host : 'localhost';
  const file = process.env['VETRINA_OUTWARD'];
  if (path === undefined && !own.test(name) && file !== undefined) appendFileSync(file, `${name}:${String(port)}\n`);
  return Reflect.apply(connect, this, words) as Socket;
} as typeof connect;
