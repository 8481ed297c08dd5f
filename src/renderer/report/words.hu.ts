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
    choose: 'Napok és szűrők',
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
    overTime: 'Hónapról hónapra: aki több csatornán vásárol',
    months: '{of} hónapból {n} hónapban költött többet az, aki több csatornán vásárol.',
    monthsFew: 'Havonta még túl kevés az ismert vevő: kevés az adat.',
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
  carts: {
    title: 'Félbehagyott kosarak',
    what: 'Meddig jutott',
    count: 'Kosarak',
    value: 'Érték',
    steps: { left: 'Félbehagyva', called: 'Felhívva vagy értesítve', rescued: 'Megmentve' },
    unread: 'A webáruházból még nem olvastunk rendelést: kevés adat.',
    none: 'Ezekben a napokban nem maradt félbe kosár.',
    left: 'Egy félbehagyott kosár, {much}. | {n} félbehagyott kosár, {much}.',
    rescued: 'Egyet sem mentettek meg. | Egyet megmentettek, {much}. | {n} megmentve, {much}.',
  },
  idle: {
    title: 'Álló áru',
    since: 'Legalább ennyi ideje',
    for: '{n} nap',
    goods: 'Cikkek',
    tiedUp: 'Benne álló pénz',
    costless: 'Költség nélkül',
    uncounted: 'Még egyetlen cikk sincs megszámolva: kevés adat.',
    none: 'A megszámolt áruból semmi sem áll 90 napja.',
    sum: 'Egy cikk legalább 90 napja áll, {much} beszerzési áron. | {n} cikk legalább 90 napja áll, {much} beszerzési áron.',
    withoutCost: 'Egynek a költsége nem ismert. | {n} cikk költsége nem ismert.',
  },
  events: {
    title: 'Események: a jelentkezéstől a vásárlásig',
    steps: { registered: 'Jelentkezett', came: 'Eljött', bought: 'Vásárolt' },
    none: 'Ezekben a napokban nem kezdődött esemény: nincs elég adat.',
    unnoted:
      '{n} jelentkező; a bejáratnál senkit sem jegyeztek fel, így nem tudni, ki jött el. | {n} jelentkező; a bejáratnál senkit sem jegyeztek fel, így nem tudni, ki jött el.',
    sum: '{n} jelentkezőből {came} jött el, és {bought} vásárolt. | {n} jelentkezőből {came} jött el, és {bought} vásárolt.',
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
  after: {
    title: 'A vásárlás után',
    satisfaction: 'Elégedettség, 1–5 osztályzat',
    answers: 'egy válasz | {n} válasz',
    unhappy: '{share} elégedetlen',
    few: 'kevés adat: {n} válasz alatt',
    cards: 'Tartozás kártyákon és jóváírásokon',
    cardsNote: 'egy kártya, {day} | {n} kártya, {day}',
    points: 'Tartozás pontokban vagy visszatérítésben',
    pointsNote: 'egy ember {points} pontja, {day} | {n} ember {points} pontja, {day}',
  },
  definitions: {
    satisfaction:
      'A vásárlás utáni kérdésre e napokon adott 1–5 osztályzatok összege, osztva a válaszok számával; elégedetlen, aki 1-est vagy 2-est ad. Öt válasz alatt nem mondjuk. A napok a bolt órája szerintiek; csatorna és bolt nem szűkíti.',
    cardsOwed:
      'Ami e napok végén (ma, ha még nem értek véget) az ajándékkártyákon és jóváírásokon maradt, a letiltottakon és lejártakon is: a mozgásaik összege, áfával.',
    pointsOwed:
      'A mindenkinél e napok végén (ma, ha még nem értek véget) lévő pontok vagy visszatérítés, annyiszor, amennyi kedvezményt az aznapi szabály szerint adnak. Aki nulla alatt áll, a másokéból nem vesz el.',
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
      'A címjegyzék azon tagjai, akiknek ezekben a napokban volt legalább egy vásárlása. Új: korábban semmilyen csatornán nem vett; visszatért: vett. A vevő nélküli nyugták kimaradnak; a puszta visszáru nem számít.',
    channels:
      'Ismert vevők az e napokkal végződő évben, egy vagy több csatornán; áfás bevétel visszáruk nélkül, fejenként. Tíz fő alatt nem mondjuk meg.',
    channelUse:
      'Ismert vevők, akiknek legalább egy vásárlásuk volt az ezekkel a napokkal végződő évben: több csatornás, aki abban az évben egynél több csatornán vett. Minden hónapból: hányan vettek, a nyugták száma, a bevétel áfával, a visszáruk nélkül, és ez a bevétel elosztva a személyek számával; tíz fő alatt nem mondjuk meg. A hónapok a bolt órája szerintiek.',
    calls:
      'Hívás-kattintások és útvonalkérések: a Google-profilról ingyen, és a Facebook-hirdetésekből. Egy ára a teljes költés (áfa nélkül, ahogy a Facebook számolja) osztva a fizetett hívásokkal és útvonalakkal; három alatt nem mondjuk meg. A napok a csatornák napjai.',
    spend: 'Amit a Facebook szerint az itt készült hirdetések elköltöttek, a saját fiókja napjai szerint, áfa nélkül.',
    leads:
      'E napokban a címjegyzékbe került új személyek, forrás szerint, és akinek közülük később, bármely csatornán, a mai napig van nyugtája. Bevétel áfával, visszáruk nélkül. Tíz fő alatt nincs arány.',
    alignment:
      'A pénztárban és a neten egyező árak, mindazokból, amelyeknek mindkettő van, most. Az idő attól számít, amikor az árnak érvényesnek kellett lennie, addig, amíg a csatorna megmutatta vagy elfogadta; tíz változás alatt nem mondjuk meg.',
    carts:
      'A webáruház e napi rendelései az üzlet pénznemében, amelyek legalább fél órája fizetetlenek, áfával. Felhívva: akiket ezért hívtunk vagy akiknek írtunk. Megmentve: ezekből, amit 14 napon belül a neten vagy a boltban megvettek, a kifizetett összeggel. A napok az üzlet órája szerint.',
    idle: 'Megszámolt, most a boltban lévő cikkek, amelyekből legalább ennyi napja nem fogyott és nem érkezett. A benne álló pénz a darabszám szorozva az áfa nélküli költséggel, ahol ismert. Nem függ a választott napoktól.',
    events:
      'Az e napokban kezdődött, le nem mondott események. Egy hellyel járó jelentkezés egyszer számít, akárhány a hely; eljött, akit a bejáratnál feljegyeztek; vásárolt, aki eljött, és a kezdettől {days} napon belül van saját nyugtája, bármelyik csatornán.',
    journey:
      'Ugyanezek az új személyek: honnan, jelentkeztek-e eseményre, és hány vásárlásuk van az első kapcsolat után, a mai napig.',
  },
};
