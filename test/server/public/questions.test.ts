/** What an event asks, on its page: plain fields, kept where a form is refused, and texts that stay texts. */
import { expect, it } from 'vitest';

import { naughtyStrings } from './naughty-strings.ts';
import { form, openPublicShop, type PublicShop } from './open-public-shop.ts';

const ask = (shop: PublicShop, questions: readonly object[]) =>
  shop.door.events.update({ id: shop.eventId, questions: questions as never });

it('a form with answers registers; without what is required it says which, and keeps the rest', async () => {
  const shop = await openPublicShop();
  const { questions } = await ask(shop, [
    { text: 'Menù', kind: 'choice', required: true, options: ['Carne', 'Pesce'] },
    { text: 'Allergie?', kind: 'text' },
    { text: 'In auto?', kind: 'yes-no' },
  ]);
  const [menu, allergies, car] = questions.map(({ id }) => `q${id}`) as [string, string, string];
  const page = await (await shop.get(`${shop.page}?lang=it`)).text();
  expect(page).toContain(`<label for="${menu}">Menù</label>`);
  expect(page).toMatch(new RegExp(`<select id="${menu}" name="${menu}" required>`, 'u'));
  expect(page).toMatch(/Allergie\? <small>\(facoltativo\)<\/small>/u);

  const refused = await shop.post(form({ [allergies]: 'noci "tostate"' }), {}, `${shop.page}?lang=it`);
  const again = await refused.text();
  expect(refused.status).toBe(422);
  expect(again).toContain('Rispondi a «Menù».');
  expect(again).toContain('value="noci &quot;tostate&quot;"');

  const good = await shop.post(form({ [menu]: 'Pesce', [allergies]: 'noci', [car]: 'yes' }));
  expect(good.status).toBe(303);
  const [row] = await shop.door.events.registrations({ id: shop.eventId });
  expect(row?.answers.map(({ answer }) => answer)).toEqual(['Pesce', 'noci', 'yes']);

  const ticket = (good.headers.get('location') ?? '').split('?')[0] ?? '';
  expect(await (await shop.get(ticket)).text()).toMatch(/<option value="Pesce" selected>/u);
  const changed = await shop.post({ act: 'change', name: 'Lucia Martano', seats: '1', [menu]: 'Carne' }, {}, ticket);
  expect(changed.status).toBe(303);
  const [now] = await shop.door.events.registrations({ id: shop.eventId });
  expect(now?.answers.map(({ answer }) => answer)).toEqual(['Carne', 'noci', 'yes']);
});

it('fields that no question has, twice the same, or hostile names are answered, not fallen over', async () => {
  const shop = await openPublicShop();
  const { questions } = await ask(shop, [{ text: 'Allergie?', kind: 'text' }]);
  const field = `q${questions[0]?.id ?? 0}`;
  for (const [body, status] of [
    [`${field}=a&${field}=b`, 422],
    ['q99999999999999=x', 303],
    ['q0=x&q-1=x&q1e3=x&q__proto__=x&__proto__=x', 303],
    [`${field}=${'a'.repeat(3_000)}`, 422],
  ] as const) {
    const given = new URLSearchParams(form({ ...(await shop.open()) })).toString();
    const answer = await fetch(`${shop.base}${shop.page}`, {
      method: 'POST',
      body: `${given}&${body}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), status]);
  }
});

it('whatever is written into a question or an answer is shown as text, to the byte', async () => {
  const shop = await openPublicShop({ capacity: 5_000 });
  const texts = [...new Set(naughtyStrings.map((text) => text.trim()))].filter(
    (text) => text !== '' && text.length <= 120,
  );
  const { door, eventId } = shop;
  for (let start = 0; start < texts.length; start += 15) {
    const some = texts.slice(start, start + 15);
    const asked = some.map((text) => ({ text, kind: 'choice' as const, options: [text, `${text}!`] }));
    const { questions } = await door.events.update({ id: eventId, questions: asked });
    expect(questions.map(({ text, options }) => [text, options[0]])).toEqual(some.map((text) => [text, text]));
    const page = await (await shop.get(shop.page)).text();
    expect(page).not.toMatch(/<(?:script(?! src="\/public)|img|svg\/|iframe|body onload)/iu);
    const answers = questions.map(({ id, options }) => ({ questionId: id, answer: options[0] as string }));
    const row = await door.events.addRegistration({
      ...{ eventId, formKey: `naughty-${start}-form`, name: 'Lucia', phone: '3394058122', answers },
    });
    expect(row.answers.map(({ answer }) => answer)).toEqual(some);
  }
});
