/** What the command line says of where people stand, in English and in Italian. */
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

export const lifecycleWordsIt: typeof lifecycleWordsEn = {
  lifecycle: 'a che punto sono i clienti: quanti, o chi è in un gruppo',
  optionMoved: 'solo chi è arrivato qui in questi sette giorni',
  peopleCount: 'persone',
  movedCount: 'nuovi in sette giorni',
  sinceWord: 'dal',
  purchasesWord: 'acquisti',
  spentWord: 'spesa',
  lastPurchaseWord: 'ultimo acquisto',
  nobodyThere: 'Qui non c’è nessuno.',
  'place-acquisition': 'da conquistare',
  'place-trial': 'ai primi acquisti',
  'place-loyalty': 'affezionati',
  'place-retention': 'si allontanano',
  'place-recovery': 'persi',
};
