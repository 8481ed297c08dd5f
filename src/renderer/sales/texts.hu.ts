/** What the pages of sales say, in Hungarian: the numbers and what they mean. */
import type { SomeKeys } from '../app/texts.ts';
import type { salesIt } from './texts.it.ts';

export const salesHu: SomeKeys<typeof salesIt> = {
  title: 'Eladások',
  from: 'Ettől a naptól',
  to: 'Eddig a napig',
  same: 'ugyanannyi',
  points: '{much} pont',
  before: 'korábban {value}',
  lastYear: 'egy éve {value}',
  notEnough: 'még kevés az adat',
  knownShare: 'a bevétel {share}-ára ismert',
  compared: 'Összevetve ezzel: {from} – {to}.',
  comparedBoth: 'Összevetve ezzel: {from} – {to}, és a tavalyi ugyanezen napokkal.',
  comparedYear: 'Összevetve a tavalyi ugyanezen napokkal.',
  countedUntil: 'Nyugták eddig: {day}; az addigi napok számítanak.',
  openReceipts: 'Nyugták megnyitása',
  about: 'Mit számolnak ezek a számok',
  notFiscal: 'A Vetrina nem pénztárgép: ez másolat a számokhoz, a törvény szerinti nyugta a pénztárgépben marad.',
  clock: {
    title: 'Napok és órák',
    sentence:
      'A bolt órája szerint ({zone}). Az összevetés kihagyja azokat a napokat, amelyek fájlja még nem jött meg.',
  },
  names: {
    revenue: 'Bevétel',
    receipts: 'Nyugták',
    'average-receipt': 'Átlagos nyugta',
    margin: 'Árrés',
    'margin-rate': 'Árrés százalékban',
  },
  definitions: {
    revenue:
      'A nyugták végösszege áfával, a kedvezmények és visszáruk levonása után. Az eladott ajándékkártya nem számít: az számít, amit vele vesznek. A rendezésre váró nyugták nem számítanak.',
    receipts: 'Nyugták legalább egy eladott tétellel. A puszta visszáru nem nyugta, de levonódik a bevételből.',
    'average-receipt': 'Bevétel osztva a nyugták számával.',
    margin:
      'Áfa nélküli bevétel mínusz az áru költsége, csak azokon a tételeken, amelyek költsége és áfája ismert; a visszáru mindkettőt csökkenti. A költség a fájlé, különben a katalógusé a nyugta beérkezésekor.',
    'margin-rate': 'Az árrés osztva ugyanezen tételek áfa nélküli bevételével. A változás százalékpontban.',
  },
  headline: {
    taken: '{much} bevétel {n} nyugtával. | {much} bevétel {n} nyugtával.',
    more: 'Ez {much}-kal több, mint az előző időszakban.',
    less: 'Ez {much}-kal kevesebb, mint az előző időszakban.',
    same: 'Ugyanannyi, mint az előző időszakban.',
    noTrend: 'Az előző időszakkal való összevetéshez még kevés az adat.',
    average: 'Az átlagos nyugta {much}.',
    notCounted: 'Ezekről a napokról nincs nyugta.',
  },
  by: {
    label: 'Bontás',
    day: 'Nap',
    week: 'Hét',
    month: 'Hónap',
    channel: 'Csatorna',
    store: 'Üzlet',
    payment: 'Fizetés',
    hour: 'Óra',
    weekday: 'A hét napja',
    category: 'Kategória',
  },
  payments: {
    cash: 'Készpénz',
    card: 'Kártya',
    wallet: 'Digitális tárca',
    paypal: 'PayPal',
    bnpl: 'Részletre',
    'pay-by-link': 'Fizetési link',
    'cash-on-delivery': 'Utánvét',
    'gift-card': 'Ajándékkártya',
    'store-credit': 'Bolti jóváírás',
    other: 'Egyéb',
  },
  import: {
    action: 'Nyugták behozatala',
    title: 'Nyugták fájlból',
    undo: {
      label: 'Ennek a behozatalnak a visszavonása',
      question:
        'A fájllal érkezett nyugták kikerülnek, és a napjaik összegei újraszámolódnak. Ugyanez a fájl később újra behozható.',
      yes: 'Igen, kerüljenek ki',
      done: '{n} nyugta kikerült: a számok olyanok, mint előtte. | {n} nyugta kikerült: a számok olyanok, mint előtte.',
    },
    earlier: {
      title: 'Korábbi behozatalok',
      receipts: '1 nyugta, {much} | {n} nyugta, {much}',
      open: 'Nincs befejezve',
      undone: 'Visszavonva: {at}, {who}',
      resume: 'Folytatás',
      again:
        'Válaszd ki újra ezt a fájlt: „{file}”. Onnan folytatódik, ahol megállt, és ami már bejött, nem jön be kétszer.',
      undo: 'Behozatal visszavonása',
      ask: 'Visszavonod „{file}” behozatalát?',
    },
    halt: {
      now: 'Nyugták érkeznek: {done} sor ennyiből: {total}',
      stop: 'Megállítás',
      done: 'Megállítva: ami bejött, már számít. Innen folytatható, vagy az egész visszavonható.',
      again: 'Folytatás',
    },
  },
  empty: {
    title: 'Még nincs nyugta',
    sentence: 'Mentsd el a pénztárgép nyugtáit CSV vagy Excel fájlba, és hozd ide.',
    action: 'Nyugták behozatala',
  },
};
