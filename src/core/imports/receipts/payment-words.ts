import type { PaymentMethod } from '../../../api/sales-words.ts';
import { plainHeading } from '../headings.ts';

/** In this order: a gift card is no card, cash on delivery no cash. */
const words: readonly (readonly [PaymentMethod, RegExp])[] = [
  ['gift-card', /\b(gift|buono regalo|carta regalo|giftcard|ajandek)\b/u],
  ['store-credit', /\b(store credit|credito|buono|voucher|nota di credito|jovairas)\b/u],
  ['cash-on-delivery', /\b(contrassegno|cod|on delivery|alla consegna|utanvet)\b/u],
  ['paypal', /paypal/u],
  ['bnpl', /\b(klarna|scalapay|bnpl|pay later|a rate|rateale|soisy|oney|reszlet)\b/u],
  ['pay-by-link', /\b(pay ?by ?link|link|paybylink)\b/u],
  ['wallet', /wallet|satispay|\b(apple ?pay|google ?pay|samsung pay|barion|revolut|telefono)\b/u],
  [
    'card',
    /\b(card|cards|carta|carte|bancomat|pos|visa|mastercard|maestro|amex|elettronico|debit|credit|bank ?kartya|kartya)\b/u,
  ],
  ['cash', /\b(cash|contanti|contante|kp|keszpenz)\b/u],
];

/** A till writes the same few words beside every receipt. */
const known = new Map<string, PaymentMethod | null>();
const mostKnown = 500;

/** Null where nothing is written. */
export function paymentMethodOf(written: string): PaymentMethod | null {
  const before = known.get(written);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const method = meantBy(written);
  known.set(written, method);
  return method;
}

function meantBy(written: string): PaymentMethod | null {
  const plain = plainHeading(written);
  if (plain === '') return null;
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}
