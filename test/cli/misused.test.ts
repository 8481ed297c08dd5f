/** Words that no verb understands are answered in the language of the terminal, with what is wrong and what is near. */
import { expect, it } from 'vitest';

import { testFolder } from '../server/open-test-server.ts';
import { atTheTerminal } from './at-the-terminal.ts';

const italian = { LANG: 'it_IT.UTF-8' };
const hint = '«vetrina help» elenca i comandi.';

it.each([
  ['prize', 'il comando «prize» non c’è. Volevi dire price?'],
  ['events list --jsonn', 'l’opzione «--jsonn» non c’è. Volevi dire --json?'],
  ['price set', 'manca <sku>.'],
  ['events create --title', 'a «--title <text>» manca il valore.'],
  ['events create --title Assaggi', 'manca «--starts <instant>».'],
  ['status adesso', 'qui c’è qualcosa di troppo: adesso.'],
  ['metrics --from ieri', '--from <day>: «ieri» non è un giorno. Scrivi per esempio 2026-12-01.'],
  ['undo x', 'batch: «x» non è un numero intero da 1 in su.'],
])('vetrina %s', async (words, sentence) => {
  const vetrina = atTheTerminal(testFolder(), italian);
  expect(await vetrina.run(...words.split(' '))).toEqual({ code: 2, out: '', told: `vetrina: ${sentence} ${hint}` });
});

it('says the frame of the help in Italian too, and nothing of it in another language', async () => {
  const vetrina = atTheTerminal(testFolder(), italian);
  const { out } = await vetrina.run('price', '--help');
  expect(out).toMatch(
    /^Uso: vetrina price \[opzioni\] \[comando\]\n[^]*\nOpzioni:\n[^]*\nComandi:\n {2}set \[opzioni\] /u,
  );
  expect(out).not.toMatch(/Usage|Options|Commands|\[options\]|\[command\]/u);
});

it('in English says the same', async () => {
  const vetrina = atTheTerminal(testFolder());
  expect((await vetrina.run('prize')).told).toBe(
    'vetrina: there is no command “prize”. Did you mean price? “vetrina help” lists the commands.',
  );
  expect((await vetrina.run('price', '--help')).out).toMatch(/^Usage: vetrina price \[options\] \[command\]\n/u);
});
