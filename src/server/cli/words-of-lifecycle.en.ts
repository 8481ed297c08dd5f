/** What the command line says of where people stand, in English. */
export const lifecycleWordsEn = {
  lifecycle: 'where people stand with the shop: how many, or who is in one place',
  optionMoved: 'only who came there within the last seven days',
  peopleCount: 'people',
  movedCount: 'new in seven days',
  sinceWord: 'since',
  purchasesWord: 'purchases',
  spentWord: 'spent',
  lastPurchaseWord: 'last purchase',
  nobodyThere: 'Nobody stands there.',
  'place-acquisition': 'to be won',
  'place-trial': 'first purchases',
  'place-loyalty': 'loyal',
  'place-retention': 'slipping away',
  'place-recovery': 'lost',
};
