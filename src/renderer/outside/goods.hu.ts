/** What keeps a product or a promotion from showing as wanted, in Hungarian. */
export const goodsHu = {
  'promotion-title-too-long': {
    word: 'túl hosszú név',
    why: 'A Google 60 karaktert mutat: rövidítsd le az akció nevét.',
  },
  'promotion-no-goods': { word: 'nincs termék a Google-ön', why: 'Az akció egyik terméke sem kapható a Google-ön.' },
  'promotion-too-many-goods': {
    word: 'túl sok termék',
    why: 'A Google akciónként legfeljebb 1000 terméket fogad el: készíts többet.',
  },
  'promotion-too-long': {
    word: 'túl sokáig tart',
    why: 'A Google legfeljebb 183 napos akciót fogad el: hozd előbbre a végét.',
  },
  'promotion-percent-not-whole': {
    word: 'törtszázalék',
    why: 'A Google csak egész százalékot fogad el: kerekítsd a kód kedvezményét.',
  },
  'promotion-code-too-long': {
    word: 'túl hosszú kód',
    why: 'A Google legfeljebb 20 karakteres kódot fogad el: rövidítsd le.',
  },
  'promotion-no-website': {
    word: 'hiányzik a weboldal',
    why: 'A Google kér egy oldalt, ahol az akció olvasható: írd be a bolt weboldalát a Beállításokban.',
  },
  'shipping-missing': {
    word: 'hiányzik a szállítási díj',
    why: 'A Google nem tudja, hogyan szállítasz: állítsd be egyszer a Merchant-fiókban, a szállításnál és visszaküldésnél.',
  },
  'website-not-claimed': {
    word: 'nem igényelt weboldal',
    why: 'A Google nem tudja, hogy tiéd a weboldal: igényeld a Merchant-fiókban. A bolti ár így is látszik.',
  },
  'still-shown': {
    word: 'még látszik',
    why: 'Innen le van véve, de a csatorna még mutatja: lehet, hogy a fiók egy másik listájából jön. Ott is vedd le.',
  },
  'daily-limit': {
    word: 'napi korlát',
    why: 'A Google termékenként napi két módosítást fogad el: az utolsó 18 órakor indul.',
  },
  'verdict-lost': { word: 'újra kell küldeni', why: 'Az eredmény elveszett. A Vetrina újra elküldi a terméket.' },
  'product-not-ready': { word: 'készül', why: 'A Google még készíti a terméket. A Vetrina magától folytatja.' },
  'sku-missing': { word: 'hiányzik a kód', why: 'Hiányzik a cikkszám. Írd be a termék adatlapján.' },
  'sku-too-long': { word: 'túl hosszú kód', why: 'A cikkszám ennek a csatornának túl hosszú: legfeljebb 50 karakter.' },
  'title-missing': { word: 'hiányzik a név', why: 'Hiányzik a termék neve. Írd be az adatlapján.' },
  'title-too-long': { word: 'túl hosszú név', why: 'A név ennek a csatornának túl hosszú: legfeljebb 150 karakter.' },
  'description-missing': { word: 'hiányzik a leírás', why: 'Hiányzik a leírás. Elég két sor a termék adatlapján.' },
  'description-too-long': {
    word: 'túl hosszú leírás',
    why: 'A leírás 5000 karakternél hosszabb. Rövidítsd le a termék adatlapján.',
  },
  'price-missing': { word: 'hiányzik az ár', why: 'A terméknek még nincs ára. Írd be a listában.' },
  'gtin-invalid': { word: 'hibás vonalkód', why: 'A vonalkód érvénytelen. Ellenőrizd a számjegyeit az adatlapon.' },
  'link-missing': {
    word: 'hiányzik az oldal',
    why: 'Hiányzik a termék oldalának címe: enélkül csak a közeli boltok között látszik.',
  },
  'link-invalid': { word: 'érvénytelen oldal', why: 'A termék oldalának címe érvénytelen. Javítsd az adatlapon.' },
  'image-missing': { word: 'hiányzik a kép', why: 'Hiányzik a kép. Add meg egy kép címét a termék adatlapján.' },
  'image-invalid': {
    word: 'érvénytelen kép',
    why: 'A kép nem nyílik meg, vagy túl kicsi. Válassz másikat az adatlapon.',
  },
  'store-code-missing': { word: 'hiányzik az üzletkód', why: 'Írd be a Google üzletkódját a Beállításokban.' },
  'store-code-unknown': {
    word: 'ismeretlen üzletkód',
    why: 'A Google nem ismeri ezt az üzletkódot. Ellenőrizd a Beállításokban.',
  },
  'identifiers-missing': {
    word: 'hiányzik a vonalkód',
    why: 'A Google vonalkódot vagy márkát kér. Adj meg egyet az adatlapon.',
  },
  'availability-missing': {
    word: 'hiányzik az elérhetőség',
    why: 'Hiányzik a termék elérhetősége. A Vetrina újra elküldi.',
  },
  'attribute-missing': {
    word: 'hiányzik egy adat',
    why: 'A csatornának hiányzik e termék egyik adata. Egészítsd ki az adatlapot.',
  },
  'attribute-invalid': {
    word: 'egy adat nem jó',
    why: 'A csatorna nem fogadja el e termék egyik adatát. Ellenőrizd az adatlapot.',
  },
  'price-differs-on-site': {
    word: 'más az ár a weboldalon',
    why: 'A weboldalon más ár áll. Igazítsd hozzá a weboldalt.',
  },
  'landing-page': { word: 'elérhetetlen oldal', why: 'A termék oldala nem nyílik meg. Ellenőrizd a weboldalt.' },
  policy: {
    word: 'a csatorna szabályai',
    why: 'A termék megsérti a csatorna egyik szabályát. Az okát a csatorna oldalán olvasod.',
  },
  'still-old-price': { word: 'régi ár', why: 'A csatorna megkapta az új árat, de még a régit mutatja. Küldd el újra.' },
  'still-old-stock': {
    word: 'régi elérhetőség',
    why: 'Az ár helyes, de a csatorna még más elérhetőséget mond. Küldd el újra.',
  },
  'not-shown-yet': {
    word: 'még nem látszik',
    why: 'A csatorna elfogadta a terméket, de még nem mutatja. A Vetrina tovább figyeli.',
  },
  'in-review': {
    word: 'ellenőrzés alatt',
    why: 'A csatorna vizsgálja a terméket. Általában három napon belül válaszol.',
  },
  'changed-at-channel': {
    word: 'ott módosították',
    why: 'Valaki közvetlenül a csatornán módosította az árat. Válaszd ki, melyik legyen.',
  },
  'removed-at-channel': {
    word: 'ott levették',
    why: 'Valaki levette a terméket a csatornáról. Küldd el újra, vagy vedd le a csatorna listájáról.',
  },
};
