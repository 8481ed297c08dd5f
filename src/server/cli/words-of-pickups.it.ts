/** What the command line says of pickups, in Italian. */
import type { pickupWordsEn } from './words-of-pickups.en.ts';

export const pickupWordsIt: Readonly<Record<keyof typeof pickupWordsEn, string>> = {
  pickups: 'merce messa da parte per qualcuno: codici, che cosa è pronto, che cosa è stato consegnato',
  pickupsList: 'che cosa è messo da parte, prima quello che scade; --ended: quello che è chiuso',
  pickupsReady: 'preparato, aspetta sullo scaffale',
  pickupsCollect: 'consegnato; --till: la merce la toglie lo scontrino della cassa',
  pickupsCancel: 'annullato: non si muove niente',
  optionPickupsEnded: 'quelli chiusi',
  optionPickupsTill: 'lo scontrino lo fa la cassa',
  pickupsNone: 'Niente è messo da parte.',
  pickupCode: 'Codice',
  pickupWho: 'Per chi',
  pickupWhat: 'Che cosa',
  pickupUntil: 'Fino a',
  pickupState: 'Stato',
  pickupIs: '{code}, {name}: {state}.',
};
