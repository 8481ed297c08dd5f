/** What the outside says, in Hungarian: a word for the light, and a sentence with the next step. */
import { goodsHu } from './goods.hu.ts';
import { promoteHu } from './promote.hu.ts';

export const outsideHu = {
  reasons: {
    ...goodsHu,
    ...promoteHu,
    offline: { word: 'nincs hálózat', why: 'Nincs kapcsolat. Magától elindul, amint visszatér a hálózat.' },
    'no-answer': { word: 'nincs válasz', why: 'A csatorna nem válaszolt. A Vetrina magától újra próbálja.' },
    'answer-unreadable': {
      word: 'olvashatatlan válasz',
      why: 'A csatorna olvashatatlanul válaszolt. A Vetrina magától újra próbálja.',
    },
    'service-unavailable': {
      word: 'áll a csatorna',
      why: 'A szolgáltatás átmenetileg áll. A Vetrina magától újra próbálja.',
    },
    'too-many-requests': {
      word: 'a csatorna szünetet kér',
      why: 'A csatorna csak bizonyos számú kérést fogad el. A Vetrina vár, és magától folytatja.',
    },
    'too-much-data': { word: 'küldés részletekben', why: 'Egyszerre túl sok adat. A Vetrina felosztja, és folytatja.' },
    'data-source-gone': {
      word: 'újra kell készíteni a listát',
      why: 'A Google-ön lévő lista már nincs meg. A Vetrina újat készít.',
    },
    'stopped-before-it': { word: 'sorban áll', why: 'A küldés e termék előtt megállt. Magától újraindul.' },
    'keys-missing': {
      word: 'hiányoznak a kulcsok',
      why: 'Hiányoznak a hozzáférési kulcsok. Nyisd meg a Csatornákat, és kapcsold össze újra.',
    },
    'keys-wrong': { word: 'hibás kulcsok', why: 'A kulcsok nem jók. Másold ki őket újra a Csatornáknál.' },
    'permission-missing': {
      word: 'hiányzik egy engedély',
      why: 'A fióknak hiányzik egy engedélye. A Csatornáknál áll, melyik, és hogyan adható meg.',
    },
    'api-disabled': {
      word: 'kikapcsolt szolgáltatás',
      why: 'A Google egyik szolgáltatása ki van kapcsolva a projektben. A Csatornáknál ott a hivatkozás a bekapcsolásához.',
    },
    'api-not-approved': {
      word: 'jóváhagyásra vár',
      why: 'A Google még nem hagyta jóvá a projektet. Addig a Csatornákból tölthető fel a fájl.',
    },
    'project-not-registered': {
      word: 'regisztrálandó projekt',
      why: 'A projektet regisztrálni kell a Merchant Centerben. Nyisd meg a Csatornákat, és nyomd meg az Ellenőrzés most gombot.',
    },
    'merchant-not-chosen': {
      word: 'válassz fiókot',
      why: 'Válaszd ki a Csatornáknál, melyik Merchant-fiókot használja.',
    },
    'location-not-chosen': {
      word: 'válassz profilt',
      why: 'Válaszd ki a Csatornáknál, melyik Google-profil a te boltod.',
    },
    'catalog-not-chosen': {
      word: 'válassz katalógust',
      why: 'Válaszd ki a Csatornáknál, melyik katalógust használja.',
    },
    'ad-account-not-chosen': {
      word: 'válassz hirdetési fiókot',
      why: 'Válaszd ki a Csatornáknál, melyik hirdetési fiókot használja.',
    },
    'page-not-chosen': { word: 'válassz oldalt', why: 'Válaszd ki a Csatornáknál, melyik Facebook-oldal a te boltod.' },
    'account-not-found': { word: 'nincs meg a fiók', why: 'A fiók már nem található. Ellenőrizd a Csatornáknál.' },
    'account-closed': {
      word: 'lezárt fiók',
      why: 'A fiók le van zárva vagy tiltva. Nyisd meg újra a csatorna oldalán.',
    },
    'payment-missing': {
      word: 'hiányzik a fizetés',
      why: 'A hirdetési fiókban nincs fizetési mód. Adj meg egyet a Facebookon.',
    },
    'version-ended': {
      word: 'frissítendő Vetrina',
      why: 'A csatorna már nem fogadja el ezt a verziót. Frissítsd a Vetrinát.',
    },
    'refused-by-channel': { word: 'elutasítva', why: 'A csatorna nemet mondott, az itt olvasható szavakkal.' },
    'sign-in-denied': { word: 'elutasított belépés', why: 'A belépést elutasították. Próbáld újra a Csatornáknál.' },
    'sign-in-expired': {
      word: 'lejárt belépés',
      why: 'A belépést nem fejezték be időben. Próbáld újra a Csatornáknál.',
    },
    'sign-in-not-ours': {
      word: 'érvénytelen belépés',
      why: 'A válasz nem ettől a belépéstől jött. Próbáld újra a Csatornáknál.',
    },
    'sign-in-cancelled': { word: 'megszakított belépés', why: 'A belépést megszakították. Bármikor próbáld újra.' },
    'sign-in-busy': {
      word: 'már folyik egy belépés',
      why: 'Egy belépés már folyik a böngészőben. Fejezd be, vagy várj öt percet.',
    },
    'gateway-not-local': { word: 'nem megengedett cím', why: 'A hívások átirányítása csak erre a gépre mutathat.' },
    'not-connected': {
      word: 'leválasztva',
      why: 'A csatorna nincs összekapcsolva. Kapcsold össze a Csatornáknál, vagy töltsd fel a fájlt.',
    },
    internal: {
      word: 'a Vetrina hibája',
      why: 'Ez a Vetrina hibája. Semmi sem veszett el: próbáld újra, vagy mentsd el a jelentést a Súgóból.',
    },
    'not-signed-in': { word: 'be kell lépni', why: 'A csatorna belépést kér. Nyisd meg a Csatornákat.' },
    'token-expired': {
      word: 'újra be kell lépni',
      why: 'A belépés lejárt. A bolti árak rendben vannak: lépj be újra a Csatornáknál.',
    },
    'consent-withdrawn': {
      word: 'visszavont engedély',
      why: 'Az engedélyt visszavonták. Lépj be újra a Csatornáknál: a sor megmarad.',
    },
    'scope-missing': {
      word: 'meg nem adott engedély',
      why: 'Belépéskor egy engedély nem volt kipipálva. Lépj be újra, és pipáld ki mindet.',
    },
    'password-changed': {
      word: 'megváltozott jelszó',
      why: 'A fiók jelszava megváltozott. Lépj be újra a Csatornáknál.',
    },
    'account-suspended': {
      word: 'felfüggesztett fiók',
      why: 'A csatorna felfüggesztette a fiókot. Nyisd meg az oldalát, és kövesd az utasításait.',
    },
    'newer-version-there': {
      word: 'ott újabb változat van',
      why: 'A csatornán már újabb változat van. A Vetrina visszaolvassa, és dönt.',
    },
    'mail-login-refused': {
      word: 'elutasított belépés',
      why: 'A levelezőszerver nem fogadta el a nevet vagy a jelszót. Ellenőrizd a Beállítások · Levelezés oldalon; a Gmailhez alkalmazásjelszó kell.',
    },
    'mail-no-tls': {
      word: 'TLS nélkül',
      why: 'Ezzel a kiszolgálóval nem lehetett védetten beszélni. Ellenőrizd a portot és a védelmet: 465 TLS-sel, 587 STARTTLS-sel.',
    },
    'mail-address-refused': {
      word: 'elutasított cím',
      why: 'A levelezőszerver nem fogadta el a feladót vagy a címzettet. Ellenőrizd a címeket.',
    },
    'mail-refused': { word: 'elutasított levél', why: 'A levelezőszerver nem fogadta el a levelet.' },
    'mail-unsure': {
      word: 'talán megérkezett',
      why: 'A kiszolgáló válasza elveszett: lehet, hogy a levél megérkezett. Nézd meg a postaládát; ha nincs ott, küldd el újra.',
    },
    'web-address-wrong': {
      word: 'hibás cím',
      why: 'Ez nem weboldal címe. Úgy írd, ahogy a böngésző címsorában áll: https://www.pelda.hu.',
    },
    'web-address-not-https': {
      word: 'https nélküli weboldal',
      why: 'A weboldal nincs https-sel védve: a kulcs olvashatóan utazna. Kérj https-t a tárhelyszolgáltatótól, ingyenes.',
    },
    'web-shop-not-there': {
      word: 'nincs WooCommerce',
      why: 'Ezen a címen nem válaszol WooCommerce. Ellenőrizd a címet, azt, hogy a WooCommerce aktív-e, és hogy a WordPress közvetlen hivatkozásai ne «Egyszerű» beállításúak legyenek.',
    },
    'web-coupon-taken': {
      word: 'a kód foglalt a webáruházban',
      why: 'A webáruházban már van ilyen kódú kupon, amelyet nem a Vetrina készített. Töröld a WooCommerce Marketing, Kuponok részében, vagy zárd le ezt, és készíts másikat más kóddal.',
    },
    'web-shop-elsewhere': {
      word: 'máshol van a weboldal',
      why: 'A weboldal másik címre küld. Azt használd, ahogy a böngésző címsorában áll.',
    },
    'web-shop-locked': {
      word: 'letiltott hozzáférés',
      why: 'A weboldal előtt valami (tűzfal vagy biztonsági bővítmény) nem engedi át a Vetrinát. Kérd meg a tárhelyszolgáltatót, hogy engedje a WooCommerce API-t.',
    },
    'web-key-read-only': {
      word: 'csak olvasó kulcs',
      why: 'A kulcs csak olvashat. A WooCommerce-ben hozz létre egyet «Olvasás/Írás» jogosultsággal.',
    },
    'web-key-no-rights': {
      word: 'jogosultság nélküli kulcs',
      why: 'A kulcs felhasználója nem kezelheti a boltot. Adminisztrátorral vagy boltkezelővel hozd létre.',
    },
    'web-currency': {
      word: 'más pénznem',
      why: 'A weboldal más pénznemben árul: az árak nem mennek ki. Módosítsd a pénznemet itt: WooCommerce, Beállítások, Általános.',
    },
    'web-prices-net': {
      word: 'áfa nélküli árak',
      why: 'A weboldal áfa nélkül tárolja az árakat: az árak nem mennek ki. A WooCommerce, Beállítások, Adó oldalon válaszd az adót tartalmazó árakat.',
    },
    'web-keys-refused': {
      word: 'elutasított kulcs',
      why: 'A weboldal nem ismeri ezt a kulcsot. A WooCommerce, Beállítások, Haladó, REST API oldalon hozz létre egy újat, és illeszd be ide.',
    },
    'web-code-on-parent': {
      word: 'a kód a szülőterméken van',
      why: 'A weboldalon ez a kód egy változatokkal bíró terméken áll, amelynek nincs saját ára. A kódot a változatra tedd.',
    },
    'web-code-taken': {
      word: 'már használt kód',
      why: 'A weboldalon ez a kód már egy másik terméké. Módosítsd a kettő közül az egyiket.',
    },
    'web-draft': {
      word: 'vázlat a weboldalon',
      why: 'Az ár helyes, de a weboldalon a termék vázlat, és a vevők nem látják. Tedd közzé ott.',
    },
    'channel-switched-off': {
      word: 'kikapcsolt csatorna',
      why: 'A csatorna ki van kapcsolva a Csatornáknál. Bármikor bekapcsolhatod.',
    },
  },
  findings: {
    'google-forms-allowed': 'A Google engedi az események űrlapjait',
    'google-forms-not-allowed':
      'A Google nem adott engedélyt az űrlapokhoz: enélkül csak az események Google-űrlapja áll. Ehhez kapcsold össze újra a Google-t',
    'google-scopes-complete': 'A Google megadta az engedélyeket a profilhoz, bejegyzésekhez és termékekhez',
    'products-ready': 'A termékek elküldhetők és visszaolvashatók',
    'inventories-ready': 'A bolti ár elküldhető',
    'promotions-ready': 'A kódos és a «3-at 2 áráért» akciók elküldhetők',
    'profile-linked': 'A bolt profilja össze van kötve a Merchant-fiókkal',
    'profile-not-linked': 'A profil nincs összekötve a Merchant-fiókkal: enélkül a bolti ár nem látszik',
    'local-listings-on': 'A bolti termékek látszanak a Google-ön',
    'local-listings-waiting': 'A Google ellenőrzi a bolti termékeket: válaszolj az e-mailjére',
    'local-listings-off': 'A bolti termékek ki vannak kapcsolva a Google-ön',
    'homepage-claimed': 'A Google tudja, hogy tiéd a weboldal',
    'homepage-not-claimed': 'A Google még nem tudja, hogy tiéd a weboldal: igényeld a Merchant-fiókban',
    'account-issue': 'A Google az egész fiókkal jelez gondot',
    'google-signed-in': 'A Google-fiók össze van kapcsolva',
    'google-scope-missing': 'Hiányzik egy Google-engedély: lépj be újra, és pipáld ki mindet',
    'merchant-found': 'A Merchant-fiók megvan',
    'merchant-none': 'Nincs Merchant-fiók: nyiss egyet ingyen a merchants.google.com oldalon',
    'merchant-choose': 'Több Merchant-fiók: válaszd ki, melyiket használja',
    'project-registered': 'A projekt regisztrálva van a Google-nál',
    'project-not-registered': 'A projektet regisztrálni kell: a Vetrina a következő ellenőrzéskor megteszi',
    'data-source-ready': 'A Google-ön lévő terméklista kész',
    'data-source-to-be-made': 'A Google-ön lévő terméklista az első küldéskor jön létre',
    'location-found': 'A bolt profilja megvan',
    'location-none': 'Nincs profil: készíts egyet ingyen a business.google.com oldalon',
    'location-choose': 'Több profil: válaszd ki, melyik a te boltod',
    'store-code-found': 'Az üzletkód egyezik',
    'store-code-missing': 'Hiányzik az üzletkód: írd be a profilra és a Beállításokba',
    'posts-ready': 'A profilon közzétehetők bejegyzések',
    'performance-ready': 'A hívások és útvonaltervek olvashatók',
    'meta-signed-in': 'A Facebook-fiók össze van kapcsolva',
    'meta-token-ends': 'A Facebook-belépés lejár: újítsd meg előtte',
    'meta-permission-missing': 'Hiányzik egy Facebook-engedély',
    'meta-permissions-complete': 'Minden Facebook-engedély megvan',
    'page-found': 'A Facebook-oldal megvan',
    'page-none': 'Nincs Facebook-oldal: készíts egyet a boltnak',
    'page-choose': 'Több oldal: válaszd ki, melyik a te boltod',
    'ad-account-found': 'A hirdetési fiók megvan',
    'ad-account-none': 'Nincs hirdetési fiók: készíts egyet a Hirdetéskezelőben',
    'ad-account-choose': 'Több hirdetési fiók: válaszd ki, melyiket használja',
    'ad-account-closed': 'A hirdetési fiók le van zárva: nyisd meg újra a Hirdetéskezelőben',
    'ad-account-currency': 'A hirdetési fiók más pénznemet használ',
    'catalog-found': 'A katalógus megvan',
    'catalog-none': 'Nincs katalógus: készíts egyet a Commerce Managerben',
    'catalog-choose': 'Több katalógus: válaszd ki, melyiket használja',
    'version-ending': 'A Facebook figyelmeztet: nemsokára nem fogadja el ezt a verziót. Frissítsd a Vetrinát',
    'version-may-end':
      'A következő hónapokban a Facebook talán már nem fogadja el ezt a verziót (a Vetrina becslése, a Facebook nem mondott napot): tartsd frissen a Vetrinát',
    'web-prices-net':
      'A weboldal áfa nélkül tárolja az árakat: a WooCommerce, Beállítások, Adó oldalon válaszd az adót tartalmazó árakat',
    'web-currency': 'A weboldal más pénznemben árul: módosítsd itt: WooCommerce, Beállítások, Általános',
    'web-address-wrong': 'Ez nem weboldal címe: úgy írd, ahogy a böngészőben áll',
    'web-address-not-https': 'A weboldalnak nincs https-e: a kulcs olvashatóan utazna',
    'web-shop-not-there':
      'A WooCommerce nem válaszol: ellenőrizd a címet, azt, hogy aktív-e, és hogy a közvetlen hivatkozások ne «Egyszerű» beállításúak legyenek',
    'web-shop-elsewhere': 'A weboldal másik címre küld: azzal kapcsold össze',
    'web-shop-locked': 'Tűzfal vagy biztonsági bővítmény nem engedi át a Vetrinát: kérdezd a tárhelyszolgáltatót',
    'web-key-read-only': 'A kulcs csak olvashat: hozz létre egyet «Olvasás/Írás» jogosultsággal',
    'web-key-no-rights': 'A kulcs felhasználója nem kezelheti a boltot: adminisztrátor vagy boltkezelő kell',
    'web-shop-found': 'A WooCommerce válaszol',
    'web-shop-writable': 'A kulcs olvashat és írhat',
    'web-orders-readable': 'A weboldal rendelései olvashatók',
    'web-prices-gross': 'A weboldal áfával tárolja az árakat, mint a Vetrina',
    'api-disabled': 'A Google egyik szolgáltatása ki van kapcsolva: kapcsold be a projektben',
    'api-not-approved': 'A Google még nem hagyta jóvá a projektet: kérj hozzáférést, addig használd a fájlt',
    'api-failed': 'Egy szolgáltatás nem válaszolt: próbáld újra nemsokára',
  },
};
