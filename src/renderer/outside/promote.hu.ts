/** What the outside says of the profile, of posts, reviews and adverts, in Hungarian. */
export const promoteHu = {
  'profile-changed-there': {
    word: 'a Google-ön módosították',
    why: 'Valaki közvetlenül a Google-ön módosította. Válaszd ki, melyik legyen a kettő közül.',
  },
  'profile-suggested': {
    word: 'a Google mást mutat',
    why: 'A Google mást mutat a vevőknek, a saját tudása vagy egy bejelentés alapján. Válaszd ki, melyik legyen a kettő közül.',
  },
  'profile-not-published': {
    word: 'nincs közzétéve',
    why: 'A Google megkapta a módosítást, és továbbra is a korábbit mutatja. Ellenőrizd, hogy megfelel-e a szabályainak, aztán küldd el újra.',
  },
  'profile-review-long': {
    word: 'napok óta ellenőrzik',
    why: 'A Google napok óta vizsgálja a módosítást. Nyisd meg a profilt a Google-ön: ott látod, ha kér valamit.',
  },
  'profile-not-verified': {
    word: 'igazolandó profil',
    why: 'A Google még nem tudja, hogy tiéd a bolt: amíg a profil nincs igazolva, nem mutatja a módosításokat. Indítsd el az igazolást a Google-ön.',
  },
  'profile-title-refused': {
    word: 'elutasított név',
    why: 'A Google nem fogadja el ezt a nevet. Csak a cégtáblán állót írd be, jelmondat nélkül.',
  },
  'profile-phone-refused': {
    word: 'elutasított telefonszám',
    why: 'A Google nem fogadja el ezt a számot. Ellenőrizd, és mentsd el újra.',
  },
  'profile-website-refused': {
    word: 'elutasított weboldal',
    why: 'A Google nem fogadja el ezt a címet. Nyisd meg a weboldalt, másold ki a címét, és mentsd el újra.',
  },
  'profile-description-link': {
    word: 'cím a szövegben',
    why: 'A Google a leírásban nem fogad el webcímet. Töröld, és mentsd el újra.',
  },
  'profile-forbidden-words': {
    word: 'tiltott szavak',
    why: 'A Google nem megengedett szavakat talált. Módosítsd a szöveget, és mentsd el újra.',
  },
  'profile-category-refused': {
    word: 'elutasított kategória',
    why: 'A Google e kategóriák egyikét már nem ismeri. Válassz másikat.',
  },
  'profile-hours-refused': {
    word: 'elutasított nyitvatartás',
    why: 'A Google nem fogadja el ezt a nyitvatartást. Ellenőrizd, hogy két nyitás ne érjen össze.',
  },
  'profile-special-hours-refused': {
    word: 'elutasított napok',
    why: 'A Google nem fogadja el a különleges napok nyitvatartását. Ellenőrizd, és mentsd el újra.',
  },
  'profile-attribute-refused': {
    word: 'elutasított jellemző',
    why: 'A Google egy ilyen boltnál nem fogadja el e jellemzők egyikét. Kapcsold ki, és mentsd el újra.',
  },
  'profile-service-refused': {
    word: 'elutasított szolgáltatás',
    why: 'A Google nem fogadja el az egyik szolgáltatást. Ellenőrizd a nevét, a leírását és az árát.',
  },
  'profile-field-refused': {
    word: 'elutasítva',
    why: 'A Google nem fogadta el a módosítást. A részleteknél ott az ok, az ő szavaival.',
  },
  'post-text-missing': { word: 'hiányzik a szöveg', why: 'Írd be a bejegyzés szövegét.' },
  'post-text-too-long': { word: 'túl hosszú szöveg', why: 'A szöveg ide túl hosszú. Rövidítsd le.' },
  'post-title-missing': { word: 'hiányzik a cím', why: 'Az ajánlatoknak és eseményeknek cím kell.' },
  'post-title-too-long': { word: 'túl hosszú cím', why: 'A cím 58 karakternél hosszabb. Rövidítsd le.' },
  'post-schedule-missing': { word: 'hiányoznak a dátumok', why: 'Az ajánlatoknak és eseményeknek kezdet és vég kell.' },
  'post-schedule-reversed': { word: 'felcserélt dátumok', why: 'A vége a kezdete előtt van. Javítsd a dátumokat.' },
  'post-button-link-missing': { word: 'hiányzik a link', why: 'A gombnak cím kell. Írd be, vagy válaszd a Hívást.' },
  'post-picture-invalid': { word: 'érvénytelen kép', why: 'A képnek https-sel kezdődő nyilvános cím kell.' },
  'post-picture-refused': {
    word: 'elutasított kép',
    why: 'A képet nem fogadták el. Válassz másikat, vagy tedd közzé kép nélkül.',
  },
  'post-rejected': {
    word: 'elutasított bejegyzés',
    why: 'A Google elutasította a bejegyzést. Vedd ki a telefonszámokat és a csupa nagybetűs szavakat, javítsd a szöveget, és küldd el újra.',
  },
  'post-too-late': {
    word: 'lejárt',
    why: 'Amit hirdet, véget ért, mielőtt el lehetett volna küldeni. Készíts egy újat.',
  },
  'post-review-unanswered': {
    word: 'nincs eredmény',
    why: 'Egy nap alatt nem derült ki, hogy látszik-e a bejegyzés. Nézd meg a bolt oldalát.',
  },
  'post-change-refused': {
    word: 'elutasított módosítás',
    why: 'Ez a módosítás egy kint lévő bejegyzésen nem lehetséges. Vedd le, és készíts egy újat.',
  },
  'forms-not-allowed': {
    word: 'hiányzó engedély',
    why: 'A Google nem adott engedélyt az űrlapokhoz. A Csatornákban kapcsold le, majd kapcsold össze újra a Google-t, az űrlapokat kipipálva: minden más megy tovább.',
  },
  'audience-terms': {
    word: 'feltételek elfogadása',
    why: 'A Meta kéri a vevőlistákból készült közönségek feltételeinek elfogadását. Fogadd el a Hirdetéskezelőben, majd nyomd meg: „Frissítés most”.',
  },
  'audience-gone': {
    word: 'közönség törölve',
    why: 'Valaki törölte a közönséget a Facebookon. Ha még kell, hozd létre újra.',
  },
  'audience-other-account': {
    word: 'másik fiók',
    why: 'A közönség a korábban kiválasztott hirdetési fiókban van. Válaszd ki újra a Csatornákban: a Vetrina másik fiókhoz nem nyúl.',
  },
  'form-gone': {
    word: 'az űrlapot levették',
    why: 'Az űrlap már nincs a Drive-ban. Ha még kell, készíts egy újat.',
  },
  'post-gone': {
    word: 'ott levették',
    why: 'Valaki közvetlenül a csatornán vette le a bejegyzést. Ha kell, készíts egy újat.',
  },
  'post-remove-by-hand': {
    word: 'kézzel kell levenni',
    why: 'Amit hirdet, véget ért, és a Vetrina ide nem ér el. Vedd le kézzel a bejegyzést, aztán nyomd meg a «Levettem» gombot.',
  },
  'post-event-moved': {
    word: 'kézzel kell javítani',
    why: 'Az esemény megváltozott, és itt a Vetrina nem tudja javítani a szöveget. Javítsd kézzel az alábbira, aztán nyomd meg a «Kijavítottam» gombot.',
  },
  'instagram-not-linked': {
    word: 'nincs Instagram',
    why: 'A Facebook-oldalhoz nem tartozik üzleti Instagram-fiók. Kapcsold hozzá az oldal beállításaiban; addig illeszd be kézzel a bejegyzést.',
  },
  'post-picture-needs-address': {
    word: 'a kép csak a boltban van',
    why: 'Az Instagram nyilvános címről veszi a képet, ez pedig csak a gépeden van. Töltsd le, és telefonról illeszd be a bejegyzést.',
  },
  'review-gone': {
    word: 'levett vélemény',
    why: 'A Google már nem mutatja ezt a véleményt: az írója vagy a Google levette.',
  },
  'review-answer-refused': {
    word: 'el nem fogadott válasz',
    why: 'A Google nem fogadta el a választ. Módosítsd a szöveget, és tedd közzé újra.',
  },
  'review-answer-rejected': {
    word: 'visszautasított válasz',
    why: 'A Google nem mutatja a választ: a szabályaiba ütközik. Írd meg újra egyszerűbb szavakkal.',
  },
  'review-answer-advertises': {
    word: 'reklámnak tűnik',
    why: 'A Google nem mutatja a választ: reklámnak veszi. Vedd ki a címeket, ajánlatokat és vásárlásra hívást.',
  },
  'review-answer-offends': {
    word: 'túl kemény szavak',
    why: 'A Google nem mutatja a választ: sértőnek találja. Írd meg újra nyugodtan.',
  },
  'review-answer-private': {
    word: 'személyes adatok',
    why: 'A Google nem mutatja a választ: személyes adat van benne. Vedd ki a teljes neveket, telefonszámokat és rendelésszámokat.',
  },
  'review-answer-repeats': {
    word: 'ismételt szöveg',
    why: 'A Google nem mutatja a választ: olyan, mint más válaszok, vagy nem érthető. Írj pár szót ennek a vevőnek.',
  },
  'review-profile-restricted': {
    word: 'korlátozott profil',
    why: 'A Google korlátozta a bolt profilját. Nyisd meg a profilt a Google-ön: ott áll, mit kér.',
  },
  'radius-out-of-range': { word: 'nem megengedett távolság', why: 'A távolság 1 és 80 km között legyen.' },
  'age-out-of-range': { word: 'nem megengedett kor', why: 'Az alsó korhatár 18 és 65 év között legyen.' },
  'place-invalid': { word: 'érvénytelen hely', why: 'A bolt helye érvénytelen. Javítsd a Beállításokban.' },
  'budget-too-low': { word: 'túl kevés költés', why: 'A Facebook nagyobb napi költést kér.' },
  'dates-reversed': { word: 'felcserélt dátumok', why: 'Az utolsó nap az első előtt van.' },
  'dates-past': { word: 'elmúlt dátumok', why: 'A dátumok már elmúltak. Válassz újakat.' },
  'payor-missing': { word: 'hiányzik a fizető', why: 'Az európai jog kéri a fizető nevét. Írd be a Beállításokban.' },
  'phone-missing': {
    word: 'hiányzik a telefonszám',
    why: 'A Hívás most gombhoz kell a bolt telefonszáma. Írd be a Beállításokban.',
  },
  'picture-refused': { word: 'elutasított kép', why: 'A Facebook nem fogadja el ezt a képet. Válassz másikat.' },
  'ad-disapproved': {
    word: 'elutasított hirdetés',
    why: 'A Facebook elutasította a hirdetést. Olvasd el az okát a Facebookon, és készíts egy újat.',
  },
  'ad-with-issues': {
    word: 'gond van a hirdetéssel',
    why: 'A Facebook gondot jelez a hirdetéssel. Nyisd meg a Facebookon.',
  },
  'ad-deleted': { word: 'törölt hirdetés', why: 'A hirdetést a Facebookon törölték. Készíts egy újat.' },
  'start-on-its-way': { word: 'indul', why: 'Az indítás elment, a Facebook még nem válaszolt.' },
  'pause-on-its-way': {
    word: 'szüneteltetés folyamatban',
    why: 'A szüneteltetés elment, a Facebook még nem válaszolt.',
  },
  'archive-on-its-way': { word: 'archiválás folyamatban', why: 'Az archiválás elment, a Facebook még nem válaszolt.' },
  'budget-reached': {
    word: 'elfogyott a keret',
    why: 'A Vetrina szüneteltette: elköltötte a megszabott legnagyobb összeget.',
  },
  'month-cap-reached': {
    word: 'elérte a havi határt',
    why: 'A Vetrina szüneteltette: a hirdetések elköltötték a havi keretet. A jövő hónapban újraindul, vagy ha a beállításokban emeled a határt.',
  },
  'figures-missing': {
    word: 'nem látszik a költés',
    why: 'A Vetrina szüneteltette: a Facebook már nem mondta meg, mennyit költ. Indítsd újra, amikor a Facebook válaszol.',
  },
  'paused-outside': {
    word: 'a Facebookon szüneteltették',
    why: 'Valaki a Facebookon szüneteltette. Bármikor újraindíthatod.',
  },
  'form-missing': { word: 'hiányzik az űrlap', why: 'A jelentkezési űrlap nincs a Facebookon. Válassz másikat.' },
  'town-unknown': {
    word: 'ismeretlen település',
    why: 'A Facebook az egyik kiválasztott települést nem ismeri. Válaszd ki újra.',
  },
  'messages-unavailable': {
    word: 'nincs WhatsApp',
    why: 'A Facebook-oldalnak nincs WhatsApp-száma. Kapcsold hozzá a Facebookon, vagy a Messengerre érkezzenek az üzenetek.',
  },
};
