/** The question after a purchase as visitors see it: without script, in their language, and whatever they send. */
import { expect, it } from 'vitest';

import { usualQuestions } from '../../../src/core/sales/satisfaction/questions.ts';
import { openPublicShop, type PublicShop } from './open-public-shop.ts';
import { naughtyStrings } from './naughty-strings.ts';

let forms = 0;
const answer = (over: Record<string, string> = {}): Record<string, string> => ({
  formKey: `survey-number-${(forms += 1)}-form`,
  score: '4',
  words: '',
  ...over,
});

async function openSurvey(): Promise<PublicShop> {
  const shop = await openPublicShop();
  await shop.door.satisfaction.set({ on: true, byMail: false, afterDays: 3, questions: usualQuestions });
  return shop;
}
const answers = async (shop: PublicShop) => (await shop.door.satisfaction.answers({ limit: 500 })).items;

it('asks in the visitor’s language, and thanks after one answer, however often it is sent', async () => {
  const shop = await openSurvey();
  const page = await (await shop.get('/s', { 'accept-language': 'hu' })).text();
  expect(page).toContain('Milyen volt nálunk?');
  expect(page).toContain('<html lang="hu">');
  const form = answer({ score: '1', words: 'Troppa fila' });
  for (let round = 0; round < 3; round += 1) {
    const sent = await shop.post(form, {}, '/s');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/s?lang=it&ok=1']);
  }
  expect(await (await shop.get('/s?lang=it&ok=1')).text()).toContain('Grazie!');
  expect(await answers(shop)).toMatchObject([{ score: 1, words: 'Troppa fila', state: 'open' }]);
});

it('without a face the form comes back with what was written; machines and other sites count for nothing', async () => {
  const shop = await openSurvey();
  const { score: _score, ...faceless } = answer({ words: 'Due righe' });
  const back = await shop.post(faceless, {}, '/s?lang=en');
  expect(back.status).toBe(422);
  const page = await back.text();
  expect(page).toContain('Choose a face first.');
  expect(page).toContain('Due righe</textarea>');
  expect((await shop.post(answer({ website: 'x' }), {}, '/s')).status).toBe(303);
  expect((await shop.post(answer(), { 'sec-fetch-site': 'cross-site' }, '/s')).status).toBe(403);
  for (const score of ['0', '6', '9999', 'x', '1e3'])
    expect((await shop.post(answer({ score }), {}, '/s')).status).toBe(422);
  expect(await answers(shop)).toEqual([]);
});

it('a link that nobody was given is no page, and neither is any while the question is closed', async () => {
  const shop = await openSurvey();
  for (const path of ['/s/abcdefghijklmnopqrstuvwx', '/s/..%2f..', '/s/%00', '/s/x']) {
    const found = await shop.get(path);
    expect([path, found.status >= 400 && found.status < 500]).toEqual([path, true]);
  }
  await shop.door.satisfaction.set({ on: false, byMail: false, afterDays: 3, questions: usualQuestions });
  expect((await shop.get('/s')).status).toBe(404);
  expect((await shop.post(answer(), {}, '/s')).status).toBe(404);
});

it('whatever is written is text: on the page that comes back and in the shop', async () => {
  const shop = await openSurvey();
  const kept = [...new Set(naughtyStrings.map((text) => text.trim()))].filter(
    (text) => text !== '' && text.length < 900,
  );
  const worst = kept.slice(0, 20).concat('<script>alert(1)</script>', '</textarea><img src=x onerror=alert(1)>');
  for (const words of worst) {
    const { score: _score, ...faceless } = answer({ words });
    const page = await (await shop.post(faceless, {}, '/s')).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    expect((await shop.post(answer({ words }), {}, '/s')).status).toBe(303);
  }
  expect((await answers(shop)).length).toBe(worst.length);
  expect((await shop.post(answer({ words: 'x'.repeat(1_000_000) }), {}, '/s')).status).toBe(413);
}, 60_000);
