import type { RefusalText } from './refusal-text.ts';

/** Why goods do not move as wished. */
export const stockRefusalsIt = {
  'stock-store-unknown': { why: 'Questo luogo non c’è.', next: 'Scegli uno dei luoghi dell’elenco.' },
  'stock-store-taken': { why: 'Un luogo «{name}» c’è già.', next: 'Scegli un altro nome.' },
  'stock-store-same': { why: 'Partenza e arrivo sono lo stesso luogo.', next: 'Scegli due luoghi diversi.' },
  'stock-not-enough': {
    why: 'Di «{title}» ({sku}) non ce n’è abbastanza in questo luogo.',
    next: 'Niente è cambiato. Se sullo scaffale ce n’è di più, prima conta l’articolo.',
  },
  'stock-take-over': {
    why: 'Questo inventario è già chiuso.',
    next: 'Quello che è stato contato è nella cronologia. Comincia un inventario nuovo.',
  },
  'pickup-not-enough': {
    why: 'Di «{title}» ({sku}) non ce n’è abbastanza da mettere da parte: il resto è riservato o venduto.',
    next: 'Niente è cambiato. Riducine il numero, o conta l’articolo se sullo scaffale ce n’è di più.',
  },
  'pickup-over': {
    why: 'Il ritiro {code} è già chiuso.',
    next: 'Guarda tra quelli chiusi. Per mettere da parte di nuovo, fanne uno nuovo.',
  },
  'pickup-of-order': {
    why: 'Il ritiro {code} è l’ordine {number} del sito: lì è stato pagato.',
    next: 'Rimborsalo o annullalo in WooCommerce. Il ritiro si chiude da solo, e la merce torna in vendita.',
  },
  'stock-take-empty': { why: 'Non è stato contato niente.', next: 'Conta almeno un articolo, o lascia l’inventario.' },
} as const satisfies Record<string, RefusalText>;
