import { describe, expect, it } from 'vitest';

import { GoogleProfile } from '../../src/connectors/google-business/profile.ts';
import { GoogleRefused } from '../../src/connectors/google-errors.ts';
import type { GoogleSession } from '../../src/connectors/google-session.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { everyProfileCall, profileConformance } from './conformance/profile.ts';
import { failureOf } from './failures.ts';
import { googleChosen, openStage, shop } from './stage.ts';

describe('the shop’s card on Google', () => profileConformance());

it.skipIf(!specsAvailable)('every request about the card fits Google’s own description', async () => {
  const { google, practice, close } = await openStage();
  await everyProfileCall(google.profile!, practice);
  expect(checkCalls(practice.calls)).toEqual([]);
  const host = 'mybusinessbusinessinformation.googleapis.com';
  const shapes = practice.calls
    .filter((call) => call.host === host)
    .map(
      ({ method, path, query }) => `${method} ${path.replace(/\/\d+/gu, '/*')} ${Object.keys(query).sort().join(' ')}`,
    );
  // Each kind of request was really among them.
  expect([...new Set(shapes)].sort().map((shape) => shape.trim())).toEqual([
    'GET /v1/attributes categoryName languageCode pageSize regionCode',
    'GET /v1/categories filter languageCode pageSize regionCode view',
    'GET /v1/categories:batchGet languageCode names regionCode view',
    'GET /v1/locations/* readMask',
    'GET /v1/locations/*/attributes',
    'GET /v1/locations/*/attributes:getGoogleUpdated',
    'GET /v1/locations/*:getGoogleUpdated readMask',
    'PATCH /v1/locations/* updateMask',
    'PATCH /v1/locations/* updateMask validateOnly',
    'PATCH /v1/locations/*/attributes attributeMask',
  ]);
  await close();
});

it('too many edits are tried later, whether they are sent or only asked about', async () => {
  const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'THROTTLED' }];
  const body = { error: { code: 400, message: 'Too many edits.', status: 'INVALID_ARGUMENT', details } };
  const session = {
    auth: {},
    now: () => 0,
    ask: () => Promise.reject(new GoogleRefused({ status: 400, body, retryAfter: null })),
  } as unknown as GoogleSession;
  const profile = new GoogleProfile(session, { chosen: googleChosen, shop } as never);
  const edit = { values: { title: 'Bottega di Rosa' }, held: {} };
  for (const asked of [profile.update(edit), profile.check(edit)])
    expect(await failureOf(asked)).toMatchObject({ kind: 'later', code: 'too-many-requests' });
});
