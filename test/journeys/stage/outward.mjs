/**
 * Loaded into the shop process of a journey (`node --import`): writes down every connection that would leave this
 * machine, to the file that VETRINA_OUTWARD names. Nothing is stopped; the journey fails when there is one (P25).
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const own = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/u;
const connect = Socket.prototype.connect;

Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' && first !== null ? first : { port: first, host: second };
  const host = typeof options.host === 'string' ? options.host : 'localhost';
  const leaves = options.path === undefined && !own.test(host);
  if (leaves) appendFileSync(process.env.VETRINA_OUTWARD, `${host}:${options.port}\n`);
  return connect.apply(this, args);
};
