/** The words of the public pages, in the visitor's language. */
import { type Locale, locales } from '../../api/money.ts';
import type { RefusalCode, RefusalDetails } from '../../api/refusals.ts';

interface Words {
  readonly free: string;
  readonly seatsLeft: (seats: number) => string;
  readonly full: string;
  readonly over: string;
  readonly closed: string;
  readonly calledOff: string;
  readonly directions: string;
  readonly name: string;
  readonly phone: string;
  readonly howMany: string;
  readonly optional: string;
  readonly book: (seats: number) => string;
  readonly waitFor: (seats: number) => string;
  readonly howDataAreTreated: string;
  readonly seeYou: (weekday: string, name: string) => string;
  readonly seatsAreYours: (seats: number) => string;
  readonly onWaitingList: string;
  readonly waitingExplained: string;
  readonly cancelled: string;
  readonly when: string;
  readonly time: string;
  readonly seats: string;
  /** Below the code, for who cannot have it scanned. */
  readonly sayThis: string;
  readonly toCalendar: string;
  readonly notFound: string;
  readonly notFoundNext: string;
  readonly tooMany: string;
  /** New registrations come faster from one network than people write. */
  readonly crowded: string;
  /** The form came sooner than anybody writes. */
  readonly inAFlash: string;
  /** The page was opened long ago, or not here. */
  readonly openForLong: string;
  readonly trouble: string;
  readonly practice: string;
  readonly inTheShop: string;
  readonly opens: (at: string) => string;
  readonly takesUntil: (at: string) => string;
  readonly yes: string;
  readonly no: string;
  /** Nothing is chosen yet. */
  readonly choose: string;
}

export const words: Record<Locale, Words> = {
  it: {
    free: 'Gratis',
    seatsLeft: (seats) => (seats === 1 ? 'resta 1 posto' : `restano ${seats} posti`),
    full: 'posti finiti: puoi metterti in lista d’attesa',
    over: 'Questo evento è finito.',
    closed: 'Le iscrizioni sono chiuse. Chiedi in negozio.',
    calledOff: 'Questo evento non si fa più.',
    directions: 'Indicazioni',
    name: 'Nome e cognome',
    phone: 'Telefono',
    howMany: 'Quanti siete?',
    optional: '(facoltativo)',
    book: (seats) => (seats === 1 ? 'Prenota 1 posto' : `Prenota ${seats} posti`),
    waitFor: (seats) => (seats === 1 ? 'Mettiti in lista per 1 posto' : `Mettiti in lista per ${seats} posti`),
    howDataAreTreated: 'Come sono trattati i dati',
    seeYou: (weekday, name) => `Ci vediamo ${weekday}${name === '' ? '' : `, ${name}`}`,
    seatsAreYours: (seats) =>
      seats === 1
        ? 'Il posto è tuo. Mostra questo codice all’ingresso.'
        : `I ${seats} posti sono tuoi. Mostra questo codice all’ingresso.`,
    onWaitingList: 'Sei in lista d’attesa',
    waitingExplained:
      'I posti sono finiti. Se se ne libera uno, il negozio ti avvisa: lo trovi anche su questa pagina.',
    cancelled: 'Questa iscrizione è annullata.',
    when: 'Quando',
    time: 'Ore',
    seats: 'Posti',
    sayThis: 'Se il codice non si legge, basta dire questo.',
    toCalendar: 'Aggiungi al calendario',
    notFound: 'Questa pagina non c’è.',
    notFoundNext: 'Controlla l’indirizzo sull’invito, o chiedi in negozio.',
    tooMany: 'Troppe richieste da questa rete. Riprova fra un minuto: quello che hai scritto non è andato perso.',
    crowded: 'Da questa rete arrivano molte iscrizioni insieme. Quello che hai scritto è qui: riprova fra un minuto.',
    inAFlash: 'La tua iscrizione è arrivata in un attimo, come da un programma. È tutto qui: controlla e premi ancora.',
    openForLong: 'Questa pagina era aperta da molto. È tutto qui, con i posti di adesso: controlla e premi ancora.',
    trouble: 'Qualcosa non ha funzionato. Riprova fra poco: la stessa iscrizione non viene presa due volte.',
    practice: 'Prova: nessun negozio riceve l’iscrizione.',
    inTheShop: 'in negozio',
    opens: (at) => `Le iscrizioni aprono ${at}.`,
    takesUntil: (at) => `Iscrizioni fino a ${at}`,
    yes: 'sì',
    no: 'no',
    choose: 'Scegli',
  },
  en: {
    free: 'Free',
    seatsLeft: (seats) => (seats === 1 ? '1 seat left' : `${seats} seats left`),
    full: 'no seats left: you can join the waiting list',
    over: 'This event is over.',
    closed: 'Registration is closed. Ask in the shop.',
    calledOff: 'This event will not take place.',
    directions: 'Directions',
    name: 'First and last name',
    phone: 'Phone',
    howMany: 'How many are you?',
    optional: '(optional)',
    book: (seats) => (seats === 1 ? 'Book 1 seat' : `Book ${seats} seats`),
    waitFor: (seats) => (seats === 1 ? 'Join the waiting list for 1 seat' : `Join the waiting list for ${seats} seats`),
    howDataAreTreated: 'How your data are treated',
    seeYou: (weekday, name) => `See you on ${weekday}${name === '' ? '' : `, ${name}`}`,
    seatsAreYours: (seats) =>
      seats === 1
        ? 'The seat is yours. Show this code at the door.'
        : `The ${seats} seats are yours. Show this code at the door.`,
    onWaitingList: 'You are on the waiting list',
    waitingExplained: 'There are no seats left. If one becomes free, the shop tells you: you find it on this page too.',
    cancelled: 'This registration is cancelled.',
    when: 'When',
    time: 'Time',
    seats: 'Seats',
    sayThis: 'If the code cannot be read, saying this is enough.',
    toCalendar: 'Add to the calendar',
    notFound: 'There is no such page.',
    notFoundNext: 'Check the address on the invitation, or ask in the shop.',
    tooMany: 'Too many requests from this network. Try again in a minute: nothing you wrote is lost.',
    crowded: 'Many registrations come from this network at once. What you wrote is here: try again in a minute.',
    inAFlash: 'Your registration came in a flash, as from a program. It is all here: check it and press again.',
    openForLong: 'This page had been open for long. It is all here, with the seats of now: check it and press again.',
    trouble: 'Something did not work. Try again shortly: the same registration is never taken twice.',
    practice: 'Practice: no shop receives this registration.',
    inTheShop: 'in the shop',
    opens: (at) => `Registration opens ${at}.`,
    takesUntil: (at) => `Registration until ${at}`,
    yes: 'yes',
    no: 'no',
    choose: 'Choose',
  },
  hu: {
    free: 'Ingyenes',
    seatsLeft: (seats) => `még ${seats} hely`,
    full: 'elfogytak a helyek: felkerülhetsz a várólistára',
    over: 'Ez az esemény véget ért.',
    closed: 'A jelentkezés lezárult. Kérdezz az üzletben.',
    calledOff: 'Ez az esemény elmarad.',
    directions: 'Útvonal',
    name: 'Teljes név',
    phone: 'Telefon',
    howMany: 'Hányan jöttök?',
    optional: '(nem kötelező)',
    book: (seats) => `${seats} hely foglalása`,
    waitFor: (seats) => `Várólista ${seats} helyre`,
    howDataAreTreated: 'Hogyan kezeljük az adatokat',
    seeYou: (weekday, name) => `Találkozunk: ${weekday}${name === '' ? '' : `, ${name}`}`,
    seatsAreYours: (seats) => `${seats} hely a tiéd. Mutasd ezt a kódot a bejáratnál.`,
    onWaitingList: 'Várólistán vagy',
    waitingExplained: 'Elfogytak a helyek. Ha felszabadul egy, az üzlet szól: ezen az oldalon is megtalálod.',
    cancelled: 'Ezt a jelentkezést törölték.',
    when: 'Mikor',
    time: 'Óra',
    seats: 'Hely',
    sayThis: 'Ha a kód nem olvasható, elég ezt bemondani.',
    toCalendar: 'Hozzáadás a naptárhoz',
    notFound: 'Nincs ilyen oldal.',
    notFoundNext: 'Ellenőrizd a meghívón lévő címet, vagy kérdezz az üzletben.',
    tooMany: 'Túl sok kérés erről a hálózatról. Próbáld újra egy perc múlva: semmi sem veszett el.',
    crowded: 'Erről a hálózatról egyszerre sok jelentkezés érkezik. Amit írtál, itt van: próbáld újra egy perc múlva.',
    inAFlash:
      'A jelentkezésed egy pillanat alatt érkezett, mint egy programtól. Minden itt van: nézd át, és nyomd meg újra.',
    openForLong: 'Ez az oldal régóta nyitva volt. Minden itt van, a mostani helyekkel: nézd át, és nyomd meg újra.',
    trouble: 'Valami nem működött. Próbáld újra hamarosan: ugyanaz a jelentkezés nem számít kétszer.',
    practice: 'Gyakorlás: a jelentkezés sehová sem jut el.',
    inTheShop: 'az üzletben',
    opens: (at) => `A jelentkezés megnyílik: ${at}.`,
    takesUntil: (at) => `Jelentkezés eddig: ${at}`,
    yes: 'igen',
    no: 'nem',
    choose: 'Válassz',
  },
};

type RefusalWords = Partial<Record<RefusalCode, (details: RefusalDetails) => string>>;

/** What a visitor is told when the shop says no: what, and what to do. */
export const refusalWords: Record<Locale, RefusalWords> = {
  it: {
    'registration-name-missing': () => 'Scrivi il tuo nome.',
    'registration-contact-missing': () => 'Scrivi un numero di telefono.',
    'phone-not-valid': () => 'Questo numero non sembra completo. Controlla le cifre.',
    'too-many-seats': ({ most }) => `Da qui si prenotano al massimo ${most} posti. Per un gruppo chiama il negozio.`,
    'seats-not-left': ({ left }) => (left === 0 ? 'Non ci sono altri posti liberi.' : `Restano solo ${left} posti.`),
    'seat-hold-over': () => 'Il tempo per il posto è scaduto ed è passato a chi aspettava.',
    'registration-not-active': () => 'Questa iscrizione è annullata.',
    'event-over': () => words.it.over,
    'event-closed': () => words.it.closed,
    'event-not-open-yet': () => 'Le iscrizioni non sono ancora aperte.',
    'answer-missing': ({ question }) => `Rispondi a «${question}».`,
    'answer-not-valid': ({ question }) => `La risposta a «${question}» non va bene: scegline una, o scrivi meno.`,
    'event-cancelled': () => words.it.calledOff,
    'mail-not-valid': () => 'Questo indirizzo non sembra completo. Controlla la chiocciola.',
    'invalid-input': () => 'Il nome è troppo lungo.',
  },
  en: {
    'registration-name-missing': () => 'Write your name.',
    'registration-contact-missing': () => 'Write a phone number.',
    'phone-not-valid': () => 'This number does not look complete. Check its digits.',
    'too-many-seats': ({ most }) => `At most ${most} seats can be booked here. For a group call the shop.`,
    'seats-not-left': ({ left }) => (left === 0 ? 'There are no other free seats.' : `Only ${left} seats are left.`),
    'seat-hold-over': () => 'The time for the seat is over; it went to the next in line.',
    'registration-not-active': () => 'This registration is cancelled.',
    'event-over': () => words.en.over,
    'event-closed': () => words.en.closed,
    'event-not-open-yet': () => 'Registration is not open yet.',
    'answer-missing': ({ question }) => `Answer “${question}”.`,
    'answer-not-valid': ({ question }) => `The answer to “${question}” does not work: choose one, or write less.`,
    'event-cancelled': () => words.en.calledOff,
    'mail-not-valid': () => 'This address does not look complete. Check the at sign.',
    'invalid-input': () => 'The name is too long.',
  },
  hu: {
    'registration-name-missing': () => 'Írd be a neved.',
    'registration-contact-missing': () => 'Írj be egy telefonszámot.',
    'phone-not-valid': () => 'Ez a szám nem tűnik teljesnek. Ellenőrizd a számjegyeket.',
    'too-many-seats': ({ most }) => `Itt legfeljebb ${most} hely foglalható. Csoportnak hívd az üzletet.`,
    'seats-not-left': ({ left }) => (left === 0 ? 'Nincs több szabad hely.' : `Már csak ${left} hely maradt.`),
    'seat-hold-over': () => 'A hely fenntartása lejárt, a következő várakozó kapta meg.',
    'registration-not-active': () => 'Ezt a jelentkezést törölték.',
    'event-over': () => words.hu.over,
    'event-closed': () => words.hu.closed,
    'event-not-open-yet': () => 'A jelentkezés még nem nyílt meg.',
    'answer-missing': ({ question }) => `Válaszolj erre: „${question}”.`,
    'answer-not-valid': ({ question }) =>
      `A „${question}” kérdésre adott válasz nem jó: válassz egyet, vagy írj rövidebbet.`,
    'event-cancelled': () => words.hu.calledOff,
    'mail-not-valid': () => 'Ez a cím nem tűnik teljesnek. Ellenőrizd a kukacot.',
    'invalid-input': () => 'A név túl hosszú.',
  },
};

/** `?lang=` first, then what the browser asks for, then the language of the event. */
export function languageOf(wanted: unknown, accept: string | undefined, fallback: Locale): Locale {
  const known = (text: string): Locale | undefined =>
    locales.find((locale) => locale === text.slice(0, 2).toLowerCase());
  const asked = typeof wanted === 'string' ? known(wanted) : undefined;
  if (asked !== undefined) return asked;
  for (const part of (accept ?? '').split(',')) {
    const locale = known(part.trim());
    if (locale !== undefined) return locale;
  }
  return fallback;
}
