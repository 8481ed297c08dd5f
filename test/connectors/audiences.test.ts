/** Custom audiences: what Meta is told, and how each of its failures leaves the connector. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { AudiencesPort } from '../../src/core/channels/ports.ts';
import type { Fault } from '../../src/practice/faults.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { failureOf } from './failures.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let port: AudiencesPort;
beforeEach(async () => {
  stage = await openStage({}, 2_000);
  port = stage.meta.audiences as AudiencesPort;
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const order = { intent: 'v0123456789', name: 'Vetrina · Amici del pane' };
const people = () => stage.practice.meta.audiences()[0]?.people;

it('makes one for people that the shop has itself, finds it by its intent, fills and empties it by prints', async () => {
  const id = await port.create(order);
  expect(await port.find(order.intent)).toBe(id);
  expect(await port.find('v99')).toBeNull();
  await port.add(id, [
    { mail: a, phone: b },
    { mail: '', phone: c },
  ]);
  await port.add(id, [{ mail: a, phone: b }]);
  expect(people()).toEqual([
    [a, b],
    ['', c],
  ]);
  await port.remove(id, [{ mail: '', phone: c }]);
  await port.remove(id, [{ mail: '', phone: c }]);
  expect(people()).toEqual([[a, b]]);
  expect(await port.recognised(id)).toBeNull();
  const bodies = stage.practice.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(bodies[0]).toMatchObject({ name: order.name, subtype: 'CUSTOM', customer_file_source: 'USER_PROVIDED_ONLY' });
  expect(bodies[1]).toMatchObject({
    payload: {
      schema: ['EMAIL', 'PHONE'],
      data: [
        [a, b],
        ['', c],
      ],
    },
    session: { batch_seq: 1, last_batch_flag: true, estimated_num_total: 2 },
  });
  await port.delete(id);
  await port.delete(id);
  expect(stage.practice.meta.audiences()).toEqual([]);
});

it('never sends an address or a number as it is, and Meta would not take one', async () => {
  const id = await port.create(order);
  const calls = stage.practice.calls.length;
  await expect(port.add(id, [{ mail: 'anna@example.com', phone: '' }])).rejects.toThrow('prints alone');
  expect(stage.practice.calls).toHaveLength(calls);
  const { accessToken } = stage.practice.meta.ids;
  const answer = await fetch(`${stage.practice.origin}/graph.facebook.com/v25.0/${id}/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ access_token: accessToken, payload: { schema: ['EMAIL'], data: [['anna@example.com']] } }),
  });
  expect([answer.status, ((await answer.json()) as { error: { code: number } }).error.code]).toEqual([400, 100]);
  expect(people()).toEqual([]);
});

it('tells terms that are not accepted, an audience that is gone, and an account that is not chosen', async () => {
  stage.practice.meta.acceptAudienceTerms(false);
  expect(await failureOf(port.create(order))).toMatchObject({ kind: 'needs-you', code: 'audience-terms' });
  stage.practice.meta.acceptAudienceTerms(true);
  const id = await port.create(order);
  stage.practice.meta.dropAudience(id);
  expect(await failureOf(port.add(id, [{ mail: a, phone: '' }]))).toMatchObject({
    kind: 'needs-you',
    code: 'audience-gone',
  });
  expect(await failureOf(port.recognised(id))).toMatchObject({ kind: 'needs-you', code: 'audience-gone' });
  const without = (await stage.open('meta', { chosen: {} })).audiences as AudiencesPort;
  expect(await failureOf(without.create(order))).toMatchObject({ kind: 'needs-you', code: 'ad-account-not-chosen' });
});

it.each([
  [{ kind: 'meta-throttle', code: 80_003, minutes: 5 }, 'later', 'too-many-requests'],
  [{ kind: 'status', status: 503 }, 'later', 'service-unavailable'],
  [{ kind: 'html', status: 502 }, 'later', 'service-unavailable'],
  [{ kind: 'html', status: 200 }, 'later', 'answer-unreadable'],
  [{ kind: 'empty' }, 'later', 'answer-unreadable'],
  [{ kind: 'half' }, 'later', 'no-answer'],
  [{ kind: 'reset' }, 'later', 'no-answer'],
  [{ kind: 'meta-refusal', code: 200 }, 'needs-you', 'permission-missing'],
  [{ kind: 'meta-refusal', code: 100, message: 'no' }, 'needs-you', 'refused-by-channel'],
  [{ kind: 'expired-token' }, 'sign-in', 'token-expired'],
] as [Fault, string, string][])('%o leaves as %s, %s', async (fault, kind, code) => {
  const id = await port.create(order);
  stage.practice.faults.add(fault);
  expect(await failureOf(port.add(id, [{ mail: a, phone: '' }]))).toMatchObject({ kind, code });
  expect(await failureOf(port.remove(id, [{ mail: a, phone: '' }]))).toMatchObject({ kind });
});
