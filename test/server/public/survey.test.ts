/** The question after a purchase as visitors see it: without script, in their language, and whatever they send. */
import { expect, it } from 'vitest';

import { usualQuestions } from '../../../src/core/sales/satisfaction/questions.ts';
import { openPublicShop, type PublicShop } from './open-public-shop.ts';
import { stampIn } from './stamp-in.ts';
import { naughtyStrings } from './naughty-strings.ts';

/** Of a page of its own, as a browser sends it. */
const answer = async (shop: PublicShop, over: Record<string, string> = {}): Promise<Record<string, string>> => ({
  ...(await shop.open('/s')),
  score: '4',
  words: '',
  ...over,
});

type Survey = PublicShop & { pass(ms: number): void };
const second = 1_000;

/** With a clock that the test turns on; forms may come in a flash unless it says otherwise. */
async function openSurvey(fewestFormSeconds: number | undefined = 0): Promise<Survey> {
  let at = Date.now();
  const shop = await openPublicShop({}, { fewestFormSeconds }, { clock: { now: () => at } });
  await shop.door.satisfaction.set({ on: true, byMail: false, afterDays: 3, questions: usualQuestions });
  return { ...shop, pass: (ms) => void (at += ms) };
}
const answers = async (shop: PublicShop) => (await shop.door.satisfaction.answers({ limit: 500 })).items;

it('asks in the visitor’s language, and thanks after one answer, however often it is sent', async () => {
  const shop = await openSurvey();
  const page = await (await shop.get('/s', { 'accept-language': 'hu' })).text();
  expect(page).toContain('Milyen volt nálunk?');
  expect(page).toContain('<html lang="hu">');
  const form = await answer(shop, { score: '1', words: 'Troppa fila' });
  for (let round = 0; round < 3; round += 1) {
    const sent = await shop.post(form, {}, '/s');
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/s?lang=it&ok=1']);
  }
  expect(await (await shop.get('/s?lang=it&ok=1')).text()).toContain('Grazie!');
  expect(await answers(shop)).toMatchObject([{ score: 1, words: 'Troppa fila', state: 'open' }]);
});

it('without a face the form comes back with what was written; machines and other sites count for nothing', async () => {
  const shop = await openSurvey();
  const { score: _score, ...faceless } = await answer(shop, { words: 'Due righe' });
  const back = await shop.post(faceless, {}, '/s?lang=en');
  expect(back.status).toBe(422);
  const page = await back.text();
  expect(page).toContain('Choose a face first.');
  expect(page).toContain('Due righe</textarea>');
  expect((await shop.post(await answer(shop, { website: 'x' }), {}, '/s')).status).toBe(303);
  expect((await shop.post(await answer(shop), { 'sec-fetch-site': 'cross-site' }, '/s')).status).toBe(403);
  for (const score of ['0', '6', '9999', 'x', '1e3'])
    expect((await shop.post(await answer(shop, { score }), {}, '/s')).status).toBe(422);
  expect(await answers(shop)).toEqual([]);
});

it('a link that nobody was given is no page, and neither is any while the question is closed', async () => {
  const shop = await openSurvey();
  for (const path of ['/s/abcdefghijklmnopqrstuvwx', '/s/..%2f..', '/s/%00', '/s/x']) {
    const found = await shop.get(path);
    expect([path, found.status >= 400 && found.status < 500]).toEqual([path, true]);
  }
  const form = await answer(shop);
  await shop.door.satisfaction.set({ on: false, byMail: false, afterDays: 3, questions: usualQuestions });
  expect((await shop.get('/s')).status).toBe(404);
  expect((await shop.post(form, {}, '/s')).status).toBe(404);
});

it('whatever is written is text: on the page that comes back and in the shop', async () => {
  const shop = await openSurvey();
  const kept = [...new Set(naughtyStrings.map((text) => text.trim()))].filter(
    (text) => text !== '' && text.length < 900,
  );
  const worst = kept.slice(0, 20).concat('<script>alert(1)</script>', '</textarea><img src=x onerror=alert(1)>');
  for (const words of worst) {
    const { score: _score, ...faceless } = await answer(shop, { words });
    const page = await (await shop.post(faceless, {}, '/s')).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    expect((await shop.post(await answer(shop, { words }), {}, '/s')).status).toBe(303);
    shop.pass(15 * second);
  }
  expect((await answers(shop)).length).toBe(worst.length);
  expect((await shop.post(await answer(shop, { words: 'x'.repeat(1_000_000) }), {}, '/s')).status).toBe(413);
}, 60_000);

it('what no page was opened for, or came in a flash, brings the page back with the face and the words, and is sent again', async () => {
  const shop = await openSurvey(2);
  const typed = { score: '2', words: 'Troppa fila' };
  const forged = { formKey: crypto.randomUUID(), opened: '1.abcdefghijklmnopqrstuvwxyz0' };
  const ofTheEvent = await shop.open();
  const foreign = await shop.open('/s');
  const pages: string[] = [];
  const blind: Record<string, string>[] = [{}, forged, { ...ofTheEvent }, { ...foreign, formKey: forged.formKey }];
  for (const stamp of blind) {
    const back = await shop.post({ ...typed, ...stamp }, {}, '/s');
    expect(back.status).toBe(422);
    pages.push(await back.text());
  }
  expect(await answers(shop)).toEqual([]);
  for (const page of pages) {
    expect(page).toMatch(/value="2"\s+required\s+checked/u);
    expect(page).toContain('Troppa fila</textarea>');
    expect(page).toContain('È tutto qui: premi ancora «Manda».');
    // A person presses once more.
    expect((await shop.post({ ...typed, ...stampIn(page) }, {}, '/s')).status).toBe(303);
  }
  expect(await answers(shop)).toHaveLength(pages.length);

  const hasty = await shop.open('/s');
  shop.pass(0.9 * second);
  const back = await shop.post({ ...typed, ...hasty }, {}, '/s');
  expect(back.status).toBe(422);
  expect(stampIn(await back.text())).toEqual(hasty);
  shop.pass(0.2 * second);
  for (let twice = 0; twice < 2; twice += 1)
    expect((await shop.post({ ...typed, ...hasty }, {}, '/s')).status).toBe(303);
  expect(await answers(shop)).toHaveLength(pages.length + 1);
});

it('a page that lay open in a phone for a week is sent as it is', async () => {
  const shop = await openSurvey(2);
  const form = await answer(shop);
  shop.pass(7 * 86_400 * second);
  expect((await shop.post(form, {}, '/s')).status).toBe(303);
});

it('a machine that opens a page for each answer gets nine through at once, and people of the shop’s Wi-Fi all', async () => {
  const shop = await openSurvey(2);
  const forms = await Promise.all(Array.from({ length: 40 }, () => answer(shop)));
  shop.pass(2 * second);
  const machine = await Promise.all(forms.map((form) => shop.post(form, {}, '/s')));
  expect(machine.filter(({ status }) => status === 303)).toHaveLength(9);
  const [refused] = machine.filter(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/u);
  expect(await refused?.text()).toContain('riprova fra un minuto');
  shop.pass(120 * second);
  for (let person = 0; person < 15; person += 1) {
    const form = await answer(shop);
    shop.pass(20 * second);
    expect((await shop.post(form, {}, '/s')).status).toBe(303);
  }
});
