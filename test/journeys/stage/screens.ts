import type { Door } from '../../../src/api/index.ts';

/** Every screen of the app by its address, with a product, a promotion, an event and a person where a screen is about one. */
export async function everyScreen(door: Door): Promise<readonly string[]> {
  const [{ items: variants }, { items: promotions }, events, { items: people }] = await Promise.all([
    door.catalog.list({ limit: 1 }),
    door.pricing.promotions.list({ limit: 1, state: 'running' }),
    door.events.list(),
    door.customers.list({ limit: 1 }),
  ]);
  return [
    '/',
    '/prezzi',
    `/prezzi/${variants[0]?.id}`,
    '/prezzi/programmati',
    '/promozioni',
    '/promozioni/nuova',
    // A shop of its own need not have one.
    ...promotions.flatMap(({ id }) => [`/promozioni/${id}`, `/promozioni/${id}/prova`, `/promozioni/${id}/promuovi`]),
    `/prezzi/${variants[0]?.id}/prezzo`,
    '/importa',
    '/cartellini',
    '/prezzi/parita',
    '/cronologia',
    '/canali?canale=google',
    '/canali?canale=web',
    '/canali?canale=whatsapp',
    '/canali/google',
    '/canali/meta',
    '/recensioni',
    '/canali/scheda-google',
    '/promuovi',
    '/promuovi/campagne/nuova',
    '/promuovi/campagne/archiviate',
    '/post',
    '/post/nuovo',
    '/eventi',
    '/eventi/nuovo',
    `/eventi/${events[0]?.id}`,
    '/clienti',
    '/clienti/contatti',
    `/clienti/${people[0]?.id}`,
    '/numeri',
    '/numeri/vendite',
    '/numeri/vendite/scontrini',
    '/numeri/vendite/importa',
    '/numeri/vendite/da-sistemare',
    '/banco',
    '/numeri/google',
    '/numeri/campagne',
    '/impostazioni',
    '/aiuto',
  ];
}
