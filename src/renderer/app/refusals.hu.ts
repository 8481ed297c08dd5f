/** Every expected no of the shop, in Hungarian: why, and what to do next. */
import type { RefusalCode } from '../../api/refusals.ts';
import { counterRefusalsHu } from './refusals/counter.hu.ts';
import { loyaltyRefusalsHu } from './refusals/loyalty.hu.ts';
import { pricesRefusalsHu } from './refusals/prices.hu.ts';
import { promoteRefusalsHu } from './refusals/promote.hu.ts';
import { stockRefusalsHu } from './refusals/stock.hu.ts';
import type { RefusalText } from './refusals/refusal-text.ts';

export const refusalsHu = {
  ...counterRefusalsHu,
  ...loyaltyRefusalsHu,
  ...pricesRefusalsHu,
  ...promoteRefusalsHu,
  ...stockRefusalsHu,
  other: {
    why: 'A bolt nem fogadta el ezt a lépést ({code}).',
    next: 'Semmi sem változott. Próbáld újra, vagy keresd meg a kódot a súgóban.',
  },
  'contact-hours-wrong': {
    why: 'A záró óra ({until}) a kezdő ({from}) elé esik.',
    next: 'Előbb a kezdetet írd be, aztán a végét. Semmi sem változott.',
  },
  'mailing-not-a-draft': {
    why: 'Ez a levél már elindult: többé nem módosítható.',
    next: 'Írj egy másikat. Semmi sem változott.',
  },
  'mailing-nobody': {
    why: 'Most nincs kinek elküldeni.',
    next: 'Nézd meg az okát a próbában: talán hiányzik az engedély, vagy üres a csoport.',
  },
  'segment-has-audience': {
    why: 'A(z) „{name}” csoport közönség a Facebookon.',
    next: 'Előbb vedd le a közönséget a csoport oldalán.',
  },
  'segment-name-taken': {
    why: 'Már van «{name}» nevű csoport.',
    next: 'Adj neki másik nevet. Semmi sem változott.',
  },
  'erase-name-differs': {
    why: 'A beírt név nem ez: „{name}”.',
    next: 'Írd úgy, ahogy a címjegyzékben áll. Semmi sem törlődött.',
  },
  'import-in-use': {
    why: 'E fájl {number} nyugtájára már más épül: visszáru, kártya vagy rendelés.',
    next: 'Előbb azt vedd vissza; utána az importálás visszavonható. Semmi sem változott.',
  },
  'mail-not-set-up': {
    why: 'A levelezés még nincs beállítva.',
    next: 'Írd be a kiszolgálót, a feladót és a címzettet a beállításokban.',
  },
  'mail-needs-tls': {
    why: '{host} nem ez a gép: TLS nélkül a jelszó olvashatóan utazna.',
    next: 'Válaszd a TLS-t vagy a STARTTLS-t.',
  },
  'not-found': { why: 'Amit keresel, már nincs meg.', next: 'Lehet, hogy közben törölték. Menj vissza a listához.' },
  'not-allowed': { why: 'Ez a lépés a tulajdonosé.', next: 'Kérd meg a tulajdonost, vagy csináld a bolt gépéről.' },
  'invalid-input': { why: 'Egy mező nem olvasható.', next: 'Semmi sem változott. Ellenőrizd, amit beírtál.' },
  'channel-unknown': { why: 'Nincs ilyen csatorna: «{id}».', next: 'Nézd meg a csatornák listáját.' },
  'channel-kept-aligned': {
    why: '{channel} igazítva van tartva: ott egy terméknek sincs más ára.',
    next: 'Módosítsd az egységes árat, vagy kapcsold ki az «Igazítva tartást» az Azonos árak oldalon.',
  },
  'channel-taken': { why: 'Már van ilyen nevű csatorna.', next: 'Válassz másik nevet.' },
  'channel-not-connected': { why: 'A csatorna nincs összekapcsolva.', next: 'Kapcsold össze a Csatornák oldalon.' },
  'channel-still-connected': {
    why: '{name} még össze van kapcsolva: ott régi árak maradnának, anélkül hogy látszana.',
    next: 'Előbb válaszd le, aztán rakd el.',
  },
  'channel-has-no-feed': {
    why: 'Ehhez a csatornához nincs menthető fájl.',
    next: 'Kapcsold össze, vagy válassz más formátumot.',
  },
  'connection-refused': {
    why: 'A másik szolgáltatás nem fogadta el az összekapcsolást.',
    next: 'Ellenőrizd a belépési adatokat, és próbáld újra.',
  },
  'connection-incomplete': {
    why: 'Az összekapcsoláshoz még hiányzik valami.',
    next: 'Nyisd meg a csatornát: megmondja, mi hiányzik.',
  },
  'cart-gone': {
    why: 'A(z) {number} kosár már nem vár: kifizették, lemondták, vagy már foglalkozott vele valaki.',
    next: 'Nézd meg a listát: frissült.',
  },
  'cart-contact-cap': {
    why: 'Ezt az embert nemrég már megkeresték, egy kosár miatt vagy másért.',
    next: 'Várj: hogy milyen gyakran elég, azt a szabály mondja meg: Vásárlók → Vásárlói csoportok.',
  },
  'web-channel-missing': {
    why: 'Hiányzik a weboldal csatornája, vagy el van rakva.',
    next: 'Adj hozzá egy «Weboldal» csatornát, vagy vedd elő az elrakottat.',
  },
  'web-address-wrong': {
    why: 'A «{written}» nem weboldal címe.',
    next: 'Úgy írd, ahogy a böngésző címsorában áll: https://www.pelda.hu.',
  },
  'web-address-not-https': {
    why: '{host} nincs https-sel védve: a kulcs olvashatóan utazna.',
    next: 'Kérj https-t a tárhelyszolgáltatótól (ingyenes), aztán írd be a címet https-sel.',
  },
  'web-shop-not-there': {
    why: 'Ezen a címen nem válaszol WooCommerce.',
    next: 'Ellenőrizd a címet, azt, hogy a WooCommerce aktív-e, és hogy a WordPress közvetlen hivatkozásai ne «Egyszerű» beállításúak legyenek.',
  },
  'web-shop-elsewhere': { why: 'A weboldal másik címre küld: {to}', next: 'Azt használd.' },
  'web-shop-locked': {
    why: 'A weboldal tűzfala vagy biztonsági bővítménye nem engedi át a Vetrinát.',
    next: 'Kérd meg a tárhelyszolgáltatót, hogy engedje a WooCommerce API-t, aztán próbáld újra.',
  },
  'web-keys-refused': {
    why: 'A weboldal nem ismeri ezt a kulcsot.',
    next: 'Másold ki újra a kulcsot és a titkot innen: WooCommerce, Beállítások, Haladó, REST API.',
  },
  'web-key-read-only': {
    why: 'A kulcs csak olvashat: az árak nem mehetnének ki.',
    next: 'Hozz létre egyet «Olvasás/Írás» jogosultsággal.',
  },
  'web-key-no-rights': {
    why: 'A kulcs felhasználója nem kezelheti a boltot.',
    next: 'Adminisztrátor vagy boltkezelő felhasználóval hozd létre a kulcsot.',
  },
  'web-shop-silent': {
    why: 'A weboldal nem adott olvasható választ.',
    next: 'Nyisd meg a böngészőben: ha működik, próbáld újra nemsokára. Semmi sem változott.',
  },
  'sign-in-expired': {
    why: 'A belépés lejárt. A bolti árak rendben vannak.',
    next: 'Jelentkezz be újra: ami vár, magától elindul.',
  },
  'practice-only': { why: 'Ez csak gyakorló módban lehetséges.', next: 'Nyisd meg a mintaboltot.' },
  'real-only': { why: 'Ez csak a valódi boltban lehetséges.', next: 'Válts át a valódi boltra.' },
  'listing-not-in-conflict': { why: 'Itt már nincs mit eldönteni.', next: 'Az ár már rendbe van téve.' },
  'lifecycle-lost-before-quiet': {
    why: 'Egy vevő nem lehet elveszett, mielőtt elmaradna.',
    next: 'Az „elveszett” mezőbe {quietDays} napnál többet írj.',
  },
  'event-over': { why: 'Az esemény már elmúlt.', next: 'Hozz létre új eseményt.' },
  'event-closed': { why: 'A jelentkezés le van zárva.', next: 'Nyisd meg újra az esemény oldaláról.' },
  'event-not-open-yet': { why: 'A jelentkezés még nem nyílt meg.', next: 'Gyere vissza a nyitáskor.' },
  'event-not-over': { why: 'Az esemény még nem ért véget.', next: 'Akkor tedd el, amikor elmúlt, vagy mondd le.' },
  'event-window-wrong': {
    why: 'A jelentkezés zárása megelőzné a nyitását.',
    next: 'A zárás legyen a nyitás után, a nyitás a kezdés előtt.',
  },
  'event-question-wrong': {
    why: 'A „{question}” kérdésnél nincs miből választani.',
    next: 'Írj legalább két különböző választ.',
  },
  'answer-missing': { why: 'Hiányzik a válasz erre: „{question}”.', next: 'Válaszolj, és küldd el újra.' },
  'answer-not-valid': {
    why: 'A „{question}” kérdésre adott válasz nem megfelelő.',
    next: 'Válassz a felsoroltakból, vagy írj rövidebbet.',
  },
  'event-cancelled': { why: 'Az esemény elmarad.', next: 'Hozz létre új eseményt.' },
  'event-date-wrong': { why: 'Az esemény dátuma nem megfelelő.', next: 'Válassz egy még eljövő napot.' },
  'event-capacity-below-taken': { why: 'A már elfoglalt helyek száma {taken}.', next: 'Írj be több helyet.' },
  'registration-name-missing': { why: 'Hiányzik a név.', next: 'Írd be a vezeték- és keresztnevet.' },
  'registration-contact-missing': {
    why: 'Hiányzik, hová lehet válaszolni.',
    next: 'Írd be a telefonszámot vagy az e-mailt.',
  },
  'phone-not-valid': { why: 'A telefonszám nem teljes.', next: 'Ellenőrizd a számjegyeket, az előhívóval együtt.' },
  'mail-not-valid': { why: 'Az e-mail-cím nem teljes.', next: 'Ellenőrizd, megvan-e a kukac.' },
  'too-many-seats': { why: 'Egyetlen jelentkezéshez ez túl sok hely.', next: 'Kérj kevesebbet.' },
  'seats-not-left': { why: 'Nincs ennyi hely: {left} maradt.', next: 'Kérj kevesebbet.' },
  'ticket-of-other-event': { why: 'Ez a jegy erre szól: „{title}”.', next: 'Nézd meg a jegyen lévő napot.' },
  'seat-hold-over': {
    why: 'A hely az időpontjáig volt félretéve, aztán a várakozóké lett.',
    next: 'Tedd vissza az illetőt a várólistára.',
  },
  'registration-not-active': { why: 'Ez a jelentkezés törölve van.', next: 'Jelentkeztesd újra az illetőt.' },
  'too-fast': { why: 'Az űrlap túl gyorsan érkezett.', next: 'Várj egy pillanatot, és küldd el újra.' },
  'receipt-other-currency': {
    why: 'A(z) {number} nyugta pénzneme {currency}: nem adható össze másik pénznemmel.',
    next: 'Hagyd ki.',
  },
  'too-many-requests': { why: 'Rövid idő alatt túl sok kérés.', next: 'Várj egy percet, és próbáld újra.' },
  'shop-open-elsewhere': {
    why: 'Ez a bolt már nyitva van egy másik Vetrina-ablakban.',
    next: 'Zárd be a másikat, aztán próbáld újra.',
  },
  'shop-from-newer-version': {
    why: 'Ezek az adatok egy újabb Vetrinától valók.',
    next: 'Frissítsd a Vetrinát. Az adatok maradnak, ahogy vannak.',
  },
  'shop-damaged': {
    why: 'A bolt adattára megsérült.',
    next: 'Vedd elő az utolsó másolatot: a beállításokban mind ott van.',
  },
  'shop-read-only': { why: 'A lemezre nem lehet írni.', next: 'Ellenőrizd az adatmappa jogosultságait.' },
  'disk-full': { why: 'A lemez megtelt.', next: 'Szabadíts fel helyet, és próbáld újra: semmi sem veszett el.' },
  'backup-not-a-shop': { why: 'Ez a fájl nem Vetrina-másolat.', next: 'Válassz másik fájlt.' },
  'backup-target-exists': { why: 'Már van ilyen nevű fájl.', next: 'Válassz másik nevet.' },
} as const satisfies Partial<Record<RefusalCode | 'other', RefusalText>>;
