/** What `prices.it.ts` says, in Hungarian. */
import type { RefusalCode } from '../../../api/refusals.ts';
import type { RefusalText } from './refusal-text.ts';

export const pricesRefusalsHu = {
  'price-unclear': {
    why: 'A «{written}» kétféleképpen olvasható: {grouped} vagy {decimal}.',
    next: 'Válaszd ki, melyik legyen.',
  },
  'price-not-a-number': { why: 'A «{written}» nem ár.', next: 'Csak számjegyeket írj, például 12,90.' },
  'price-negative': { why: 'Az ár nem lehet nulla alatt.', next: 'Írd be az árat mínuszjel nélkül.' },
  'price-too-large': { why: 'A «{written}» túl magas árnak.', next: 'Nézd meg, nem kódot írtál-e be.' },
  'price-changed-meanwhile': {
    why: 'Az árat közben máshol már módosították: most {current}.',
    next: 'Nézd meg az új árat, aztán dönts.',
  },
  'cost-changed-meanwhile': {
    why: '{title} beszerzési árát közben máshol már módosították: most {current}.',
    next: 'Nézd meg az új beszerzési árat, aztán dönts.',
  },
  'typing-error-too-late': {
    why: 'Az elírás {minutes} percen belül javítható; ez az ár régebb óta érvényes.',
    next: 'Mentsd el az új árat e jelölés nélkül: a korábbi az előzményekben marad.',
  },
  'time-not-readable': {
    why: 'A «{written}» nem nap és óra.',
    next: 'Válaszd ki a napot, és írd be az órát, például 8:00.',
  },
  'time-is-past': {
    why: 'Ez az időpont már elmúlt.',
    next: 'Válassz egy még eljövő időpontot, vagy azt, hogy «most».',
  },
  'time-order-wrong': { why: 'A vége a kezdete előtt van.', next: 'Válassz a kezdete utáni befejezést.' },
  'schedule-overlaps': {
    why: '{title}: ezeken a napokon már van ütemezett ára.',
    next: 'Mondd le azt, vagy válassz más napokat.',
  },
  'schedule-over': { why: 'Ez az ütemezett ár már véget ért.', next: 'Nézd meg a listát: frissült.' },
  'promotion-overlaps': {
    why: '{title} ezeken a napokon már akcióban van, itt: «{name}» (összesen {count}).',
    next: 'Vedd ki ezeket a termékeket, válassz más napokat, vagy előbb zárd le ezt: «{name}».',
  },
  'promotion-nothing-reduced': {
    why: 'Ezzel az akcióval egyetlen ár sem csökken.',
    next: 'Nézd meg a figyelmeztetéseket a termékek mellett, aztán módosítsd a kedvezményt, a csatornákat vagy a termékeket.',
  },
  'promotion-steps-wrong': {
    why: 'Az egymást követő árcsökkentések nem illenek össze.',
    next: 'Minden lépés az előző után, a vége előtt jön, és nagyobb nála. Csak a «növekvő kedvezménynél» van ilyen.',
  },
  'promotion-over': { why: 'A(z) «{name}» akció már véget ért.', next: 'Ha újra kell, hozz létre egy újat.' },
  'currency-in-use': {
    why: 'Az árak ebben vannak: {currency}. Más pénznem mindegyik értékét megváltoztatná.',
    next: 'Semmi sem változott. A más pénznemű boltnak saját adatmappa kell.',
  },
  'price-rule-unreadable': {
    why: 'A «{written}» szabály nem olvasható.',
    next: 'Írj például ilyet: +5%, −10% vagy +0,50.',
  },
  'price-copied-onto-itself': {
    why: 'Egy ár nem másolható önmagára.',
    next: 'Válassz másik csatornát, ahonnan másolsz.',
  },
  'bulk-below-zero': {
    why: 'Ezzel a szabállyal nulla alatti árak: {count} ({titles} …). Semmi sem változott.',
    next: 'Módosítsd a szabályt, vagy hagyd ki ezeket a termékeket.',
  },
  'bulk-too-large': {
    why: 'Ezzel a szabállyal túl magas árak: {count} ({titles} …). Semmi sem változott.',
    next: 'Módosítsd a szabályt, vagy hagyd ki ezeket a termékeket.',
  },
  'preview-outdated': {
    why: 'Közben valaki módosított valamit: a látottaktól eltérő sorok száma {differ}. Semmi sem változott.',
    next: 'Nézd meg újra az előtte és utána táblázatot.',
  },
  'nothing-to-change': {
    why: 'Ezzel a szabállyal egy ár sem változik.',
    next: 'Módosítsd a szabályt, vagy válassz más termékeket.',
  },
  'sku-taken': { why: 'A(z) «{sku}» kód már egy másik terméké.', next: 'Válassz másik kódot.' },
  'sku-missing': { why: 'Hiányzik a termék kódja.', next: 'Írj be egy kódot, akár rövidet.' },
  'sku-unknown': {
    why: 'Egyetlen terméknek sincs ilyen kódja: «{sku}».',
    next: 'Ellenőrizd a kódot, vagy hozd létre a terméket.',
  },
  'gtin-wrong-check-digit': {
    why: 'A(z) «{gtin}» vonalkód utolsó számjegye nem stimmel.',
    next: 'Olvasd le újra a csomagolásról.',
  },
  'gtin-wrong-length': {
    why: 'A(z) «{gtin}» vonalkód számjegyeinek száma hibás.',
    next: 'A vonalkód 8, 12, 13 vagy 14 számjegyű.',
  },
  'product-name-missing': { why: 'Hiányzik a termék neve.', next: 'Írj be egy nevet.' },
  'link-not-https': { why: 'A címnek https://-sel kell kezdődnie.', next: 'Másold ki a címet a termék oldaláról.' },
  'batch-already-undone': { why: 'Ezt a módosítást már visszavonták.', next: 'Nézd meg az előzményeket.' },
  'batch-not-undoable': { why: 'Ez a lépés nem vonható vissza.', next: 'Nézd meg az előzményekben, mi történt azóta.' },
  'file-not-csv': {
    why: 'A fájl nem olvasható lista (CSV vagy XLSX).',
    next: 'A táblázatkezelőben válaszd a «Mentés másként» pontot, majd az XLSX vagy CSV formát, és próbáld újra.',
  },
  'file-empty': { why: 'A fájl üres.', next: 'Válassz másik fájlt.' },
  'file-too-large': { why: 'A fájl túl nagy.', next: 'Oszd kisebb részekre.' },
  'file-mixed-charset': {
    why: 'A fájlban az ékezetek kétféleképpen vannak írva.',
    next: 'Mentsd el újra CSV UTF-8 formában, és próbáld újra.',
  },
  'file-too-many-columns': {
    why: 'A fájlnak több mint {max} oszlopa van: egy árlistának pár tucat van.',
    next: 'Töröld az üres vagy felesleges oszlopokat, és mentsd el újra.',
  },
  'file-spreadsheet-kind': {
    why: 'Ez a fájltípus ({kind}) nem olvasható.',
    next: 'Nyisd meg a saját programjában, válaszd a «Mentés másként» pontot, majd az XLSX vagy CSV formát.',
  },
  'file-protected': { why: 'A fájlt jelszó védi.', next: 'Nyisd meg, vedd le a jelszót, mentsd el, és próbáld újra.' },
  'file-archive-unsafe': {
    why: 'A fájl nem szokásos táblázat: a megnyitása előtt minden megállt.',
    next: 'Kérd el újra attól, aki küldte, vagy mentsd el CSV-ként.',
  },
  'sheet-unknown': { why: 'A fájlban nincs ilyen munkalap: «{sheet}».', next: 'A munkalapok: {sheets}.' },
  'import-too-heavy': {
    why: 'A fájl több memóriát vagy időt kér, mint amennyit egy árlista kérhet.',
    next: 'Oszd kisebb részekre, és egyenként importáld őket.',
  },
  'import-under-way': {
    why: 'Egy másik importálás fut: «{file}».',
    next: 'Várd meg, amíg véget ér, vagy szakítsd meg.',
  },
  'import-not-under-way': {
    why: 'Ez az importálás már véget ért.',
    next: 'Nézd meg az előzményekben, hogyan sikerült.',
  },
  'file-no-columns': { why: 'A fájlban nincsenek oszlopok.', next: 'Az első sorban az oszlopok neve álljon.' },
  'upload-unknown': { why: 'A feltöltött fájl már nincs meg.', next: 'Válaszd ki újra.' },
  'column-missing': { why: 'Hiányzik ez az oszlop: «{column}».', next: 'Mondd meg, melyik oszlop tartalmazza.' },
  'import-nothing-to-do': { why: 'A fájlban nincs semmi új.', next: 'Már minden olyan, mint a fájlban.' },
  'labels-none': { why: 'Nincs nyomtatandó árcímke.', next: 'Válassz olyan termékeket, amelyeknek van áruk.' },
  'labels-too-many': {
    why: '{count} árcímke egyetlen fájlban túl sok: legfeljebb {most} lehet.',
    next: 'Egyszerre egy részleget válassz.',
  },
  'label-paper-wrong': {
    why: 'Ezekkel a méretekkel a címkék kilógnak a lapról, vagy fedik egymást.',
    next: 'Ellenőrizd a margókat, a lépésközt és a címkék számát.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
