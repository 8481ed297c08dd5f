/** What the command line says of pickups. */
export const pickupWordsEn = {
  pickups: 'goods set aside for somebody: codes, what is ready, what was handed over',
  pickupsList: 'what is set aside, the next to expire first; --ended: what is over',
  pickupsReady: 'put together, waiting on the shelf',
  pickupsCollect: 'handed over; --till: the till’s receipt moves the goods',
  pickupsCancel: 'given up: nothing moves',
  optionPickupsEnded: 'those that are over',
  optionPickupsTill: 'the till makes the receipt',
  pickupsNone: 'Nothing is set aside.',
  pickupCode: 'Code',
  pickupWho: 'For whom',
  pickupWhat: 'What',
  pickupUntil: 'Until',
  pickupState: 'State',
  pickupIs: '{code}, {name}: {state}.',
};

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
