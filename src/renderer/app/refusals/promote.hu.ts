/** What `promote.it.ts` says, in Hungarian. */
import type { RefusalCode } from '../../../api/refusals.ts';
import type { RefusalText } from './refusal-text.ts';

export const promoteRefusalsHu = {
  'post-needs-title': { why: 'A bejegyzésnek nincs címe.', next: 'Írj be egy címet.' },
  'post-text-too-long': { why: 'A szöveg ide túl hosszú.', next: 'Rövidítsd le: legfeljebb {most} betű lehet.' },
  'post-text-missing': { why: 'A bejegyzésnek nincs szövege.', next: 'Írj legalább egy mondatot.' },
  'profile-title-missing': { why: 'A bolt neve üres.', next: 'Írd be a nevet, ahogy a cégtáblán áll.' },
  'profile-title-too-long': {
    why: 'A név túl hosszú: a Google {most} karaktert fogad el.',
    next: 'Rövidítsd le: csak a cégtáblán álló név, jelmondat nélkül.',
  },
  'profile-description-too-long': {
    why: 'A leírás {over} karakterrel hosszabb: a Google {most} karaktert fogad el.',
    next: 'Rövidítsd le, és mentsd el újra.',
  },
  'profile-description-link': {
    why: 'A Google a leírásban nem fogad el webcímet.',
    next: 'Töröld őket: a weboldalnak saját mezője van.',
  },
  'profile-phone-missing': { why: 'Hiányzik a fő telefonszám.', next: 'Előbb azt írd be, aztán a többi számot.' },
  'profile-phones-too-many': {
    why: 'A Google a fő számon kívül legfeljebb {most} számot fogad el.',
    next: 'Törölj egyet.',
  },
  'profile-category-missing': {
    why: 'Hiányzik a fő kategória.',
    next: 'Keresd meg, milyen bolt ez, és válaszd ki az első kategóriát.',
  },
  'profile-categories-too-many': {
    why: 'A Google a fő kategórián kívül legfeljebb {most} kategóriát fogad el.',
    next: 'Azokat tartsd meg, amelyek az egész boltot leírják.',
  },
  'profile-hours-overlap': {
    why: 'Ugyanannak a napnak két nyitvatartása összeér, vagy az egyik akkor ér véget, amikor kezdődik ({day}).',
    next: 'Javítsd az órákat: minden nyitás az előző zárása után kezdődjön.',
  },
  'profile-special-hours-alone': {
    why: 'A különleges napok nyitvatartása csak a heti mellett érvényes.',
    next: 'Előbb a heti nyitvatartást írd be.',
  },
  'profile-special-day-twice': {
    why: 'Ugyanaz a nap kétszer szerepel ({day}).',
    next: 'Naponként egy sort hagyj meg.',
  },
  'profile-service-unnamed': {
    why: 'Egy szolgáltatásnak nincs neve.',
    next: 'Írd be, mit csinálsz, például «Ajándékcsomagolás».',
  },
  'profile-service-too-long': {
    why: '«{name}» túl hosszú: a név legfeljebb {most}, a leírás {mostText} karakter.',
    next: 'Rövidítsd le, és mentsd el újra.',
  },
  'profile-nothing-wanted': {
    why: 'A profilnak erről a részéről még semmi sincs megadva.',
    next: 'Írd be, mit mutasson a Google, és mentsd el.',
  },
  'profile-not-in-conflict': {
    why: 'Itt már nincs mit választani.',
    next: 'Az oldal már azt mutatja, ahogy most áll.',
  },
  'profile-google-silent': {
    why: 'A Google nem válaszolt ({why}).',
    next: 'Amit beírtál, megmarad. Próbáld újra egy kis idő múlva.',
  },
  'campaign-costs-more': {
    why: 'Az új utolsó napig a hirdetés többet költene.',
    next: 'Csak akkor folytatódik, ha te mondod.',
  },
  'campaign-over-cap': {
    why: 'A hirdetés többe kerülne az általad megszabott felső határnál.',
    next: 'Csökkentsd a költést, vagy emeld a határt a beállításokban.',
  },
  'campaign-over-month-cap': {
    why: 'Így ebben a hónapban a hirdetések átléphetnék a felső határt.',
    next: 'Csökkentsd a költést, szüneteltess egy másik hirdetést, vagy emeld a havi határt a beállításokban.',
  },
  'campaign-button-wrong': {
    why: 'Ez a gomb nem illik a hirdetés céljához.',
    next: 'Válassz a felkínált gombok közül.',
  },
  'campaign-needs-form': {
    why: 'A jelentkezések gyűjtéséhez Facebook-űrlap kell.',
    next: 'Válaszd ki egy esemény űrlapját.',
  },
  'campaign-needs-link': {
    why: 'A «Jelentkezés» gombnak egy oldalt kell megnyitnia.',
    next: 'Írd be az oldal https://-sel kezdődő címét.',
  },
  'campaign-not-changeable': {
    why: 'Ez a hirdetés most nem módosítható.',
    next: 'Várd meg, amíg kész, vagy készíts róla másolatot.',
  },
  'campaign-budget-below-spent': {
    why: 'A hirdetés már többet költött.',
    next: 'Válassz nagyobb költést, vagy szüneteltesd.',
  },
  'campaign-budget-too-small': { why: 'A napi költés a Facebooknak túl kevés.', next: 'Emeld a napi költést.' },
  'campaign-dates-wrong': {
    why: 'A dátumok nem illenek össze.',
    next: 'A vége a kezdete után és a mostani időpont után legyen.',
  },
  'campaign-not-startable': { why: 'A hirdetés most nem indítható.', next: 'Nyisd meg: megmondja, mi hiányzik.' },
  'campaign-needs-phone': { why: 'A «Hívás most» gombhoz kell a bolt telefonszáma.', next: 'Írd be a beállításokban.' },
  'campaign-needs-place': {
    why: 'Kell a bolt helye a térképen.',
    next: 'Írd be a címet és a koordinátákat a beállításokban.',
  },
  'campaign-needs-payor': {
    why: 'A törvény kéri, hogy ki fizeti a hirdetést.',
    next: 'Írd be a bolt hivatalos nevét a beállításokban.',
  },
  'post-title-too-long': { why: 'A cím a Google-nak túl hosszú.', next: 'Rövidítsd le: legfeljebb {most} betű lehet.' },
  'post-dates-wrong': {
    why: 'A bejegyzés dátumai nem illenek össze.',
    next: 'A vége a kezdete után és a mostani időpont után legyen.',
  },
  'post-link-wrong': {
    why: 'A bejegyzés gombjának nincs működő címe.',
    next: 'Írj be egy https://-sel kezdődő címet.',
  },
  'post-picture-not-public': {
    why: 'A Google és az Instagram nem éri el ezt a képet.',
    next: 'Írj be egy nyilvános https címet, vagy vedd ki a képet.',
  },
  'post-not-retryable': {
    why: 'Ez a bejegyzés nem küldhető újra.',
    next: 'Már úton van vagy kint van: nézd meg az állapotát.',
  },
  'post-not-by-hand': {
    why: 'Ezt a bejegyzést a Vetrina teszi közzé.',
    next: 'Nézd meg az állapotát: nem kell beilleszteni.',
  },
  'post-over': { why: 'Ez a bejegyzés már véget ért.', next: 'Készíts egy újat.' },
  'post-part-not-changeable': {
    why: 'A Facebookon a kint lévő bejegyzésnek csak a szövege módosítható.',
    next: 'Ha a képet vagy a címet akarod módosítani, vedd le, és készíts egy újat.',
  },
  'post-not-changeable': {
    why: 'Ez a bejegyzés már nem módosítható.',
    next: 'Vedd le, és készíts egy újat a helyes szöveggel.',
  },
  'post-time-too-far': {
    why: 'A bejegyzéshez választott nap túl messze van.',
    next: 'Válassz egy napot egy éven belül.',
  },
  'post-time-past': {
    why: 'A bejegyzéshez választott perc már elmúlt.',
    next: 'Válassz egy még eljövő időpontot, vagy tedd közzé most.',
  },
  'post-too-many-hashtags': { why: 'Az Instagramnak ez túl sok hashtag.', next: 'Legfeljebb {most} maradjon.' },
  'post-picture-too-large': {
    why: 'A kép túl nagy.',
    next: 'Legfeljebb 5 MB lehet: mentsd el kisebben, és próbáld újra.',
  },
  'post-picture-unreadable': { why: 'A kép nem olvasható.', next: 'Válassz JPEG vagy PNG képet.' },
  'post-picture-not-jpeg': { why: 'Az Instagram csak JPEG képet fogad el.', next: 'Válassz egy .jpg végű képet.' },
  'post-picture-missing': {
    why: 'Az Instagramon a bejegyzéshez mindig tartozik kép.',
    next: 'Adj hozzá egy képet, vagy írd be a címét.',
  },
  'review-answer-empty': { why: 'A válasznak nincs szövege.', next: 'Írj legalább egy mondatot.' },
  'review-answer-too-long': {
    why: 'A válasz a Google-nak túl hosszú.',
    next: 'Rövidítsd le: {most} bájt fér el, és egy ékezetes betű kettőt foglal.',
  },
  'review-answer-missing': {
    why: 'E vélemény alatt nincs válasz.',
    next: 'Nézd meg a véleményt a Google-ön: lehet, hogy már levették.',
  },
  'review-gone': {
    why: 'A Google már nem mutatja ezt a véleményt.',
    next: 'Nincs teendő: az írója vagy a Google levette.',
  },
  'campaign-link-wrong': {
    why: 'Az oldal címe nem megfelelő.',
    next: 'Írj be egy https://-sel kezdődő címet, a bolt beállításaiban is.',
  },
  'campaign-picture-unreadable': { why: 'A kép nem olvasható.', next: 'Válassz JPEG vagy PNG képet.' },
  'lead-form-needs-privacy-page': {
    why: 'A Facebook kéri az adatvédelmi oldalad nyilvános címét, és itt hiányzik.',
    next: 'Írd be a Beállításokban, az adatvédelmi oldal címénél: https://-sel kezdődjön, és minden telefonról megnyíljon.',
  },
  'lead-form-not-there': {
    why: 'Az űrlap még nincs a Facebookon.',
    next: 'Várd meg, amíg aktív lesz, aztán próbáld újra.',
  },
  'leads-not-pulled': {
    why: 'A Facebook most nem adta át a jelentkezőket.',
    next: 'Semmi sem veszett el: a Vetrina magától újra próbálja. Ha nem múlik el, nézd meg a Csatornáknál, mi hiányzik.',
  },
  'google-form-not-read': {
    why: 'A Google most nem adta ki a válaszokat.',
    next: 'Semmi sem veszett el: a Vetrina magától újra próbálja. Az ok az űrlap mellett áll.',
  },
  'guest-file-lacks': {
    why: 'Még nem tudni eleget a fájlról: kell a név, és egy telefonszám vagy e-mail-cím.',
    next: 'Add meg, melyik oszlop mi. Ha egy oszlop a további meghívókról szól, írd be az olvasott mondatot is, vagy hagyd ki az oszlopot.',
  },
  'leads-file-unknown': {
    why: 'Ebben a fájlban nincsenek Facebook-jelentkezők.',
    next: 'Töltsd le őket a Facebook Leads Centerből, és azt a fájlt válaszd: oszlopai created_time, full_name, email vagy phone_number.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
