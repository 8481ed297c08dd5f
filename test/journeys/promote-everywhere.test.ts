/** One promotion, every outlet: one form, one confirmation that names the sum and the lawful price, one end for all. */
import { expect, test } from 'vitest';

import { dayAhead } from '../days.ts';
import { journeys } from './stage/journeys.ts';
import { settled } from './stage/settled.ts';
import { until } from './stage/until.ts';

const wine = 'Negroamaro Salento IGP 0,75 l';
const name = 'Negroamaro di dicembre';

journeys('a promotion at every outlet', { shop: 'sample' }, (stage) => {
  let id = 0;
  let total = '';
  const outlet = async (kind: string) =>
    (await stage().door.campaigns.outlets({ promotionId: id })).outlets.find((each) => each.outlet === kind);

  test('from the list of Promuovi to the form, with what is connected ticked', async () => {
    const { page, go, door } = stage();
    await settled(door);
    const found = (await door.catalog.search({ text: wine, limit: 5 })).find(({ title }) => title === wine);
    const end = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const wish = { products: { variantIds: [found?.variantId ?? 0] }, channels: ['till', 'web', 'google', 'facebook'] };
    const reduction = { kind: 'percent', value: 2000 } as const;
    ({ id } = await door.pricing.promotions.create({ name, ...wish, from: null, until: `${end}T20:00`, reduction }));
    await go('/promuovi');
    await page.getByRole('link', { name: `Promuovi «${name}»` }).click();
    await page.getByRole('heading', { level: 1, name: `${name}: dove si vede` }).waitFor();
    await until(async () => page.getByRole('checkbox', { name: 'Post su Google' }).isChecked());
    await until(async () => page.getByRole('checkbox', { name: 'Cartello in negozio' }).isChecked());
    expect(await page.getByRole('checkbox', { name: 'Annuncio vicino al negozio' }).isChecked()).toBe(false);
  });

  test('a promotion that is moved under the open form costs its new days; what was typed stays', async () => {
    const { page, door } = stage();
    await page.getByRole('textbox', { name: 'Titolo' }).fill('Il rosso di casa');
    await page.getByRole('checkbox', { name: 'Annuncio vicino al negozio' }).check();
    await page.getByLabel('Spesa al giorno').fill('3,00');
    await page.getByLabel('Spesa al giorno').press('Tab');
    const end = dayAhead(12);
    await door.pricing.promotions.update({ id, until: `${end}T20:00` });
    const days = (Date.parse(end) - Date.parse(dayAhead(0))) / 86_400_000 + 1;
    await page
      .getByText(new RegExp(`${3 * days},00`, 'u'))
      .first()
      .waitFor();
    expect(await page.getByRole('textbox', { name: 'Titolo' }).inputValue()).toBe('Il rosso di casa');
  });

  test('the last look repeats the whole cost and shows the lowest price of thirty days', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Controlla e promuovi' }).click();
    const question = page.getByRole('dialog', { name: `Promuovere «${name}»?` });
    const most = (await question.getByText(/Al massimo \d+,00.€ in tutto/).textContent()) ?? '';
    total = /\d+,00/.exec(most)?.[0] ?? '';
    await question
      .getByText(/Prezzo più basso degli ultimi 30 giorni/)
      .first()
      .waitFor();
    await question.getByRole('button', { name: /^Promuovi in/ }).click();
    await question.waitFor({ state: 'detached' });
  });

  test('each outlet says how it stands; the advert waits for the second click', async () => {
    const { page, door } = stage();
    const row = (title: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    await row('Post su Google').getByText('visto').waitFor({ timeout: 30_000 });
    await row('Cartello in negozio').getByText('da stampare e appendere').waitFor();
    await row('Cartello in negozio').getByRole('button', { name: 'È appeso' }).click();
    await row('Cartello in negozio').getByText('consegnato').waitFor();
    await row('Annuncio vicino al negozio').getByText('pronto, in pausa').waitFor({ timeout: 30_000 });
    expect((await door.campaigns.list({}))[0]).toMatchObject({ state: 'paused', startedAt: null });
    await row('Annuncio vicino al negozio')
      .getByRole('button', { name: new RegExp(`^Avvia: ${total}`, 'u') })
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^Avvia: ${total}`, 'u') })
      .click();
    await row('Annuncio vicino al negozio').getByText('visto').waitFor({ timeout: 30_000 });
  });

  test('a new last day moves them; an advert that would pass the cap says so, and follows when it is tried again', async () => {
    const { page, door } = stage();
    const row = (title: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    const most = (await outlet('advert'))?.maximumSpend ?? 0;
    await door.settings.update({ campaignCap: most });
    const later = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
    await door.pricing.promotions.update({ id, until: `${later}T20:00` });
    await row('Annuncio vicino al negozio').getByText('non con la promozione').waitFor({ timeout: 30_000 });
    await row('Cartello in negozio').getByText('dice ancora quella di prima').waitFor({ timeout: 30_000 });
    await door.settings.update({ campaignCap: 10 * most });
    await row('Annuncio vicino al negozio').getByRole('button', { name: 'Riprova' }).click();
    await until(async () => {
      const advert = await outlet('advert');
      return advert?.endsApart === null && (advert.maximumSpend ?? 0) > most;
    });
    await row('Annuncio vicino al negozio').getByText('non con la promozione').waitFor({ state: 'detached' });
    await row('Cartello in negozio').getByRole('button', { name: 'È appeso' }).click();
    await row('Cartello in negozio').getByText('consegnato').waitFor();
  });

  test('stopping the promotion ends them all; what hangs is taken down by hand', async () => {
    const { page, go } = stage();
    await go(`/promozioni/${id}`);
    await page.getByRole('button', { name: /^Ferma/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Ferma/ })
      .click();
    await go(`/promozioni/${id}/promuovi`);
    const row = (title: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    await row('Cartello in negozio').getByRole('button', { name: 'L’ho tolto' }).click();
    for (const each of ['google-post', 'advert', 'sign', 'google-price'])
      await until(async () => (await outlet(each))?.state === 'over', { within: 40_000, every: 250 });
    await row('Post su Google').getByText('finito').waitFor();
    await row('Annuncio vicino al negozio').getByText('finito').waitFor();
  });
});
