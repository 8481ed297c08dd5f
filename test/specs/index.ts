/**
 * Checks requests and answers against the vendors' own machine-readable descriptions, where those are at hand.
 * Every checker returns a list of faults in words; an empty list means that nothing is wrong.
 */
import type { RecordedCall } from '../../src/practice/index.ts';
import { checkGoogleRequest, googleHosts } from './google.ts';
import { checkMetaRequest } from './meta.ts';
import { checkWooRequest, isWooCall } from './woocommerce.ts';

export { checkGoogleRequest, checkGoogleResponse } from './google.ts';
export { specsAvailable, type CheckedCall } from './load.ts';
export { checkWooRequest } from './woocommerce.ts';
export { checkMetaRequest, checkMetaResponse, checkMetaResponseFields, metaKind } from './meta.ts';

/** The faults of all recorded calls; calls to hosts without a description (sign-in, token) are left out. */
export function checkCalls(calls: readonly RecordedCall[]): string[] {
  const google = googleHosts();
  return calls.flatMap((call) => {
    if (isWooCall(call)) return checkWooRequest(call);
    if (call.host === 'graph.facebook.com') return checkMetaRequest(call);
    return google.has(call.host) ? checkGoogleRequest(call) : [];
  });
}
