/** What the command line says of pickups, in English. */
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
