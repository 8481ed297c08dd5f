/** What the command line says, in Italian. */
import { advertWordsIt } from './words-of-adverts.it.ts';
import { frameWordsIt } from './words-of-frame.it.ts';
import { importsWordsIt } from './words-of-imports.it.ts';
import { pricesWordsIt } from './words-of-prices.it.ts';
import { promotingWordsIt } from './words-of-promoting.it.ts';
import { channelsWordsIt } from './words-of-channels.it.ts';
import { labelsWordsIt } from './words-of-labels.it.ts';
import { lifecycleWordsIt } from './words-of-lifecycle.it.ts';
import { loyaltyWordsIt } from './words-of-loyalty.it.ts';
import { outreachWordsIt } from './words-of-outreach.it.ts';
import { metricsWordsIt } from './words-of-metrics.it.ts';
import { counterWordsIt } from './words-of-counter.it.ts';
import { ordersIt } from './words-of-orders.it.ts';
import { salesWordsIt } from './words-of-sales.it.ts';
import { guestWordsIt } from './words-of-guests.it.ts';
import { peopleWordsIt } from './words-of-people.it.ts';
import { pickupWordsIt } from './words-of-pickups.it.ts';
import { stockWordsIt } from './words-of-stock.it.ts';
import type { Words } from './words.en.ts';

export const wordsIt: Words = {
  ...frameWordsIt,
  daysBackwards: 'Il primo giorno, {from}, viene dopo l’ultimo, {to}. Scambiali.',
  optionForceOut: 'scrive sopra un file che c’è già',

  doctor: 'prova tutti i servizi di Google e Facebook e dice che cosa manca',
  doctorVendor: 'google, meta o woocommerce; altrimenti tutti',
  doctorReady: '{name}: collegato come {account}.',
  doctorProblem: '{name}: collegato come {account}, e manca qualcosa.',
  doctorSignIn: '{name}: accedi di nuovo. Quello che aspetta di partire resta in coda.',
  doctorOff: '{name}: non collegato.',
  doctorKeychain: 'Le chiavi sono nel portachiavi del sistema ({name}).',
  doctorKeyFile: 'Le chiavi sono in un file che legge solo questo utente ({name}).',

  undo: 'annulla un cambio, l’ultimo se non ne nomini uno',
  undone: 'Il cambio {batch} è annullato: {restored} rimessi com’erano.',
  undonePartly:
    'Il cambio {batch} è annullato: {restored} rimessi com’erano, {leftAlone} lasciati stare perché cambiati di nuovo da allora.',

  backup: 'scrive in un file una copia provata del negozio',
  backupDone: '{file}: {megabytes} MB, {products} prodotti, {customers} persone.',
  restore: 'mette una copia al posto del negozio; il file sostituito resta accanto',
  restored: 'Ripreso: {products} prodotti, {customers} persone.',
  restoredBeside: 'Ripreso: {products} prodotti, {customers} persone. Il file di prima è {replaced}',
  check: 'chiede se l’archivio del negozio è sano',
  checkOk: 'L’archivio del negozio è sano (SQLite {sqlite}).',
  checkBad: 'L’archivio del negozio è rovinato. Riprendi l’ultima copia con «vetrina restore FILE». SQLite dice:',

  token: 'token per script e casse',
  tokenCreate: 'crea un token che dura; si vede una volta sola',
  tokenList: 'elenca i token',
  tokenRevoke: 'ritira un token',
  tokenOnce: 'Il token si vede solo adesso:',
  tokenRevoked: 'Il token {id} è ritirato.',

  // heads of columns
  line: 'riga',
  sku: 'codice',
  product: 'prodotto',
  before: 'prima',
  after: 'dopo',
  why: 'perché',
  from: 'da',
  until: 'a',
  channel: 'canale',
  allChannels: 'tutti',
  price1: 'prezzo',
  who: 'chi',
  batch: 'cambio',
  name: 'nome',
  connection: 'collegamento',
  listed: 'proposti',
  live: 'visti',
  onTheWay: 'in arrivo',
  needsHand: 'da guardare',
  sentAt: 'ultimo invio',
  state: 'stato',
  wanted: 'voluto',
  sale: 'offerta',
  sentPrice: 'mandato',
  shown: 'mostrato',
  since: 'da quando',
  id: 'n.',
  event: 'evento',
  seats: 'posti',
  waiting: 'in attesa',
  address: 'pagina pubblica',
  phone: 'telefono',
  mail: 'mail',
  source: 'provenienza',
  consent: 'inviti',
  figure: 'numero',
  value: 'valore',
  periodBefore: 'prima',
  parts: 'fatto di',
  prior: 'minimo 30 giorni',
  prices: 'prezzi',
  promotionName: 'promozione',
  lastUsed: 'ultimo uso',

  ...importsWordsIt,
  ...pricesWordsIt,
  ...promotingWordsIt,
  ...advertWordsIt,
  ...channelsWordsIt,
  ...labelsWordsIt,
  ...lifecycleWordsIt,
  ...loyaltyWordsIt,
  ...outreachWordsIt,
  ...metricsWordsIt,
  ...salesWordsIt,
  ...counterWordsIt,
  ...stockWordsIt,
  ...guestWordsIt,
  ...peopleWordsIt,
  ...pickupWordsIt,
  ...ordersIt,
};
