/** The customer book at the terminal. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { openTestServer, testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

async function bookWith(...names: string[]) {
  const data = testFolder();
  const server = await openTestServer({ root: data });
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  const { slug } = await server.door.events.create({ title: 'Serata', startsAt, capacity: 20 });
  for (const [index, name] of names.entries())
    await server.door.events.register({
      ...{ slug, name, formKey: `form-key-${index}`, phone: `+3933355501${10 + index}`, marketing: true },
    });
  await server.close();
  return { ...atTheTerminal(data), data };
}

it('finds people, tells what they allowed, and checks the chain', async () => {
  const vetrina = await bookWith('Lucia Martanò', 'Piero Greco');
  const { items } = await vetrina.json<{ items: { id: number; name: string }[] }>('people', 'find', 'martano');
  expect(items.map(({ name }) => name)).toEqual(['Lucia Martanò']);
  expect((await vetrina.run('people', 'find', 'nobody')).out).toBe('Nobody with these words.');
  const id = String(items[0]?.id);
  expect(await vetrina.json('people', 'consents', id)).toMatchObject([{ granted: true, textVersion: 1 }]);
  expect((await vetrina.run('people', 'consents', id)).out).toMatch(/event-invitations +any +yes +page +1 /u);
  const { seal } = await vetrina.json<{ seal: string }>('people', 'consents', '--verify');
  expect(await vetrina.run('people', 'consents', '--verify', '--seal', seal)).toMatchObject({
    code: 0,
    out: `All 2 links hold. Seal: ${seal}`,
  });
  const other = await vetrina.run('people', 'consents', '--seal', 'ffff');
  expect([other.code, other.out]).toEqual([1, expect.stringContaining('the seal that you gave is not in it')]);
  expect((await vetrina.run('people', 'consents')).code).toBe(2);
});

it('says how many stand where, and who', async () => {
  const vetrina = await bookWith('Lucia Martanò', 'Piero Greco');
  const { stages } = await vetrina.json<{ stages: { stage: string; people: number }[] }>('people', 'stages');
  expect(stages.map(({ stage, people }) => [stage, people])).toEqual([
    ['acquisition', 2],
    ['trial', 0],
    ['loyalty', 0],
    ['retention', 0],
    ['recovery', 0],
  ]);
  expect((await vetrina.run('people', 'stages')).out).toMatch(/^to be won +acquisition +2 +0$/mu);
  const page = await vetrina.json<{ items: { name: string }[] }>('people', 'stages', 'acquisition', '--limit', '1');
  expect(page).toMatchObject({ total: 2, items: [{ name: 'Piero Greco', purchases: 0 }] });
  expect((await vetrina.run('people', 'stages', 'loyalty')).out).toBe('Nobody stands there.');
  expect((await vetrina.run('people', 'stages', 'friends')).code).toBe(2);
});

it('writes all that is known of a person, and takes them out when the name is right', async () => {
  const vetrina = await bookWith('Lucia Martanò', 'Piero Greco');
  const { items } = await vetrina.json<{ items: { id: number }[] }>('people', 'find', 'martano');
  const id = String(items[0]?.id);
  expect((await vetrina.run('people', 'export', id, 'lucia.json')).code).toBe(0);
  const copy = JSON.parse(readFileSync(join(vetrina.data, 'lucia.json'), 'utf8')) as { sections: { name: string }[] };
  expect(copy.sections.map(({ name }) => name)).toEqual(expect.arrayContaining(['person', 'consent', 'registration']));
  expect((await vetrina.run('people', 'export', id, 'lucia.json')).code).not.toBe(0);
  const wrong = await vetrina.run('people', 'erase', id, '--name', 'Lucia');
  expect([wrong.code, wrong.told]).toEqual([1, expect.stringContaining('Lucia Martanò')]);
  expect(await vetrina.json('people', 'erase', id, '--name', 'lucia martanò')).toEqual({ copies: 0 });
  expect((await vetrina.run('people', 'find', 'martano')).out).toBe('Nobody with these words.');
  expect(await vetrina.json('people', 'consents', '--verify')).toMatchObject({ ok: true });
  expect(existsSync(join(vetrina.data, 'real', 'erased.json')) || existsSync(join(vetrina.data, 'erased.json'))).toBe(
    true,
  );
});

it('lists entries that may be one person, joins them and parts them again', async () => {
  const vetrina = await bookWith('Lucia Martanò', 'Lucia Martano');
  await vetrina.run('sync', '--once');
  const { items } = await vetrina.json<{ items: { id: number; phone: string }[] }>('people', 'find', 'lucia');
  const [gone, kept] = items.map(({ id }) => String(id));
  expect((await vetrina.run('people', 'duplicates')).out).not.toBe('');
  const joined = await vetrina.run('people', 'merge', kept ?? '', gone ?? '', '--take', 'name');
  expect([joined.code, joined.out]).toEqual([0, expect.stringContaining('vetrina people part 1')]);
  expect((await vetrina.json<{ items: object[] }>('people', 'find', 'lucia')).items).toHaveLength(1);
  expect(await vetrina.json('people', 'part', '1')).toMatchObject({ id: Number(gone) });
  expect((await vetrina.json<{ items: object[] }>('people', 'find', 'lucia')).items).toHaveLength(2);
});

it('logs a call, plans what follows, says what is due and what happened, and how long data stays', async () => {
  const vetrina = await bookWith('Lucia Martanò');
  const { items } = await vetrina.json<{ items: { id: number }[] }>('people', 'find', 'martano');
  const id = String(items[0]?.id);
  const call = ['people', 'call', id, 'call-back', '--again', '2020-01-02', '--who', 'Marta', '--text', 'corso'];
  expect((await vetrina.run(...call)).code).toBe(0);
  expect((await vetrina.run('people', 'call', id, 'perhaps')).code).toBe(2);
  const due = await vetrina.json<{ items: { id: number }[] }>('people', 'next', '--due', '--who', 'Marta');
  expect(due).toMatchObject({ total: 1, items: [{ text: 'corso', dueOn: '2020-01-02', name: 'Lucia Martanò' }] });
  expect((await vetrina.run('people', 'done', String(due.items[0]?.id))).code).toBe(0);
  expect((await vetrina.run('people', 'next')).out).toBe('Nothing to be done.');
  expect(await vetrina.json('people', 'plan', id, '2030-01-02', 'un', 'caffè')).toMatchObject({ text: 'un caffè' });
  const today = await vetrina.json<{ items: { kind: string }[] }>('people', 'day', dayAhead(0));
  expect(today.items.map(({ kind }) => kind)).toContain('call');
  const kept = await vetrina.json('people', 'retention', '--set', 'guests=7,leads=never', '--run');
  expect(kept).toMatchObject({
    rules: [{ rule: 'guests', days: 7 }, { rule: 'leads', days: null }, {}, {}, {}, {}],
    runs: [],
  });
  expect((await vetrina.run('people', 'retention', '--set', 'friends=1')).code).toBe(2);
});

it('gives a card, finds its person by it, says whose it is to another, and takes it off', async () => {
  const vetrina = await bookWith('Lucia Martanò', 'Piero Greco');
  const found = (...words: string[]) =>
    vetrina.json<{ items: { id: number; name: string }[] }>('people', 'find', ...words);
  const [lucia] = (await found('martano')).items;
  const [piero] = (await found('greco')).items;
  expect(await vetrina.run('people', 'card', String(lucia?.id), '2900 0012')).toMatchObject({
    code: 0,
    out: 'Lucia Martanò: 29000012',
  });
  expect((await found('2900', '0012')).items).toMatchObject([{ id: lucia?.id }]);
  const refused = await vetrina.run('people', 'card', String(piero?.id), '29000012', '--json');
  expect([refused.code, refused.out + refused.told]).toEqual([1, expect.stringContaining('loyalty-card-taken')]);
  expect((await vetrina.run('people', 'card', String(lucia?.id), '29000012', '--remove')).out).toBe('Lucia Martanò: –');
  expect((await found('29000012')).items).toEqual([]);
});
