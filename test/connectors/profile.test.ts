import { describe, expect, it } from 'vitest';

import { checkCalls, specsAvailable } from '../specs/index.ts';
import { everyProfileCall, profileConformance } from './conformance/profile.ts';
import { openStage } from './stage.ts';

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
