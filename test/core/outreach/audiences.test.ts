/** A group as an audience of adverts: only who allows it, by prints alone, and out again when they take it back or go. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { printsOf } from '../../../src/core/outreach/audiences/prints.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';
import { checkCalls, specsAvailable } from '../../specs/index.ts';

let test: TestShop;
let owner: Door;
let segment: number;

beforeEach(async () => {
  test = await openTestShop();
  owner = test.as('owner');
  await owner.channels.connectPractice({ vendor: 'meta' });
  ({ id: segment } = await owner.outreach.saveSegment({ name: 'Tutti', conditions: [] }));
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(test.practice.calls)).toEqual([]);
  expect(test.faults).toEqual([]);
  await test.close();
});

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const add = async (name: string, phone: string, mail = ''): Promise<number> =>
  (await owner.customers.add({ name, phone, mail })).id;
async function says(id: number, granted: boolean): Promise<void> {
  const answer = { purpose: 'ad-audiences', channel: 'ads', text: 'Sì, per gli annunci.', language: 'it' } as const;
  await owner.customers.recordConsent({ id, ...answer, granted, source: 'counter' });
  test.clock.pass(60_000);
}
const there = () => test.practice.meta.audiences();
const now = async () => owner.outreach.segmentAudience({ id: segment });
/** The next quarter of an hour. */
async function quarter(): Promise<void> {
  test.clock.pass(15 * 60_000);
  await test.shop.turn('audiences');
  await test.rounds(3);
}
async function made(): Promise<void> {
  await owner.outreach.makeAudience({ id: segment });
  await test.rounds(3);
}

it('writes addresses and numbers the one way that is compared, before they are made unreadable', () => {
  expect(printsOf({ mail: ' Anna@Esempio.IT ', phone: '+39 333-444 5566' })).toEqual({
    mail: sha('anna@esempio.it'),
    phone: sha('393334445566'),
  });
  expect(printsOf({ mail: null, phone: null })).toEqual({ mail: '', phone: '' });
});

describe('an audience', () => {
  it('holds exactly who allows it, as prints; who never said so, said no, or cannot be reached is counted aside', async () => {
    const anna = await add('Anna Greco', '333 4445566', 'anna@esempio.it');
    const bruno = await add('Bruno Sava', '333 4445577');
    const carla = await add('Carla Neri', '333 4445588');
    await add('Dario Rossi', '333 4445599');
    const reachless = await add('Elio Bianchi', '');
    for (const id of [anna, bruno, carla, reachless]) await says(id, true);
    await says(carla, false);
    expect(await now()).toMatchObject({
      outlook: { people: 5, counted: 2, saidNo: 1, neverAsked: 1, unreachable: 1 },
      audience: null,
      connected: true,
    });
    await made();
    expect(there()).toEqual([
      {
        ...{ id: expect.any(String), name: 'Vetrina · Tutti' },
        people: [
          [sha('anna@esempio.it'), sha('393334445566')],
          ['', sha('393334445577')],
        ],
      },
    ]);
    const { audience } = await now();
    expect(audience).toMatchObject({
      state: 'live',
      reason: null,
      people: 2,
      joining: 0,
      leaving: 0,
      recognised: null,
    });
    // Nothing that names anybody left the shop.
    expect(JSON.stringify(test.practice.calls.map(({ path, body }) => [path, body]))).not.toMatch(/esempio|3334445/u);
  });

  it('follows a yes taken back, a new address, a joined entry and an erased person at the next comparison', async () => {
    const anna = await add('Anna Greco', '333 4445566', 'anna@esempio.it');
    const bruno = await add('Bruno Sava', '333 4445577');
    const carla = await add('Carla Neri', '333 4445588');
    for (const id of [anna, bruno, carla]) await says(id, true);
    await made();
    await says(bruno, false);
    await owner.customers.erase({ id: carla, name: 'Carla Neri' });
    expect(there()[0]?.people).toHaveLength(3);
    await quarter();
    expect(there()[0]?.people).toEqual([[sha('anna@esempio.it'), sha('393334445566')]]);
    // Joined with an entry that has another number, which is chosen.
    const again = await add('Anna Greco', '333 9990000');
    await owner.customers.merge({ keptId: anna, goneId: again, phone: 'gone' });
    await quarter();
    expect(there()[0]?.people).toEqual([[sha('anna@esempio.it'), sha('393339990000')]]);
    expect((await now()).audience).toMatchObject({ people: 1, joining: 0, leaving: 0, reason: null });
    // Nothing to do: nobody is asked.
    const calls = test.practice.calls.length;
    await quarter();
    expect(test.practice.calls.slice(calls).filter(({ path }) => path.endsWith('/users'))).toEqual([]);
  });

  it('keeps who shares an address with somebody who goes', async () => {
    const anna = await add('Anna Greco', '333 4445566', 'famiglia@esempio.it');
    const bruno = await add('Bruno Greco', '333 4445577');
    for (const id of [anna, bruno]) await says(id, true);
    // As after a joining that was parted, and a correction since.
    await test.shop.database.change(({ db }) =>
      db.updateTable('person').set({ mail: 'famiglia@esempio.it' }).where('id', '=', bruno).execute(),
    );
    await made();
    expect(there()[0]?.people).toHaveLength(2);
    await says(anna, false);
    await quarter();
    expect(there()[0]?.people).toEqual([[sha('famiglia@esempio.it'), sha('393334445577')]]);
  });

  it('is made once though its answer is lost, and filled though an answer of that is lost', async () => {
    await says(await add('Anna Greco', '333 4445566'), true);
    const lost = { kind: 'half', method: 'POST', when: 'after', times: 1 } as const;
    test.practice.faults.add({ ...lost, path: '/customaudiences' });
    test.practice.faults.add({ ...lost, path: '/users' });
    await made();
    await quarter();
    await quarter();
    expect((await now()).audience).toMatchObject({ state: 'live', people: 1, joining: 0, reason: null });
    expect(there()).toHaveLength(1);
    expect(there()[0]?.people).toHaveLength(1);
  });

  it('waits for Meta’s terms with words that say so, and goes on by itself once they are accepted', async () => {
    await says(await add('Anna Greco', '333 4445566'), true);
    test.practice.meta.acceptAudienceTerms(false);
    await made();
    expect((await now()).audience).toMatchObject({ state: 'making', reason: { code: 'audience-terms' } });
    expect(there()).toEqual([]);
    test.practice.meta.acceptAudienceTerms(true);
    await owner.outreach.refreshAudience({ id: segment });
    await test.rounds(4);
    expect((await now()).audience).toMatchObject({ state: 'live', reason: null, people: 1 });
  });

  it('that somebody took away there is said to be gone, made anew on a click, and never touched in another account', async () => {
    await says(await add('Anna Greco', '333 4445566'), true);
    await made();
    test.practice.meta.dropAudience(there()[0]?.id ?? '');
    await owner.outreach.refreshAudience({ id: segment });
    await test.rounds(3);
    expect((await now()).audience).toMatchObject({ state: 'gone', people: 0, reason: { code: 'audience-gone' } });
    await made();
    expect(there()[0]?.people).toHaveLength(1);
    test.practice.meta.addAccount('act_777555014200002', 'Altro conto');
    await owner.channels.choose({ vendor: 'meta', chosen: { adAccount: 'act_777555014200002' } });
    await says(await add('Bruno Sava', '333 4445577'), true);
    await quarter();
    expect((await now()).audience).toMatchObject({ reason: { code: 'audience-other-account' }, people: 1 });
    expect(there()[0]?.people).toHaveLength(1);
  });

  it('goes with everybody in it when it is taken away; until then its group stays', async () => {
    await says(await add('Anna Greco', '333 4445566'), true);
    await made();
    await expect(owner.outreach.removeSegment({ id: segment })).rejects.toMatchObject({
      data: { code: 'segment-has-audience' },
    });
    await owner.outreach.removeAudience({ id: segment });
    await test.rounds(3);
    expect([there(), (await now()).audience]).toEqual([[], null]);
    await owner.outreach.removeSegment({ id: segment });
    expect(await owner.outreach.segments()).toEqual([]);
  });

  it('is not made where Facebook is not connected', async () => {
    await owner.channels.disconnect({ vendor: 'meta' });
    await expect(owner.outreach.makeAudience({ id: segment })).rejects.toMatchObject({
      data: { code: 'channel-not-connected' },
    });
  });
});
