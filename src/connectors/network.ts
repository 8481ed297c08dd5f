/** What a call without any answer means, the same for every vendor. */
import type { OutsideError } from '../api/outside.ts';
import { later } from './failures.ts';

/** The PC has no way out: nothing was sent. */
const offlineCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ECONNREFUSED', 'ENETDOWN']);

/**
 * Nothing came back, or only a part of it: the write may still have been carried out, so a caller that must act once
 * looks it up before repeating.
 */
export function noAnswer(error: unknown): OutsideError {
  const code = networkCode(error);
  return offlineCodes.has(code) ? later('offline', null, code) : later('no-answer', null, code);
}

/** The system's code of a failed connection, wherever the error carries it (`fetch` hides it in `cause`). */
function networkCode(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 4) return 'no answer';
  if ('name' in error && error.name === 'TimeoutError') return 'timeout';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return 'cause' in error ? networkCode(error.cause, depth + 1) : 'no answer';
}

/**
 * When `Retry-After` allows the next call: seconds or a date (RFC 9110, 10.2.3); null without one.
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null | undefined, now: number): string | null {
  if (header === null || header === undefined || header.trim() === '') return null;
  const seconds = Number(header);
  const at = Number.isFinite(seconds) ? now + Math.max(0, seconds) * 1000 : Date.parse(header);
  return Number.isNaN(at) ? null : new Date(Math.max(at, now)).toISOString();
}
