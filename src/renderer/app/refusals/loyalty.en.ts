/** Every no about points, in English. */
export const loyaltyRefusalsEn = {
  'loyalty-off': {
    why: 'Points are switched off.',
    next: 'Switch them on in the Loyalty page, or sell without points.',
  },
  'loyalty-needs-person': {
    why: 'To spend points it must be known whose they are.',
    next: 'Choose the customer, by name, telephone or card.',
  },
  'loyalty-minimum': {
    why: '{points} points are fewer than can be spent at once ({needed}).',
    next: 'Let them grow, or lower the minimum in the Loyalty page.',
  },
  'loyalty-not-enough': {
    why: 'There are {balance} points, not {points}.',
    next: 'Spend {balance} at most.',
  },
  'loyalty-card-taken': {
    why: 'The card {number} belongs to somebody else already.',
    next: 'Check the number, or join the two entries if they are one person.',
  },
  'coupon-unknown': {
    why: 'There is no coupon “{code}”.',
    next: 'Check the code, letter by letter.',
  },
  'coupon-taken': {
    why: 'There is a coupon with the code “{code}” already.',
    next: 'Choose another code, or leave it empty.',
  },
  'coupon-days-wrong': {
    why: 'The last day of the coupon is before its first.',
    next: 'Check the two days.',
  },
  'coupon-too-large': {
    why: 'More than a hundred percent cannot be taken off.',
    next: 'Write a percentage up to 100.',
  },
  'coupon-not-yet': {
    why: 'The coupon {code} holds from {day}.',
    next: 'Sell without it, or change its first day.',
  },
  'coupon-over': {
    why: 'The coupon {code} does not hold any more.',
    next: 'Sell without it, or make another.',
  },
  'coupon-used': {
    why: 'The coupon {code} was used {n} times: that is all of them.',
    next: 'Sell without it, or allow more uses.',
  },
  'coupon-of-other': {
    why: 'The coupon {code} is another person’s.',
    next: 'Choose the coupon’s person as the customer.',
  },
  'coupon-minimum': {
    why: 'The coupon {code} holds from {minimum}; this is {current}.',
    next: 'Add something, or sell without it.',
  },
  'coupon-not-refused': {
    why: 'The web shop did not refuse this coupon.',
    next: 'It need not be tried again: it goes by itself.',
  },
  'win-back-no-consent': {
    why: 'This person did not allow being reached this way.',
    next: 'Choose another way, or ask for permission when they come.',
  },
  'win-back-asked-lately': {
    why: 'This person was asked within the last thirty days.',
    next: 'Wait: once a month is enough.',
  },
  'win-back-not-away': {
    why: 'This person has not slipped away, or is back already.',
    next: 'Look at the list: it has been updated.',
  },
} as const;
