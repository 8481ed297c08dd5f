/** Groups of people, letters to them and their audience at the terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

/** Anna allows letters and adverts, Bruno has said nothing. */
async function shopWithGroup() {
  const data = testFolder();
  const { door, close } = await openTestServer({ root: data });
  const { id: anna } = await door.customers.add({ name: 'Anna Greco', phone: '', mail: 'anna@esempio.it' });
  await door.customers.add({ name: 'Bruno Sava', phone: '', mail: 'bruno@esempio.it' });
  const yes = { id: anna, granted: true, text: 'Sì.', language: 'it', source: 'counter' } as const;
  await door.customers.recordConsent({ ...yes, purpose: 'offers-by-message', channel: 'mail' });
  await door.customers.recordConsent({ ...yes, purpose: 'ad-audiences', channel: 'ads' });
  await door.outreach.setContactRules({ most: 50, days: 1, quietDays: [], fromHour: 0, untilHour: 24 });
  const { id: group } = await door.outreach.saveSegment({ name: 'Con mail', conditions: [] });
  const texts = [{ language: 'it' as const, subject: 'Ciao', body: 'Novità.' }];
  const wish = { name: 'Novità', purpose: 'offers-by-message' as const, conditions: [], texts };
  const { id: letter } = await door.outreach.saveMailing(wish);
  await close();
  return { ...atTheTerminal(data), data, group: String(group), letter: String(letter) };
}

it('counts groups, says who is in one, and writes them to a file', async () => {
  const vetrina = await shopWithGroup();
  expect(await vetrina.json('segments', 'list')).toMatchObject([{ name: 'Con mail', people: 2, mail: 2, phone: 0 }]);
  const page = await vetrina.json<{ total: number; items: { name: string }[] }>('segments', 'people', vetrina.group);
  expect([page.total, page.items.map(({ name }) => name).toSorted()]).toEqual([2, ['Anna Greco', 'Bruno Sava']]);
  expect((await vetrina.run('segments', 'export', vetrina.group, 'people.csv')).code).toBe(0);
  expect(readFileSync(join(vetrina.data, 'people.csv'), 'utf8')).toContain('anna@esempio.it');
  expect((await vetrina.run('segments', 'export', vetrina.group, 'people.csv')).code).not.toBe(0);
  const missing = await vetrina.run('segments', 'people', '99', '--json');
  expect([missing.code, missing.out + missing.told]).toEqual([1, expect.stringContaining('not-found')]);
});

it('says who could be in the audience of a group and who not, and why it cannot be made yet', async () => {
  const vetrina = await shopWithGroup();
  expect(await vetrina.json('segments', 'audience', vetrina.group)).toMatchObject({
    outlook: { people: 2, counted: 1, neverAsked: 1, saidNo: 0, unreachable: 0 },
    audience: null,
    connected: false,
  });
  expect((await vetrina.run('segments', 'audience', vetrina.group)).out).toMatch(/left out: never asked +1/u);
  const refused = await vetrina.run('segments', 'audience', vetrina.group, '--make', '--json');
  expect([refused.code, refused.out + refused.told]).toEqual([1, expect.stringContaining('channel-not-connected')]);
  expect((await vetrina.run('segments', 'audience', vetrina.group, '--remove')).code).toBe(1);
});

it('says who would get a letter, and does not start one where no mail is set up', async () => {
  const vetrina = await shopWithGroup();
  expect(await vetrina.json('mailings', 'list')).toMatchObject([{ name: 'Novità', state: 'draft', counts: null }]);
  expect(await vetrina.json('mailings', 'outlook', vetrina.letter)).toMatchObject({
    ...{ people: 2, gets: 1, noes: [{ no: 'never-asked', people: 1 }] },
  });
  const refused = await vetrina.run('mailings', 'start', vetrina.letter, '--json');
  expect([refused.code, refused.out + refused.told]).toEqual([1, expect.stringContaining('mail-not-set-up')]);
  const paused = await vetrina.run('mailings', 'pause', vetrina.letter, '--json');
  expect([paused.code, paused.out + paused.told]).toEqual([1, expect.stringContaining('nothing-to-change')]);
});
