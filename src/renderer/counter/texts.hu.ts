/** What the pages of the counter say, in Hungarian. */
import type { SomeKeys } from '../app/texts.ts';
import type { counterIt } from './texts.it.ts';

export const counterHu: SomeKeys<typeof counterIt> = {
  title: 'A pultnál',
  pages: { label: 'A pult oldalai', sell: 'Eladás' },
  open: 'Eladás a pultnál',
  notFiscal:
    'A Vetrina nem pénztárgép: ez a nyugta a számokhoz kell. A törvény szerinti nyugtát a pénztárgép adja; ha a pénztárgép ide küldi a fájlját, ne írd be kézzel ugyanazokat az eladásokat.',
  empty: 'Olvass be egy kódot, vagy írj be egy nevet és nyomj Entert.',
  lines: 'A nyugta tételei',
  goods: {
    field: 'Kód vagy név · 3* három darabhoz',
    found: 'Talált termékek',
    noPrice: 'nincs ára',
    byHand: '«{words}» beírása kézzel, termék nélkül',
  },
  line: {
    quantity: 'Mennyiség',
    price: 'Egységár',
    discount: 'Kedvezmény',
    unknown: 'nincs termék',
    asked: 'a pénztár szerint {price}',
    remove: '{title} törlése',
  },
  toPay: 'Fizetendő',
  discount: 'Kedvezmény az egészre',
  before: 'előtte {much}',
  pay: {
    title: 'Hogyan fizet',
    part: '{n}. rész',
    add: 'Több módon fizet',
    remove: 'A(z) {n}. rész törlése',
    rest: 'a maradék: {much}',
    amountOf: 'Összeg: {method}',
    given: 'Kapott készpénz',
    givenHint: 'Írd be, mennyit kaptál, hogy lásd a visszajárót.',
    change: 'Visszajáró',
  },
  person: {
    field: 'Vevő (nem kötelező)',
    nobody: 'Nincs ilyen nevű a címjegyzékben.',
    remove: '{name} törlése',
  },
  keys: 'Enter az üres mezőn, aztán Enter',
  save: '{much} mentése',
  saved: 'A(z) {number} nyugta elmentve: {much}.',
  discard: 'Kiürítés',
  anew: 'Újrakezdés',
  missing: {
    lines: 'A nyugta üres: olvass be egy kódot vagy írj be egy nevet.',
    price: 'Hiányzik egy ár: írd be a sorába.',
    quantity: 'Egy mennyiség nem olvasható: írj például 2-t vagy 0,350-et.',
    discount: 'A kedvezmény nagyobb a fizetendőnél.',
    payments: 'A fizetések nem adják ki a végösszeget: javítsd az összegeket.',
  },
  receipt: {
    byHand: 'kézzel írta: {actor}',
    kinds: { sale: 'Eladás', cancellation: 'Sztornó', return: 'Visszáru' },
    of: 'visszaveszi: {number}',
    takenBack: 'visszavette: {number}',
    cancel: 'A nyugta sztornózása',
    question: 'Sztornózod a(z) «{number}» nyugtát?',
    consequence: 'Új nyugta készül, amely mindent visszavesz: {much}. Mindkettő a listában marad.',
    cancelled: 'A(z) {number} nyugta sztornózva.',
    giftCard: 'Ajándékkártya',
  },
};
