import type { SameKeys } from '../app/texts.ts';
import type { reportIt } from './words.it.ts';

/** What the report says, in Hungarian. */
export const reportHu: SameKeys<typeof reportIt> = {
  notEnough: 'kevés adat',
  now: 'most',
  periodBefore: 'előző időszak',
  people: 'Fő',
  each: 'Fejenként',
  compared: '{from} – {to}, összehasonlítva: {beforeFrom} – {beforeTo}.',
  paper: { label: 'Nyomtatás', report: 'Jelentés (PDF)', month: 'Havi lap (PDF)', mail: 'Heti levél' },
  filter: {
    earlier: 'Egy időszakkal vissza',
    later: 'Egy időszakkal előre',
    channel: 'Csatorna',
    everyChannel: 'Minden csatorna',
    store: 'Üzlet',
    everyStore: 'Minden üzlet',
  },
  figures: {
    returning: 'Visszatérő vevők',
    ofBuyers: '{n} ismert vevőből',
    calls: 'Google-hívások és útvonalak',
    free: 'ingyen',
    spend: 'Hirdetésre költve',
    noAdverts: 'ezekben a napokban nem volt hirdetés',
  },
  lines: {
    revenue: { day: 'Napi bevétel', week: 'Heti bevétel', month: 'Havi bevétel' },
    average: {
      day: 'Átlagos nyugta naponta',
      week: 'Átlagos nyugta hetente',
      month: 'Átlagos nyugta havonta',
    },
    alone: { revenue: 'Összesen {value}.', average: 'Átlagosan {value}.' },
    beside: { revenue: 'Összesen {value}, előtte {before}.', average: 'Átlagosan {value}, előtte {before}.' },
  },
  parts: { channel: 'Hol adunk el', payment: 'Hogyan fizetnek', category: 'Mit adunk el', store: 'Melyik üzletben' },
  hours: { title: 'Mikor adunk el', head: 'Nap és óra', best: 'A legtöbb: {when}, {much}.' },
  customers: {
    title: 'Új és visszatérő vevők',
    value: 'Mennyit ér egy vevő egy évben',
    who: 'Vevők',
    fresh: 'Új',
    returning: 'Visszatért',
    one: 'Egy csatorna',
    several: 'Több csatorna',
    none: 'Egyetlen nyugtának sem ismert a vevője.',
    few: 'Túl kevés ismert vevő az arányhoz.',
    again: '{share} korábban is járt itt.',
    known: 'A vevő a nyugták {share} részénél ismert.',
    worth: 'Aki több csatornán vásárol, {times}-szer annyit ér, mint aki egyen.',
  },
  calls: {
    title: 'Mennyit ér egy hívás',
    what: 'Mi',
    calls: 'Hívások',
    directions: 'Útvonalak',
    free: 'ingyen a Google-ról',
    paid: 'a Facebooknak fizetve',
    fromGoogle: 'Google',
    fromFacebook: 'Facebook',
    each: '{much} darabja',
    unknown: 'A Google és a Facebook még nem mondott semmit ezekről a napokról.',
    noCost: 'Még nem tudni, mennyibe kerül egy hívás a Facebookon: kevés adat.',
    worth: 'A Facebookon az ingyenesek {much} összegbe kerültek volna.',
  },
  leads: {
    title: 'Érdeklődőből vevő',
    source: 'Honnan',
    buyers: 'vásárolt',
    notYet: 'még nem',
    share: 'Arány',
    none: 'Ezekben a napokban nem jött új érdeklődő.',
    bought: '{people} új érdeklődőből {buyers} vásárolt.',
  },
  campaigns: {
    title: 'Mibe kerül az egyes hirdetésekkel',
    name: 'Hirdetés',
    spend: 'Költés',
    call: 'Egy hívás',
    direction: 'Egy útvonal',
    lead: 'Egy érdeklődő',
    sale: 'Egy vevő',
    note: 'Minden költség a teljes költés osztva a darabszámmal; három alatt nem mondjuk meg.',
  },
  alignment: {
    title: 'Az árváltozástól a vevőig',
    same: 'Az árak {share} része ugyanaz a boltban és a neten.',
    changes: 'Változások',
    half: 'Fele ennyi időn belül',
    most: 'Tízből kilenc',
  },
  wait: { seconds: '{n} mp', minutes: '{n} perc', hours: '{n} óra', days: '{n} nap' },
  journey: {
    title: 'Az első kapcsolattól a vásárlásig',
    then: 'Aztán',
    end: 'Vásárlások',
    registered: 'Eseményre jelentkezett',
    contact: 'Csak a kapcsolat',
    no: 'Még nem',
    once: 'Egy vásárlás',
    again: 'Több vásárlás',
    others: 'Egyebek',
    few: 'Még nem tudni, mennyi idő telik el a vásárlásig: kevés adat.',
    days: 'A vásárlók fele {n} napon belül vásárol.',
  },
  definitions: {
    channel:
      'Az egyes csatornák nyugtáinak összege, áfával, engedmények és visszáruk nélkül. Az árrés áfa nélküli, ahol a költség és az áfa ismert.',
    payment:
      'Az egyes módokon fizetett összegek, áfával, visszatérítések nélkül. A kétféleképpen fizetett nyugta két sorban áll.',
    category:
      'Az egyes kategóriák sorainak összege, áfával, engedmények és visszáruk nélkül. A kategória az eladás pillanatáé.',
    store: 'Az egyes üzletek nyugtáinak összege, ahogy a fájl nevezi őket, áfával, visszáruk nélkül.',
    hours:
      'A nyugták összege a hét napja és az üzlet órája szerint, áfával, visszáruk nélkül. Az óra nélküli nyugták kimaradnak.',
    customers:
      'A vevőkönyv azon tagjai, akiknek ezekben a napokban volt legalább egy vásárlása. Új: korábban semmilyen csatornán nem vett; visszatért: vett. A vevő nélküli nyugták kimaradnak; a puszta visszáru nem számít.',
    channels:
      'Ismert vevők az e napokkal végződő évben, egy vagy több csatornán; áfás bevétel visszáruk nélkül, fejenként. Tíz fő alatt nem mondjuk meg.',
    calls:
      'Hívás-kattintások és útvonalkérések: a Google-profilról ingyen, és a Facebook-hirdetésekből. Egy ára a teljes költés (áfa nélkül, ahogy a Facebook számolja) osztva a fizetett hívásokkal és útvonalakkal; három alatt nem mondjuk meg. A napok a csatornák napjai.',
    spend: 'Amit a Facebook szerint az itt készült hirdetések elköltöttek, a saját fiókja napjai szerint, áfa nélkül.',
    leads:
      'E napokban a könyvbe került új személyek, forrás szerint, és akinek közülük később, bármely csatornán, a mai napig van nyugtája. Bevétel áfával, visszáruk nélkül. Tíz fő alatt nincs arány.',
    alignment:
      'A pénztárban és a neten egyező árak, mindazokból, amelyeknek mindkettő van, most. Az idő attól számít, amikor az árnak érvényesnek kellett lennie, addig, amíg a csatorna megmutatta vagy elfogadta; tíz változás alatt nem mondjuk meg.',
    journey:
      'Ugyanezek az új személyek: honnan, jelentkeztek-e eseményre, és hány vásárlásuk van az első kapcsolat után, a mai napig.',
  },
};
