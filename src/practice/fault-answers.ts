import type { Answer, Asked } from './asked.ts';
import type { Fault } from './faults.ts';
import { googleError, tokenExpired } from './google-errors.ts';
import { graphError, graphThrottle } from './meta-errors.ts';
import { pageOf } from './woocommerce-errors.ts';
import { PRACTICE_IDS } from './world.ts';

/** The answer of a fault that is an answer at all (a status, a page); undefined for the cut and slow connections. */
export function faultAnswer(fault: Fault, asked: Asked): Answer | undefined {
  if (asked.host === PRACTICE_IDS.woocommerce.host) return webShopFault(fault);
  const meta = isMeta(asked.host);
  switch (fault.kind) {
    case 'throttle':
      return throttle(fault.retryAfter, meta);
    case 'meta-throttle':
      return graphThrottle(fault.code, fault.minutes ?? 5);
    case 'meta-refusal': {
      const { code, subcode, message = `(#${code}) Refused` } = fault;
      return graphError({ code, message, ...(subcode === undefined ? {} : { subcode }) });
    }
    case 'status':
      return statusAnswer(fault.status, meta);
    case 'html':
      return {
        status: fault.status ?? 502,
        html: '<!DOCTYPE html><html><title>Error</title><p>Bad gateway.</p></html>',
      };
    case 'empty':
      return { status: 200, html: '' };
    case 'expired-token':
      return meta
        ? graphError({ code: 190, subcode: 463, message: 'Error validating access token: Session has expired.' })
        : tokenExpired();
    case 'invalid-grant':
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } };
    case 'half':
    case 'hang':
    case 'reset':
      return undefined;
  }
}

/** A web shop's bad hours are told by the machine before it, in pages. */
function webShopFault(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'throttle': {
      const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      return pageOf(429, 'Too Many Requests', headers);
    }
    case 'status':
      return pageOf(fault.status, 'Service Unavailable');
    case 'html':
      return pageOf(fault.status ?? 502, 'Manutenzione in corso');
    case 'empty':
      return { status: 200, html: '' };
    case 'expired-token':
    case 'invalid-grant': {
      const code = 'woocommerce_rest_authentication_error';
      return { status: 401, body: { code, message: 'Consumer key is invalid.', data: { status: 401 } } };
    }
    case 'meta-throttle':
    case 'meta-refusal':
    case 'half':
    case 'hang':
    case 'reset':
      return undefined;
  }
}

function throttle(retryAfter: number | undefined, meta: boolean): Answer {
  const answer = meta
    ? graphThrottle(4, 1)
    : googleError(
        429,
        'RESOURCE_EXHAUSTED',
        'Quota exceeded for quota metric "Requests" and limit "Requests per minute".',
        [{ reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com' }],
      );
  if (retryAfter === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function statusAnswer(status: number, meta: boolean): Answer {
  if (meta) {
    const unavailable = graphError({ code: 2, message: 'Service temporarily unavailable', transient: true });
    return { ...unavailable, status };
  }
  const named = status === 503 ? 'UNAVAILABLE' : status === 504 ? 'DEADLINE_EXCEEDED' : 'INTERNAL';
  return googleError(
    status,
    named,
    status === 503 ? 'The service is currently unavailable.' : 'Internal error encountered.',
  );
}

/** Does Meta answer at this host? */
function isMeta(host: string): boolean {
  return host === 'graph.facebook.com' || host === 'www.facebook.com';
}
