import type { SameKeys } from '../app/texts.ts';
import type { todayIt } from './words.it.ts';

/** The Hungarian texts of the day. */
export const todayHu: SameKeys<typeof todayIt> = {
  asking: '{much} dolog vár rád | {much} dolog vár rád',
  numbers: 'nulla egy két három négy öt hat hét nyolc kilenc tíz',
  worstFirst: 'a legsürgősebb legfelül',
  theOthers: 'Még egy, kevésbé sürgős | Még {n}, kevésbé sürgős',
  onlyWorst: 'Csak a legsürgősebbek',
  allInOrder: 'Minden rendben',
  checkedAt: 'Semmi sem vár rád. Ellenőrizve: {time}.',
  day: {
    title: 'A nap',
    caption: 'mi ment ki, és mi megy ki magától',
    now: 'most {time}',
    by: 'legkésőbb {time}',
    done: 'kiment',
    willGo: 'magától kimegy',
  },
  marks: {
    'prices-sent': '1 új ár | {count} új ár',
    'prices-due': '1 elküldendő ár | {count} elküldendő ár',
    'prices-change': '1 ár változik | {count} ár változik',
    'promotion-starts': 'kezdődik: „{title}”',
    'promotion-ends': 'véget ér: „{title}”',
    post: 'Bejegyzés: „{title}”',
    campaign: 'Hirdetés: „{title}”',
    event: '{title}',
    registration: '1 jelentkezés | {count} jelentkezés',
  },
  event: {
    open: 'lehet jelentkezni',
    full: 'betelt',
    taken: 'foglalt hely ennyiből: {capacity}',
    newPeople: 'Egy új ember van a névjegyek közt. | {n} új ember van a névjegyek közt.',
    action: 'Az esemény megnyitása',
  },
  figures: { title: 'Hogy megy', caption: 'az utolsó hét nap, az előző héttel összevetve', all: 'Minden szám' },
  reasons: {
    'image-missing': 'Hiányzik a kép. A termék nem látszik a bolt körüli keresésekben.',
    'gtin-missing': 'Hiányzik a vonalkód.',
    'budget-reached': 'Elköltötte a megszabott legtöbbet.',
    'month-cap-reached': 'A hirdetések elköltötték a havi keretet.',
    'figures-missing': 'A Facebook már nem mondta meg, mennyit költ.',
    'description-missing': 'Hiányzik a leírás.',
    'link-missing': 'Hiányzik a termék oldalának címe.',
  },
  todos: {
    'price-old-on-channel': {
      title: '{channel}: régi ár látszik 1 terméknél | {channel}: régi ár látszik {n} terméknél',
      consequence: '{title}: {wanted} a helyes, {shown} látszik. | A boltban az árak rendben vannak.',
      action: 'Az ár igazítása | Az árak megnézése',
    },
    'listing-refused': {
      title: '{channel} visszautasította: {title} | {channel} visszautasított {n} terméket',
      consequence: 'Amíg nincs rendezve, ott nem látszik. | Amíg nincsenek rendezve, ott nem látszanak.',
      action: 'Megnézem és rendezem',
    },
    'listing-conflict': {
      title: '{channel}: valaki megváltoztatta {title} árát | {channel}: valaki megváltoztatott {n} árat',
      consequence: 'Döntsd el, melyik ár érvényes: magától semmi sem íródik felül.',
      action: 'Döntés',
    },
    'sign-in-again': {
      title: '{channel}: újra be kell jelentkezni',
      consequence: 'A boltban az árak rendben vannak; ezen a csatornán várnak: {channel}.',
      action: 'Bejelentkezés',
    },
    'sign-in-ends': {
      title: '{channel}: a bejelentkezés lejár, {at}',
      consequence: 'Utána az árak és a hirdetések várnak az új bejelentkezésig. Most egy perc megújítani.',
      action: 'Megújítás',
    },
    'version-ends': {
      title: 'Jobb frissíteni a Vetrinát ehhez: {channel}',
      consequence:
        'A Facebook egy változatot nagyjából egy évig tart meg: a Vetrináé {at} körül érhet véget (becslés, a napot nem mondták meg). Előtte frissíts.',
      action: 'Frissítés',
    },
    'connect-channel': {
      title: '{channel} még nincs összekötve',
      consequence: 'Összekötve magától mutatja az áraidat. Addig ott a feltölthető fájl.',
      action: 'Összekötés',
    },
    'import-products': {
      title: 'A bolt még üres',
      consequence: 'Hozd be a termékek listáját: behozatal előtt minden látszik.',
      action: 'Termékek behozatala',
    },
    'campaign-paused-ready': {
      title: 'Egy hirdetés kész, szünetel | {n} hirdetés kész, szünetel',
      consequence: 'Semmit sem költ, amíg el nem indítod. | Semmit sem költenek, amíg el nem indítod őket.',
      action: 'Ellenőrzöm és indítom',
    },
    'campaign-failed': {
      title: 'Egy hirdetés nem sikerült | {n} hirdetés nem sikerült',
      consequence: 'Semmi sem költődött el kétszer. Nyisd meg: megmondja, mi hiányzik.',
      action: 'A hirdetés megnézése',
    },
    'campaign-guard-stopped': {
      title: 'A Vetrina szüneteltette: „{name}” | A Vetrina szüneteltetett {n} hirdetést',
      consequence: 'Elérte a költési határt. | Elérték a költési határt.',
      action: 'A hirdetés megnézése | A hirdetések megnézése',
    },
    'campaign-month-nearly-spent': {
      title: 'A hirdetések havi kerete mindjárt elfogy',
      consequence: 'Elköltve {spent}, a keret {cap}. A keretnél a Vetrina mindent szüneteltet.',
      action: 'A keret megnézése',
    },
    'campaign-figures-late': {
      title: 'Nem látni, mennyit költ: „{name}” | Nem látni, mennyit költ {n} hirdetés',
      consequence: 'A Facebook több mint három órája nem válaszol. A költés a hirdetés legtöbbje alatt marad.',
      action: 'A hirdetés megnézése | A hirdetések megnézése',
    },
    'post-rejected': {
      title: 'A Google visszautasított egy bejegyzést | A Google visszautasított {n} bejegyzést',
      consequence: 'Az oka a bejegyzés mellett áll.',
      action: 'A bejegyzés javítása',
    },
    'post-by-hand': {
      title: 'Egy bejegyzés beillesztésre kész | {n} bejegyzés beillesztésre kész',
      consequence: 'A szöveg és a kép készen áll: egy kattintással másolható.',
      action: 'A bejegyzés megnyitása',
    },
    'event-almost-full': {
      title: '„{title}” majdnem betelt',
      consequence: 'Kevés hely maradt. Adhatsz hozzá, vagy marad a várólista.',
      action: 'Az esemény megnyitása',
    },
    'event-waiting-list': {
      title: 'Egy ember van a várólistán: „{title}” | {n} ember van a várólistán: „{title}”',
      consequence: 'Ha lesz hely, maguktól bekerülnek, sorban.',
      action: 'Az esemény megnyitása',
    },
    'cart-to-rescue': {
      title: '{name} otthagyott egy kosarat: {amount} | {n} otthagyott kosár: {amount}',
      consequence:
        'Az áru a készlet szerint itt van: hívd fel vagy írj, {time}-ig félreteheted. | Az áru a készlet szerint itt van: hívd fel őket vagy írj, {time}-ig félreteheted.',
      action: 'A kosár megnyitása | A kosarak megnyitása',
    },
    'customers-slipping': {
      title: 'Egy vevő elmarad | {n} vevő elmarad',
      consequence:
        'Vásárolt, de egy ideje nem jön. Egy telefon vagy meghívás visszahozza. | Vásároltak, de egy ideje nem jönnek. Egy telefon vagy meghívás visszahozza őket.',
      action: 'Megnézem, kik',
    },
    'customer-unhappy': {
      title: 'Egy vevő elégedetlen | {n} vevő elégedetlen',
      consequence:
        'Válaszolt a vásárlás utáni kérdésre. Akit rögtön visszahívnak, az többnyire visszajön. | Válaszoltak a vásárlás utáni kérdésre. Akit rögtön visszahívnak, az többnyire visszajön.',
      action: 'Megnézem',
    },
    'google-form-left-out': {
      title:
        'Egy válasz a(z) „{name}” Google-űrlapjára nem kapott helyet | {n} válasz a Google-űrlapokra nem kapott helyet',
      consequence:
        'Későn vagy működő elérhetőség nélkül érkezett. Nem veszett el: ott van az űrlapon, onnan visszahívható. | Későn vagy működő elérhetőség nélkül érkeztek. Nem vesztek el: ott vannak az űrlapokon, onnan visszahívhatók.',
      action: 'Az esemény megnyitása | Az események megnyitása',
    },
    'lead-waits': {
      title: '{name} válaszra vár | {n} ember válaszra vár',
      consequence:
        'Megadta az elérhetőségét, és még senki sem írt hozzá jegyzetet. | Megadták az elérhetőségüket, és még senki sem írt hozzájuk jegyzetet.',
      action: 'Megnyitom és hívom | A vevők megnyitása',
    },
    'next-steps-due': {
      title: 'Ma {name} van soron | Ma {n} embert kell megkeresni',
      consequence: '{text} | Ezeket a lépéseket ti írtátok fel: hívások, válaszok, ígéretek.',
      action: 'Megnyitom és hívom | Megnézem, kik',
    },
    'reviews-unanswered': {
      title: 'Egy friss Google-vélemény válaszra vár | {n} friss Google-vélemény válaszra vár',
      consequence: 'Aki a boltot keresi, olvassa: két sor elég. | Aki a boltot keresi, olvassa őket: két sor elég.',
      action: 'Válasz | Válasz',
    },
    'review-answer-refused': {
      title: 'A Google nem mutatja egy válaszodat | A Google nem mutatja {n} válaszodat',
      consequence: 'A vélemény válasz nélkül marad. | A vélemények válasz nélkül maradnak.',
      action: 'Megnézem, miért | Megnézem, miért',
    },
    'shop-details-missing': {
      title: 'A bolt néhány adata hiányzik',
      consequence: 'A cím és a telefon kell a hirdetésekhez és az események oldalaihoz.',
      action: 'Az adatok kitöltése',
    },
    'labels-wrong': {
      title: 'Egy árcédulán régi ár áll | {n} árcédulán régi ár áll',
      consequence: 'A polcon még az előző van. | A polcon még az előzők vannak.',
      action: 'Egy árcédula nyomtatása | {n} árcédula nyomtatása',
    },
    'promotion-claims-too-much': {
      title: '„{name}” táblája túl sokat mondana 1 árnál | „{name}” táblája túl sokat mondana {n} árnál',
      consequence: 'A meghirdetett százalék nagyobb, mint a valódi az utolsó 30 nap alapján.',
      action: 'Az akció megnyitása',
    },
    'promotion-below-cost': {
      title: '„{name}” 1 terméket beszerzési ár alatt ad | „{name}” {n} terméket beszerzési ár alatt ad',
      consequence: 'Ha szándékos, jó így; ha nem, állítsd le az akciót, vagy változtass a kedvezményen.',
      action: 'Az akció megnyitása',
    },
    'promotion-started-late': {
      title: '„{name}” késve kezdődött',
      consequence: '{planned}-kor a gép ki volt kapcsolva: {started}-kor kezdődött, mindenhol egyszerre.',
      action: 'Az akció megnyitása',
    },
    'prices-started-late': {
      title: '{name} ára késve változott | {n} ár késve változott',
      consequence: 'A választott órában, {planned}-kor a gép ki volt kapcsolva: {started}-kor változtak.',
      action: 'Az ütemezett árak megnézése',
    },
    'profile-conflict': {
      title: 'A Google mást mutat: {field} | A Google-adatlap {n} helyen mást mond',
      consequence: 'Valaki ott megváltoztatta. Válaszd ki, melyik érvényes: addig semmi sem íródik felül.',
      action: 'Választás',
    },
    'profile-refused': {
      title: 'A Google nem fogadott el egy módosítást: {field} | A Google nem fogadott el {n} módosítást az adatlapon',
      consequence: 'A vevők még az előzőt látják.',
      action: 'Az ok megnézése',
    },
    'holiday-hours-missing': {
      title: '{holiday}: nincs megadva a nyitvatartás | {n} ünnep nyitvatartása nincs megadva, az első: {holiday}',
      consequence: 'Ez {day}. A Google a szokásos nyitvatartást mutatja, és jelzi, hogy eltérhet.',
      action: 'A nyitvatartás megadása',
    },
    'sales-season': {
      title:
        'Közeleg a kiárusítás, és „{name}” az előtte lévő 30 napban érvényes | Közeleg a kiárusítás, és {n} akció az előtte lévő 30 napban érvényes',
      consequence:
        'Egyes olasz régiók tiltják az akciókat a kiárusítás előtti 30 napban ({begins}). Nézd meg a tiédét.',
      action: 'Az akció megnyitása | Az akciók megnézése',
    },
    'gtin-missing': {
      title: '1 terméknek hiányzik a vonalkódja | {n} terméknek hiányzik a vonalkódja',
      consequence: 'A kóddal a Google hamarabb felismeri őket.',
      action: 'A termékek megnézése',
    },
  },
};
