/** What the command line says of where people stand, in Italian. */
import type { lifecycleWordsEn } from './words-of-lifecycle.en.ts';

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
