/** What the vendors say when they refuse, and what the shop makes of it. */
import { describe, expect, it } from 'vitest';

import { outsideCodes, type OutsideFailure } from '../../src/api/outside.ts';
import { needsYou, withoutSecrets } from '../../src/connectors/failures.ts';
import { gatewayOrigin, throughGateway } from '../../src/connectors/gateway.ts';
import { googleFailure, GoogleRefused } from '../../src/connectors/google-errors.ts';
import { graphFailure, GraphRefused } from '../../src/connectors/meta-errors.ts';
import { noAnswer, retryAfter } from '../../src/connectors/network.ts';
import { inPool } from '../../src/connectors/pool.ts';

const now = Date.parse('2026-11-21T10:00:00.000Z');
const short = ({ kind, code }: OutsideFailure) => {
  expect((outsideCodes[kind] as readonly string[]).includes(code)).toBe(true);
  return `${kind} ${code}`;
};

describe('Google', () => {
  const rpc = (code: number, status: string, reason = '', metadata: Record<string, string> = {}, message = 'No.') => ({
    error: {
      code,
      status,
      message,
      details: reason === '' ? [] : [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, metadata }],
    },
  });
  const failure = (status: number, body: unknown, header: string | null = null) =>
    googleFailure(new GoogleRefused({ status, body, retryAfter: header }), now).failure;

  it.each([
    [401, rpc(401, 'UNAUTHENTICATED'), 'sign-in token-expired'],
    [401, rpc(401, 'UNAUTHENTICATED', 'GCP_NOT_REGISTERED'), 'needs-you project-not-registered'],
    [403, rpc(403, 'PERMISSION_DENIED'), 'needs-you permission-missing'],
    [403, rpc(403, 'PERMISSION_DENIED', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'sign-in scope-missing'],
    [
      403,
      rpc(403, 'PERMISSION_DENIED', 'SERVICE_DISABLED', { service: 'mybusiness.googleapis.com' }),
      'needs-you api-disabled',
    ],
    [403, { error: { code: 403, message: 'x', errors: [{ reason: 'rateLimitExceeded' }] } }, 'later too-many-requests'],
    [404, rpc(404, 'NOT_FOUND'), 'needs-you account-not-found'],
    [404, '<!doctype html><title>404</title>', 'later answer-unreadable'],
    [410, rpc(410, 'GONE'), 'needs-you version-ended'],
    [429, rpc(429, 'RESOURCE_EXHAUSTED'), 'later too-many-requests'],
    [
      429,
      rpc(429, 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED', { quota_limit_value: '0' }),
      'needs-you api-not-approved',
    ],
    [429, rpc(429, 'RESOURCE_EXHAUSTED', 'quota/daily_limit_exceeded'), 'later daily-limit'],
    [429, '<html>slow down</html>', 'later too-many-requests'],
    [400, rpc(400, 'INVALID_ARGUMENT'), 'needs-you refused-by-channel'],
    [500, '', 'later service-unavailable'],
    [503, rpc(503, 'UNAVAILABLE'), 'later service-unavailable'],
    [
      400,
      { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      'sign-in consent-withdrawn',
    ],
    [401, { error: 'invalid_client' }, 'needs-you keys-wrong'],
    [400, { error: 'unauthorized_client' }, 'needs-you keys-wrong'],
  ])('%i %j', (status, body, expected) => expect(short(failure(status, body))).toBe(expected));

  it('the moment to try again comes from the header, or from the answer itself', () => {
    expect(failure(429, rpc(429, 'RESOURCE_EXHAUSTED'), '30')).toMatchObject({ at: '2026-11-21T10:00:30.000Z' });
    expect(failure(503, '', 'Sat, 21 Nov 2026 10:05:00 GMT')).toMatchObject({ at: '2026-11-21T10:05:00.000Z' });
    const info = {
      error: { code: 429, message: '', details: [{ '@type': 'google.rpc.RetryInfo', retryDelay: '12s' }] },
    };
    expect(failure(429, info)).toMatchObject({ at: '2026-11-21T10:00:12.000Z' });
  });
});

describe('Meta', () => {
  const failure = (
    code: number,
    more: Record<string, unknown> = {},
    status = 400,
    headers: Record<string, string> = {},
  ) => graphFailure(new GraphRefused(status, { code, message: 'No.', ...more }, new Headers(headers)), now).failure;

  it.each([
    [1, {}, 'later service-unavailable'],
    [1, { message: 'Please reduce the amount of data you are asking for' }, 'later too-much-data'],
    [2, {}, 'later service-unavailable'],
    [4, {}, 'later too-many-requests'],
    [17, { error_subcode: 2_446_079 }, 'later too-many-requests'],
    [32, {}, 'later too-many-requests'],
    [341, {}, 'later too-many-requests'],
    [368, {}, 'later too-many-requests'],
    [17, { error_subcode: 2_446_079 }, 'later too-many-requests'],
    [613, {}, 'later too-many-requests'],
    [613, { error_subcode: 1_487_742 }, 'later too-many-requests'],
    [4, { error_subcode: 1_504_022 }, 'later too-many-requests'],
    ...Array.from({ length: 15 }, (_, index): [number, object, string] => [
      80_000 + index,
      {},
      'later too-many-requests',
    ]),
    [80_015, {}, 'needs-you refused-by-channel'],
    [2, { error_subcode: 1_504_038 }, 'later service-unavailable'],
    [2, { error_subcode: 1_504_043 }, 'later service-unavailable'],
    [190, { error_subcode: 452 }, 'sign-in consent-withdrawn'],
    [190, { error_subcode: 458 }, 'sign-in consent-withdrawn'],
    [190, { error_subcode: 464 }, 'sign-in consent-withdrawn'],
    [190, { error_subcode: 465 }, 'sign-in consent-withdrawn'],
    [190, { error_subcode: 467 }, 'sign-in token-expired'],
    [190, { error_subcode: 2_069_032 }, 'needs-you permission-missing'],
    [299, {}, 'needs-you permission-missing'],
    [300, {}, 'needs-you refused-by-channel'],
    [100, { error_subcode: 1_815_715 }, 'needs-you refused-by-channel'],
    [100, { error_subcode: 1_885_154 }, 'needs-you refused-by-channel'],
    [100, { error_subcode: 1_870_227 }, 'needs-you refused-by-channel'],
    [100, { error_subcode: 1_815_946 }, 'needs-you refused-by-channel'],
    [100, { error_subcode: 1_892_181 }, 'needs-you refused-by-channel'],
    [100, { error_subcode: 1_504_018 }, 'later service-unavailable'],
    [10, {}, 'needs-you permission-missing'],
    [200, {}, 'needs-you permission-missing'],
    [294, {}, 'needs-you permission-missing'],
    [102, {}, 'sign-in consent-withdrawn'],
    [190, { error_subcode: 463 }, 'sign-in token-expired'],
    [190, { error_subcode: 460 }, 'sign-in password-changed'],
    [190, {}, 'sign-in consent-withdrawn'],
    [100, { error_subcode: 33 }, 'needs-you account-not-found'],
    [100, {}, 'needs-you refused-by-channel'],
    [2635, {}, 'needs-you version-ended'],
    [999, { is_transient: true }, 'later service-unavailable'],
  ])('code %i %j', (code, more, expected) => expect(short(failure(code, more))).toBe(expected));

  it('the words for a person come before the technical ones', () => {
    const told = { error_user_title: 'Budget troppo basso', error_user_msg: 'Almeno 1 € al giorno.' };
    expect(failure(100, told)).toMatchObject({ details: { message: 'Budget troppo basso: Almeno 1 € al giorno.' } });
  });

  it.each([
    [{ 'x-business-use-case-usage': '{"77":[{"estimated_time_to_regain_access":5}]}' }, '2026-11-21T10:05:00.000Z'],
    [{ 'x-business-use-case-usage': '{"estimated_time_to_regain_access":3}' }, '2026-11-21T10:03:00.000Z'],
    [{ 'x-ad-account-usage': '{"acc_id_util_pct":100,"reset_time_duration":90}' }, '2026-11-21T10:01:30.000Z'],
    [{ 'x-ad-account-usage': '{"acc_id_util_pct":40,"reset_time_duration":90}' }, null],
    [{ 'x-business-use-case-usage': 'not json' }, null],
    [{}, null],
  ])('%j opens again at %s', (headers, at) => {
    expect(failure(4, {}, 400, headers as Record<string, string>)).toMatchObject({ kind: 'later', at });
  });
});

describe('the line itself', () => {
  it.each([
    [Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'later offline'],
    [
      new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
      'later offline',
    ],
    [
      new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
      'later no-answer',
    ],
    [new DOMException('x', 'TimeoutError'), 'later no-answer'],
    ['anything', 'later no-answer'],
  ])('%s', (error, expected) => expect(short(noAnswer(error).failure)).toBe(expected));

  it('a Retry-After in the past, or none, or nonsense', () => {
    expect(retryAfter('Sat, 21 Nov 2026 09:00:00 GMT', now)).toBe('2026-11-21T10:00:00.000Z');
    expect(retryAfter(null, now)).toBeNull();
    expect(retryAfter('soon', now)).toBeNull();
  });

  it('the gateway stands before every host and nothing else', () => {
    const gateway = 'http://127.0.0.1:9000';
    expect(throughGateway('https://a.example/b/c?d=e%20f', gateway).href).toBe(
      'http://127.0.0.1:9000/a.example/b/c?d=e%20f',
    );
    expect(throughGateway('http://127.0.0.1:9000/a.example/b', gateway).href).toBe('http://127.0.0.1:9000/a.example/b');
    expect(throughGateway('https://a.example/b', null).href).toBe('https://a.example/b');
    expect(gatewayOrigin('http://[::1]:9000/')).toBe('http://[::1]:9000');
  });

  it('no words leave with a key in them', () => {
    const words =
      'at https://x/?access_token=EAAB1234567890&a=1 with ya29.a0Af-x_1 and 1//0gAbC refused Bearer abc.def {"refresh_token":"zzz"}';
    expect(withoutSecrets(words)).not.toMatch(/EAAB|a0Af|0gAbC|abc\.def|zzz/u);
    expect(needsYou('keys-wrong', {}, 'client_secret=hush').failure.detail).not.toContain('hush');
  });

  it('a pool works on so many at a time, and its first failure is thrown', async () => {
    let open = 0;
    let most = 0;
    const done: number[] = [];
    await inPool([1, 2, 3, 4, 5, 6], 2, async (each) => {
      most = Math.max(most, ++open);
      await new Promise((wait) => setTimeout(wait, 5));
      open--;
      done.push(each);
    });
    expect([most, done.toSorted()]).toEqual([2, [1, 2, 3, 4, 5, 6]]);
    const failing = inPool([1, 2, 3], 1, async (each) => {
      if (each === 2) throw new Error('two');
      if (each === 3) throw new Error('never reached');
    });
    await expect(failing).rejects.toThrow('two');
  });
});
