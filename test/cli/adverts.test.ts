/** An advert's life at the terminal, step by step, and the figures that it brings. */
import { expect, it } from 'vitest';

import { dayAhead } from '../days.ts';
import { openJoinedShop } from './joined-shop.ts';

const advert = ['campaigns', 'create', '--name', 'Olio nuovo', '--text', 'Passa ad assaggiarlo.', '--daily', '3,00'];
const dates = ['--from', dayAhead(1), '--until', dayAhead(5)];

it('a dry run asks Vetrina and Facebook and makes nothing', async () => {
  const vetrina = await openJoinedShop(['meta']);
  expect(await vetrina.run(...advert, ...dates, '--dry-run')).toEqual({
    code: 0,
    out: 'Va bene così: al massimo 15,00\u00a0€. Niente è stato creato.',
    told: '',
  });
  const bodies = vetrina.practice.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
  expect(bodies.filter((body) => !JSON.stringify(body ?? '').includes('validate_only'))).toEqual([]);
  await vetrina.run('sync', '--once');
  expect(await vetrina.run('campaigns', 'list')).toMatchObject({ code: 0, out: 'Ancora nessun annuncio.' });
  expect(await vetrina.json('campaigns', 'list')).toEqual([]);
});

it('is made paused, started, given more money, paused, copied and put away; each step is one command', async () => {
  const vetrina = await openJoinedShop(['meta']);
  const state = async (...words: string[]) => {
    await vetrina.run('sync', '--once');
    const list = await vetrina.json<{ id: number; state: string }[]>('campaigns', 'list', ...words);
    return list.map((each) => [each.id, each.state]);
  };
  const made = await vetrina.run(...advert, ...dates);
  expect(made).toMatchObject({ code: 0, out: '1  «Olio nuovo»: creating. Al massimo 15,00\u00a0€ in tutto.' });
  const early = await vetrina.run('campaigns', 'start', '1');
  expect([early.code, early.out, early.told.startsWith('vetrina: L’annuncio')]).toEqual([1, '', true]);
  expect(await state()).toEqual([[1, 'paused']]);
  const { out } = await vetrina.run('campaigns', 'list');
  expect(out).toMatch(/^n\. +Annuncio +stato +Giorni +Al massimo +Speso +perché$/mu);
  expect(out).toMatch(/^ 1 +Olio nuovo +paused +\S+ – \S+ +15,00\s€ +0,00\s€$/mu);

  expect((await vetrina.run('campaigns', 'start', '1')).code).toBe(0);
  expect(await state()).toEqual([[1, expect.stringMatching(/^(in-review|running)$/u)]]);
  const thought = await vetrina.run('campaigns', 'budget', '1', '--daily', '4,50', '--until', dayAhead(6), '--dry-run');
  expect([thought.code, thought.out.includes('27,00')]).toEqual([0, true]);
  expect(await vetrina.json('campaigns', 'list')).toMatchObject([
    { dailyBudget: 300, endsOn: dayAhead(5), wished: null },
  ]);
  const more = await vetrina.run('campaigns', 'budget', '1', '--daily', '4,50', '--until', dayAhead(6));
  expect(more).toMatchObject({ code: 0, told: '' });
  expect(more.out).toContain('Al massimo 27,00\u00a0€ in tutto.');
  await vetrina.run('sync', '--once');
  expect(await vetrina.json('campaigns', 'list')).toMatchObject([{ dailyBudget: 450, endsOn: dayAhead(6) }]);
  expect((await vetrina.run('campaigns', 'pause', '1')).code).toBe(0);
  expect(await state()).toEqual([[1, 'paused']]);
  expect((await vetrina.run('campaigns', 'resume', '1')).code).toBe(0);
  expect(await state()).toEqual([[1, expect.stringMatching(/^(in-review|running)$/u)]]);

  expect(await vetrina.json('campaigns', 'copy', '1')).toMatchObject({ id: 2, state: 'creating', spent: 0 });
  expect((await vetrina.run('campaigns', 'archive', '1')).code).toBe(0);
  expect(await state()).toEqual([[2, 'paused']]);
  expect(await state('--archived')).toEqual([[1, 'archived']]);
  const gone = await vetrina.json('campaigns', 'start', '1');
  expect(gone).toMatchObject({ error: { code: 'campaign-not-startable' } });
});

it.each([
  [[...advert, '--from', dayAhead(1), '--until', '2026-13-02'], 2, '«2026-13-02» non è un giorno'],
  [[...advert, '--from', 'domani', '--until', dayAhead(2)], 2, '«domani» non è un giorno'],
  [[...advert, '--from', dayAhead(3), '--until', dayAhead(2)], 1, 'vetrina: '],
  [[...advert, ...dates, '--radius', '90'], 2, '«90» non è un numero intero da 1 a 80'],
  [[...advert, ...dates, '--purpose', 'vendere'], 2, '«vendere» non è tra questi: be-seen'],
  [[...advert.slice(0, -1), '400,00', ...dates], 1, 'vetrina: '],
  [['campaigns', 'start', '7'], 1, 'Quello che cerchi non c’è'],
  [['campaigns', 'create', '--name', 'Olio'], 2, '--text'],
])('%j ends with %i and a sentence', async (words, code, sentence) => {
  const vetrina = await openJoinedShop(['meta']);
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.out, ended.told.includes(sentence), ended.told]).toEqual([code, '', true, ended.told]);
  expect(ended.told).not.toContain('Qualcosa si è rotto');
  await vetrina.run('sync', '--once');
  expect(vetrina.writes().filter((call) => /\/(campaigns|adsets|ads)$/u.test(call))).toEqual([]);
});

it('insights say what each advert brought and cost, by campaign, advert or day', async () => {
  const vetrina = await openJoinedShop(['meta'], { latency: { dailyBudgetMinutes: 0.001 } });
  expect((await vetrina.run('insights')).out).toMatch(
    /^\S+ – \S+\nIn questi giorni nessun annuncio è andato in giro\.$/u,
  );
  await vetrina.run(...advert, '--from', dayAhead(0), '--until', dayAhead(4));
  await vetrina.run('sync', '--once');
  await vetrina.run('campaigns', 'start', '1');
  await vetrina.run('sync', '--once');
  const { out, code, told } = await vetrina.run('insights', '--refresh');
  expect({ code, told }).toEqual({ code: 0, told: '' });
  expect(out).toMatch(/^Annuncio +Speso +Chiamate +Costo di una +Strade/mu);
  expect(out).toMatch(/^Olio nuovo .* \d+,\d\d\s€/mu);
  const whole = await vetrina.json<{ rows: { spend: number }[]; total: { spend: number } }>('insights');
  expect(whole.rows.map(({ spend }) => spend)).toEqual([whole.total.spend]);
  expect(whole.total.spend).toBeGreaterThan(0);
  const byDay = await vetrina.json<{ rows: { day: string }[] }>('insights', '--by', 'day', '--from', dayAhead(-2));
  expect(byDay.rows.map((row) => row.day)).toContain(dayAhead(0));
  expect((await vetrina.run('insights', '--by', 'day')).out).toMatch(/^Giorno +Speso/mu);
  expect((await vetrina.json<{ rows: object[] }>('insights', '--by', 'ad')).rows).toHaveLength(1);
});

it.each([
  [['insights', '--to', 'foo'], '«foo» non è un giorno'],
  [['insights', '--from', '2026-11-31'], '«2026-11-31» non è un giorno'],
  [['insights', '--from', '2026-11-30', '--to', '2026-11-01'], 'viene dopo l’ultimo'],
  [['insights', '--by', 'settimana'], '«settimana» non è tra questi: day, campaign, ad'],
  [['metrics', '--to', '30/11/2026'], '«30/11/2026» non è un giorno'],
  [['metrics', '--from', '2026-11-30', '--to', '2026-11-01'], 'viene dopo l’ultimo'],
])('%j is not understood, in a sentence', async (words, sentence) => {
  const vetrina = await openJoinedShop([]);
  const ended = await vetrina.run(...words);
  expect([ended.code, ended.out, ended.told.includes(sentence), ended.told]).toEqual([2, '', true, ended.told]);
});
