/** What a WooCommerce payment method is, by the name of its gateway; shops have hundreds of them. */
import type { PaymentMethod } from '../../api/sales-words.ts';

/** The first that fits. Gateways that offer several ways name the one that was used. */
const shapes: readonly (readonly [RegExp, PaymentMethod])[] = [
  [/klarna|scalapay|clearpay|afterpay|affirm|pagolight|soisy|heylight|paylater|pay_later/iu, 'bnpl'],
  [/apple_?pay|google_?pay|satispay|amazon_?pay|bancomat_?pay|wallet/iu, 'wallet'],
  [/paypal_?card|ppcp-(credit-card|card)|ppcp-axo/iu, 'card'],
  [/paypal|ppcp|ppec/iu, 'paypal'],
  [/^cod$|contrassegno|cash_on_delivery/iu, 'cash-on-delivery'],
  [/gift_?card|giftcard/iu, 'gift-card'],
  [/store_?credit|account_?funds/iu, 'store-credit'],
  [/pay_?by_?link/iu, 'pay-by-link'],
  [/stripe|woocommerce_payments|nexi|xpay|sumup|axerve|gestpay|braintree|square|mollie|worldline|card|carta/iu, 'card'],
  [/^cash$|contanti/iu, 'cash'],
];

export const paymentOf = (gateway: string, title: string): { method: PaymentMethod; written: string } => ({
  method: shapes.find(([shape]) => shape.test(gateway))?.[1] ?? 'other',
  written: title === '' ? gateway : title,
});
