import type { stockRefusalsIt } from './stock.it.ts';
import type { RefusalText } from './refusal-text.ts';

export const stockRefusalsEn: Record<keyof typeof stockRefusalsIt, RefusalText> = {
  'stock-store-unknown': { why: 'There is no such place.', next: 'Choose one of the places in the list.' },
  'stock-store-taken': { why: 'There is a place “{name}” already.', next: 'Choose another name.' },
  'stock-store-same': { why: 'Start and end are the same place.', next: 'Choose two different places.' },
  'stock-not-enough': {
    why: 'There is not enough of “{title}” ({sku}) in this place.',
    next: 'Nothing changed. If there is more on the shelf, count the article first.',
  },
  'stock-take-over': {
    why: 'This stocktake is closed already.',
    next: 'What was counted stands in the history. Begin a new stocktake.',
  },
  'pickup-not-enough': {
    why: 'There is not enough of “{title}” ({sku}) to set aside: the rest is reserved or sold.',
    next: 'Nothing changed. Take fewer, or count the article if there is more on the shelf.',
  },
  'pickup-over': {
    why: 'Pickup {code} is closed already.',
    next: 'Look among the closed ones. To set goods aside again, make a new one.',
  },
  'pickup-of-order': {
    why: 'Pickup {code} is order {number} of the web shop, and was paid there.',
    next: 'Refund or cancel it in WooCommerce. The pickup closes by itself, and the goods are for sale again.',
  },
  'stock-take-empty': { why: 'Nothing was counted.', next: 'Count at least one article, or leave the stocktake.' },
};
