/** Words of the web shop's orders at the command line, in Italian. */
import type { ordersEn } from './words-of-orders.en.ts';

export const ordersIt: Readonly<Record<keyof typeof ordersEn, string>> = {
  orders: 'gli ordini del sito, con gli scontrini che sono diventati',
  optionOrdersRead: 'prima legge che cosa c’è di nuovo',
  optionOrdersState: 'counted, waiting, aside o ended',
  ordersRead: 'Letti {read}: {counted} contati, {changed} corretti, {aside} da sistemare.',
  ordersNotRead: 'Il sito non si è potuto leggere ({code}). Niente è perso: si riprova da soli.',
  ordersNone: 'Nessun ordine.',
  orderState: 'stato',
  orderReceipts: 'scontrini',
  accounts: 'i clienti con un conto nel sito, letti nella rubrica',
  accountsRead:
    'Conti nel sito: {accounts}, in rubrica {people}, cancellati qui {keptOut}, spariti {gone}. Letti: {at}',
  carts: 'i carrelli lasciati a metà la cui merce è in negozio',
  cartsNone: 'Nessun carrello da recuperare.',
  cartName: 'chi',
  cartContact: 'contatto',
  cartResult: 'segna com’è andata con un carrello',
  optionCartResult: 'reached, bought, not-reached o no',
  cartNoted: 'Carrello {order}: segnato.',
} as const;
