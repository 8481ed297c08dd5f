import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal, type AtTheTerminal } from './at-the-terminal.ts';

let vetrina: AtTheTerminal;

beforeEach(async () => {
  const data = testFolder();
  vetrina = atTheTerminal(data);
  writeFileSync(join(data, 'listino.csv'), 'Codice;Nome;Prezzo\nOLIO;Olio;10,00\nMIELE;Miele;5,00\n');
  await vetrina.run('import', 'products', 'listino.csv');
});

describe('vetrina undo', () => {
  it.each(['0', 'abc', '-1', '1.5', '99999999999999999999'])(
    'says that %s is no change, and undoes none',
    async (word) => {
      const ended = await vetrina.run('undo', word);
      expect(ended.code).toBe(2);
      expect(ended.told).toContain('is no whole number');
      expect((await vetrina.run('undo', '1')).code).toBe(0);
    },
  );
});

describe('vetrina token revoke', () => {
  it.each(['0', 'abc'])('says that %s is no token', async (word) => {
    const ended = await vetrina.run('token', 'revoke', word);
    expect([ended.code, ended.told.includes('is no whole number')]).toEqual([2, true]);
  });
});

describe('vetrina price', () => {
  it('that stands already is not set again, and no change of somebody else is offered to be undone', async () => {
    await vetrina.run('price', 'bulk', '=9,90');
    const ended = await vetrina.run('price', 'set', 'OLIO', '9,90');
    expect(ended).toEqual({ code: 0, out: 'Olio costs €9.90 already. Nothing changed.', told: '' });
    expect(await vetrina.json('price', 'set', 'OLIO', '9,90')).toMatchObject({ changed: 0 });
  });

  it('on a channel that is not there names it, also in the history', async () => {
    const sentence = 'vetrina: There is no channel “mercato”. “vetrina status” lists the channels.';
    const set = await vetrina.run('price', 'set', 'OLIO', '5,00', '--channel', 'mercato');
    const history = await vetrina.run('price', 'history', 'OLIO', '--channel', 'mercato');
    const bulk = await vetrina.run('price', 'bulk', '+5%', '--channel', 'mercato');
    expect([set, history, bulk].map(({ code, told }) => [code, told])).toEqual([
      [1, sentence],
      [1, sentence],
      [1, sentence],
    ]);
  });
});
