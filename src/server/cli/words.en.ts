/** What the command line says, in English. */
import { advertWordsEn } from './words-of-adverts.en.ts';
import { frameWordsEn } from './words-of-frame.en.ts';
import { importsWordsEn } from './words-of-imports.en.ts';
import { pricesWordsEn } from './words-of-prices.en.ts';
import { promotingWordsEn } from './words-of-promoting.en.ts';
import { channelsWordsEn } from './words-of-channels.en.ts';
import { labelsWordsEn } from './words-of-labels.en.ts';
import { lifecycleWordsEn } from './words-of-lifecycle.en.ts';
import { loyaltyWordsEn } from './words-of-loyalty.en.ts';
import { outreachWordsEn } from './words-of-outreach.en.ts';
import { metricsWordsEn } from './words-of-metrics.en.ts';
import { counterWordsEn } from './words-of-counter.en.ts';
import { ordersEn } from './words-of-orders.en.ts';
import { salesWordsEn } from './words-of-sales.en.ts';
import { guestWordsEn } from './words-of-guests.en.ts';
import { peopleWordsEn } from './words-of-people.en.ts';
import { pickupWordsEn } from './words-of-pickups.en.ts';
import { stockWordsEn } from './words-of-stock.en.ts';

export const wordsEn = {
  ...frameWordsEn,
  daysBackwards: 'The first day, {from}, comes after the last one, {to}. Change them round.',
  optionForceOut: 'writes over a file that is there already',

  doctor: 'tries every service of Google and Facebook and says what is missing',
  doctorVendor: 'google, meta or woocommerce; all otherwise',
  doctorReady: '{name}: connected as {account}.',
  doctorProblem: '{name}: connected as {account}, and something is missing.',
  doctorSignIn: '{name}: sign in again. What waits to be sent is kept.',
  doctorOff: '{name}: not connected.',
  doctorKeychain: 'The keys are in the system’s keychain ({name}).',
  doctorKeyFile: 'The keys are in a file that only this user reads ({name}).',

  undo: 'take back a change, the latest one unless named',
  undone: 'Change {batch} was undone: {restored} put back.',
  undonePartly:
    'Change {batch} was undone: {restored} put back, {leftAlone} left alone because they were changed again since.',

  backup: 'write a proven copy of the shop to a file',
  backupDone: '{file}: {megabytes} MB, {products} products, {customers} people.',
  restore: 'put a backup in the place of the shop; the replaced file stays beside it',
  restored: 'Restored: {products} products, {customers} people.',
  restoredBeside: 'Restored: {products} products, {customers} people. The file from before is {replaced}',
  check: 'ask whether the shop’s file is sound',
  checkOk: 'The shop’s file is sound (SQLite {sqlite}).',
  checkBad: 'The shop’s file is damaged. Take the latest backup with “vetrina restore FILE”. SQLite says:',

  token: 'tokens for scripts and tills',
  tokenCreate: 'make a lasting token; it is shown once',
  tokenList: 'list the tokens',
  tokenRevoke: 'take a token back',
  tokenOnce: 'The token is shown only now:',
  tokenRevoked: 'Token {id} was taken back.',

  // heads of columns
  line: 'line',
  sku: 'code',
  product: 'product',
  before: 'before',
  after: 'after',
  why: 'why',
  from: 'from',
  until: 'until',
  channel: 'channel',
  allChannels: 'all',
  price1: 'price',
  who: 'who',
  batch: 'change',
  name: 'name',
  connection: 'connection',
  listed: 'listed',
  live: 'live',
  onTheWay: 'on the way',
  needsHand: 'need a hand',
  sentAt: 'last sent',
  state: 'state',
  wanted: 'wanted',
  sale: 'offer',
  sentPrice: 'sent',
  shown: 'shown',
  since: 'since',
  id: 'id',
  event: 'event',
  seats: 'seats',
  waiting: 'waiting',
  address: 'public address',
  phone: 'phone',
  mail: 'mail',
  source: 'source',
  consent: 'invitations',
  figure: 'figure',
  value: 'value',
  periodBefore: 'before',
  parts: 'made of',
  prior: 'lowest of 30 days',
  prices: 'prices',
  promotionName: 'promotion',
  lastUsed: 'last used',

  ...importsWordsEn,
  ...pricesWordsEn,
  ...promotingWordsEn,
  ...advertWordsEn,
  ...channelsWordsEn,
  ...labelsWordsEn,
  ...lifecycleWordsEn,
  ...loyaltyWordsEn,
  ...outreachWordsEn,
  ...metricsWordsEn,
  ...salesWordsEn,
  ...counterWordsEn,
  ...stockWordsEn,
  ...guestWordsEn,
  ...peopleWordsEn,
  ...pickupWordsEn,
  ...ordersEn,
};

export type Words = Readonly<Record<keyof typeof wordsEn, string>>;
