/** A promotion by the law, from an unlawful claim to its proof; a price for a minute to come; both with the way back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { journeys, type Stage } from './stage/journeys.ts';
import { settled } from './stage/settled.ts';
import { until } from './stage/until.ts';

const wine = 'Negroamaro Salento IGP 0,75 l';
const sku = async ({ door }: Stage, title: string): Promise<number> => {
  const found = await door.catalog.search({ text: title, limit: 5 });
  return found.find((one) => one.title === title)?.variantId ?? 0;
};
const next = (page: Page, step: string) => page.getByRole('button', { name: `Continua: ${step}` });
const tillPrice = async (stage: Stage, variantId: number): Promise<number | null | undefined> =>
  (await stage.door.pricing.facts({ variantId })).channels.find(({ channelId }) => channelId === 'till')?.amount;

async function choose(page: Page, words: string, title: string): Promise<void> {
  await page.getByLabel('Cerca un prodotto, o passa il lettore').fill(words);
  await page.getByRole('list', { name: 'Prodotti trovati' }).getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: `Togli ${title}` }).waitFor();
}

/** A minute on the store's clock, as a person writes it. */
function onTheClock(minutesAhead: number): { day: string; time: string } {
  const at = new Date(Date.now() + minutesAhead * 60_000);
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hourCycle: 'h23', ...options }).format(at);
  return {
    day: written({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    time: written({ hour: '2-digit', minute: '2-digit' }),
  };
}

journeys('a promotion by the law', { shop: 'sample' }, (stage) => {
  test('the list tells what runs and what is to come; a price was raised just before', async () => {
    const { page, go, door } = stage();
    await settled(door);
    await door.pricing.setPrice({ variantId: await sku(stage(), wine), amount: 1290 });
    await settled(door);
    await go('/promozioni');
    await page.getByRole('heading', { name: 'In corso' }).waitFor();
    await page.getByRole('heading', { name: 'In programma' }).waitFor();
    await page.getByRole('link', { name: 'Nuova promozione' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nuova promozione' }).waitFor();
    expect(await next(page, 'Quanto').isDisabled()).toBe(true);
  });

  test('in four steps to a sign that would say too much: it is warned of, with the ways out', async () => {
    const { page } = stage();
    await choose(page, 'negroamaro salento', wine);
    await next(page, 'Quanto').click();
    await page.getByLabel('Di quanto scende').fill('30');
    await page.getByLabel('Di quanto scende').press('Tab');
    await page.getByRole('radio', { name: /^Sul prezzo di adesso/ }).check();
    await next(page, 'Quando e dove').click();
    await page.getByRole('radio', { name: /^Adesso/ }).check();
    await next(page, 'Legge').click();
    const warning = page.getByRole('alert').filter({ hasText: 'Il cartello direbbe troppo' });
    await warning.getByText(/direbbe −30%, ma sul prezzo più basso degli ultimi 30 giorni \(9,90.€\) è −8%/).waitFor();
    await warning.getByText(/Oppure aspetta fino a .*: da allora il prezzo più basso torna 12,90.€/).waitFor();
    await page.getByText('art. 17-bis Codice del consumo', { exact: false }).first().waitFor();
    await page.getByText('Prima correggi quello che direbbe il cartello.').waitFor();
    expect(await next(page, 'Controlla e avvia').isDisabled()).toBe(true);
  });

  test('the true percentage on the sign is lawful; the last button says how many prices fall', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Scrivi −8%' }).click();
    await page.getByText('in regola', { exact: true }).waitFor();
    const sign = page.getByRole('article', { name: 'Il cartello' });
    for (const line of ['Sconto 8%', wine, 'Prezzo più basso degli ultimi 30 giorni: 9,90 €', 'Risparmi 0,87 € (8%)'])
      await sign.getByText(line).waitFor();
    await next(page, 'Controlla e avvia').click();
    await page.getByText('4 prezzi scendono').first().waitFor();
    await page.getByLabel('Nome').fill('Negroamaro di Natale');
    await page.getByRole('button', { name: 'Avvia: 4 prezzi scendono adesso' }).click();
    await page.getByRole('heading', { level: 1, name: 'Negroamaro di Natale' }).waitFor();
    await page.getByText(/^in corso · fino a/).waitFor();
  });

  test('it shows at once on the product, on every channel, on Oggi and in the list', async () => {
    const { page, go, door } = stage();
    const id = await sku(stage(), wine);
    expect(await tillPrice(stage(), id)).toBe(903);
    await settled(door);
    const wanted = (await door.listings.ofVariant({ variantId: id })).map((listing) => listing.wanted);
    expect(new Set(wanted)).toEqual(new Set([903]));
    await go(`/prezzi/${id}`);
    await page.getByText('In promozione, IVA compresa').waitFor();
    await page.getByText('Prezzo precedente 9,90 €').first().waitFor();
    await page.getByRole('link', { name: 'Negroamaro di Natale' }).waitFor();
    await page.getByText('promo 9,03').first().waitFor();
    await go('/');
    await page.getByText('comincia «Negroamaro di Natale»').waitFor();
    await go('/promozioni');
    await page.getByRole('link', { name: /Negroamaro di Natale −30% su 1 prodotto · ovunque in corso/ }).waitFor();
  });

  test('the sign and the proof are PDFs, and the proof marks the lowest price', async () => {
    const { page } = stage();
    await page.getByRole('link', { name: /Negroamaro di Natale/ }).click();
    const printed = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return download.suggestedFilename();
    };
    expect(await printed('Stampa il cartello')).toMatch(/\.pdf$/);
    await page.getByRole('link', { name: 'Prova per i controlli' }).click();
    const till = page.getByRole('table', { name: `Prezzi di ${wine}, Cassa` });
    await till.getByRole('row', { name: /9,90.*il più basso/ }).waitFor();
    await page
      .getByText(/Prezzo più basso 9,90.€, prezzo in promozione 9,03.€: sconto vero −8,/)
      .first()
      .waitFor();
    expect(await printed('Stampa la prova (PDF)')).toMatch(/\.pdf$/);
  });

  test('stopped, the regular price is back everywhere; Ctrl+Z lets it run again', async () => {
    const { page } = stage();
    const id = await sku(stage(), wine);
    await page.getByRole('link', { name: 'Negroamaro di Natale' }).first().click();
    await page.getByRole('button', { name: 'Ferma adesso' }).click();
    const question = page.getByRole('dialog', { name: 'Fermare «Negroamaro di Natale» adesso?' });
    await question.getByRole('button', { name: 'Ferma adesso' }).click();
    await page.getByText(/^finita/).waitFor();
    expect(await tillPrice(stage(), id)).toBe(1290);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await page.getByText(/^in corso/).waitFor();
    await until(async () => (await tillPrice(stage(), id)) === 903);
  });

  test('the end can be moved while it runs', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: 'Cambia nome o fine' }).click();
    const form = page.getByRole('dialog', { name: 'Nome e fine' });
    await form.getByLabel('Fino al', { exact: true }).fill('24/12/2030');
    await form.getByLabel('Fino alle').fill('18:30');
    await form.getByRole('button', { name: 'Salva' }).click();
    await page
      .getByText(/in corso · fino a .* 24 dic 18:30/)
      .first()
      .waitFor();
  });

  test('a half-made promotion survives a reload; leaving asks once', async () => {
    const { page, go } = stage();
    await go('/promozioni/nuova');
    await choose(page, 'taralli finocchio', 'Taralli al finocchio 250 g');
    await next(page, 'Quanto').click();
    await page.reload();
    await page.getByLabel('Di quanto scende').waitFor();
    await page.getByRole('button', { name: 'Che cosa' }).click();
    await page.getByRole('button', { name: 'Togli Taralli al finocchio 250 g' }).waitFor();
    await page.getByRole('link', { name: 'Clienti' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vai via lo stesso' }).click();
    await page.getByRole('heading', { level: 1, name: 'Clienti' }).waitFor();
  });

  test('the keyboard alone makes a promotion with a coupon, and calls it off', async () => {
    const { page, go, door } = stage();
    await go('/promozioni/nuova');
    const reach = async (selector: string): Promise<void> => {
      const there = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
      for (let tabs = 0; tabs < 60 && !(await there()); tabs += 1) await page.keyboard.press('Tab');
      expect(await there(), selector).toBe(true);
    };
    const onward = async (): Promise<void> => {
      await until(async () => (await page.locator('[data-wizard-foot] button:last-of-type').isDisabled()) === false);
      await reach('[data-wizard-foot] button:last-of-type');
      await page.keyboard.press('Enter');
    };
    await page.getByRole('heading', { level: 1 }).focus();
    await reach('input[placeholder="Nome, codice o codice a barre"]');
    await page.keyboard.type('taralli finocchio');
    await page.getByRole('list', { name: 'Prodotti trovati' }).waitFor();
    await page.keyboard.press('Enter');
    await onward();
    await page.getByRole('heading', { level: 1 }).focus();
    await reach('input[name=kind]');
    for (let down = 0; down < 4; down += 1) await page.keyboard.press('ArrowDown');
    await reach('input[placeholder="NATALE10"]');
    await page.keyboard.type('AMICI');
    await onward();
    await onward();
    await page.getByText('Nessuno sconto annunciato').first().waitFor();
    await onward();
    await onward();
    await page
      .getByText(/^comincia/)
      .first()
      .waitFor();
    const { items } = await door.pricing.promotions.list({ state: 'planned' });
    const coupon = items.find(({ name }) => name === 'Taralli al finocchio 250 g');
    expect(coupon?.reduction).toEqual({ kind: 'coupon', code: 'AMICI', unit: 'percent', value: 2000 });
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await page.getByText('annullata prima di cominciare').waitFor();
  });
});

journeys('a price for a minute to come', { shop: 'sample' }, (stage) => {
  const goods = 'Taralli al finocchio 250 g';

  test('it is planned on the product’s page, and stands in the list of what changes by itself', async () => {
    const { page, go } = stage();
    await go(`/prezzi/${await sku(stage(), goods)}`);
    await page.getByRole('button', { name: 'Programma un prezzo' }).click();
    const form = page.getByRole('dialog', { name: 'Programma un prezzo' });
    const { day, time } = onTheClock(2);
    await form.getByLabel('Prezzo nuovo').fill('4,50');
    await form.getByLabel('Prezzo nuovo').press('Tab');
    await form.getByLabel('Dal', { exact: true }).fill(day);
    await form.getByLabel('Alle').fill(time);
    await form.getByRole('button', { name: 'Programma 1 prezzo' }).click();
    await page.getByRole('button', { name: `Annulla: ${goods}, 4,50 €` }).waitFor();
    await go('/prezzi/programmati');
    await page.getByRole('link', { name: goods }).waitFor();
  });

  test('called off and taken back, it waits again', async () => {
    const { page } = stage();
    await page.getByRole('button', { name: `Annulla: ${goods}, 4,50 €` }).click();
    await page.getByText('annullato', { exact: true }).first().waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: `Annulla: ${goods}, 4,50 €` }).waitFor();
  });

  test('at its minute it starts by itself, without anybody, and the history says so', async () => {
    const { page, door, go } = stage();
    const id = await sku(stage(), goods);
    await until(async () => (await door.catalog.get({ id })).basePrice === 450, { within: 130_000, every: 500 });
    await page.getByText(/^cambiato/).waitFor();
    await go(`/prezzi/${id}`);
    await page
      .getByText(/· programmato/)
      .first()
      .waitFor();
  });
});

journeys('a shop without promotions', { shop: 'real' }, (stage) => {
  test('is told what promotions and planned prices are for', async () => {
    const { page, go } = stage();
    await go('/promozioni');
    await page.getByRole('heading', { name: 'Uno sconto fatto in regola' }).waitFor();
    await page.getByRole('link', { name: 'Fai la prima promozione' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nuova promozione' }).waitFor();
    await go('/prezzi/programmati');
    await page.getByRole('heading', { name: 'Un prezzo che cambia da solo' }).waitFor();
  });
});
