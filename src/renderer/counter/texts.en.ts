/** What the pages of the counter say, in English. */
import type { SameKeys } from '../app/texts.ts';
import type { counterIt } from './texts.it.ts';

export const counterEn: SameKeys<typeof counterIt> = {
  title: 'At the counter',
  pages: { label: 'Pages of the counter', sell: 'Sell' },
  open: 'Sell at the counter',
  notFiscal:
    'Vetrina is not a fiscal till: this receipt is for the numbers. The one that counts before the law is the till’s; if the till sends its file here, do not write the same sales by hand.',
  empty: 'Scan a code, or write a name and press Enter.',
  lines: 'Lines of the receipt',
  goods: {
    field: 'Code or name · 3* for three pieces',
    found: 'Products found',
    noPrice: 'no price',
    byHand: 'Write “{words}” by hand, without a product',
  },
  line: {
    quantity: 'Quantity',
    price: 'Price of one',
    discount: 'Discount',
    unknown: 'no product',
    asked: 'the till asks {price}',
    remove: 'Remove {title}',
  },
  toPay: 'To pay',
  discount: 'Discount on all',
  before: '{much} before',
  pay: {
    title: 'Paid how',
    part: 'Part {n}',
    add: 'Pay in several ways',
    remove: 'Remove part {n}',
    rest: 'the rest: {much}',
    amountOf: 'Amount: {method}',
    given: 'Cash received',
    givenHint: 'Write what you receive to see the change.',
    change: 'Change',
  },
  person: {
    field: 'Customer (optional)',
    nobody: 'Nobody in the book goes by that name.',
    remove: 'Remove {name}',
  },
  keys: 'Enter on the empty field, then Enter',
  save: 'Save {much}',
  saved: 'Receipt {number} saved: {much}.',
  discard: 'Empty',
  anew: 'Begin anew',
  missing: {
    lines: 'The receipt is empty: scan a code or write a name.',
    price: 'A price is missing: write it in its line.',
    quantity: 'A quantity cannot be read: write for example 2 or 0.350.',
    discount: 'The discount is larger than what there is to pay.',
    payments: 'The payments do not add up to the total: correct the amounts.',
  },
  receipt: {
    byHand: 'written by hand by {actor}',
    kinds: { sale: 'Sale', cancellation: 'Cancellation', return: 'Return' },
    of: 'takes back {number}',
    takenBack: 'taken back by {number}',
    cancel: 'Cancel the receipt',
    question: 'Cancel receipt “{number}”?',
    consequence: 'A receipt is made that takes everything back: {much}. Both stay in the list.',
    cancelled: 'Receipt {number} cancelled.',
    giftCard: 'Gift card',
  },
};
