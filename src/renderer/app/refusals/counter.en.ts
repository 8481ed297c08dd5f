/** What the counter refuses, in English. */
import type { RefusalText } from './refusal-text.ts';
import type { RefusalCode } from '../../../api/refusals.ts';

export const counterRefusalsEn = {
  'form-used-before': {
    why: 'This form has already become receipt {number}, with something else in it.',
    next: 'Nothing is counted twice. Look at receipt {number}; begin anew for another sale.',
  },
  'discount-too-large': {
    why: 'The discount is larger than what there is to pay ({cap}).',
    next: 'Write a discount of up to {cap}.',
  },
  'payments-differ': {
    why: 'There are {amount} to pay, the payments come to {current}.',
    next: 'Correct the amounts: together they must come to {amount}.',
  },
  'till-missing': {
    why: 'There is no “till” channel that the receipt could belong to.',
    next: 'Switch it on again in Channels, then save once more: nothing is lost.',
  },
  'receipt-not-made-here': {
    why: 'Receipt {number} cannot be cancelled this way.',
    next: 'Only receipts written by hand are cancelled. For goods that come back use “Return”.',
  },
  'receipt-taken-back': {
    why: 'Receipt {number} has already been taken back, by {by}.',
    next: 'Look at receipt {by}. Nothing changed.',
  },
  'close-day-future': {
    why: 'The day {day} is still to come.',
    next: 'Choose today or a day that is over.',
  },
  'close-nothing-counted': {
    why: 'Nothing was counted.',
    next: 'Count at least the cash in the drawer, or write the total of the card terminal.',
  },
  'receipt-not-returnable': {
    why: 'There is nothing in receipt {number} that could come back.',
    next: 'Look for the receipt of the sale.',
  },
  'return-too-much': {
    why: 'Of “{article}” {left} can still come back, not {wanted}.',
    next: 'Write a quantity of up to {left}, or look for another receipt.',
  },
  'card-code-wrong': {
    why: 'The code “{written}” has a slip in it.',
    next: 'Read it from the card again: twelve signs, the last of which checks the others.',
  },
  'card-code-missing': { why: 'The code of the card is missing.', next: 'Write it, or scan it.' },
  'card-unknown': {
    why: 'The card {code} is not one of this shop.',
    next: 'Check the code, or choose another way to pay.',
  },
  'card-blocked': {
    why: 'The card {code} is blocked.',
    next: 'See why on the page Gift cards; if all is well, unblock it there.',
  },
  'card-expired': { why: 'The card {code} was valid until {day}.', next: 'Choose another way to pay.' },
  'card-not-enough': {
    why: 'On the card {code} {current} are left, not {amount}.',
    next: 'Pay {current} with the card and the rest in another way.',
  },
  'card-already-used': {
    why: 'The card {code} has been spent from: {current} are left.',
    next: 'It is not cancelled any more: take the goods bought with the card back instead.',
  },
  'card-spent': { why: 'Nothing is left on the card {code}.', next: 'It need not be replaced.' },
} satisfies Partial<Record<RefusalCode, RefusalText>>;
