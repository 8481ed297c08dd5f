/** What the page of a ticket says and asks, in the visitor's language. */
import type { Locale } from '../../api/money.ts';
import type { TicketAct } from './ticket-acts.ts';

interface TicketWords {
  readonly done: Record<TicketAct, string>;
  readonly held: (until: string) => string;
  readonly seatFree: (seats: number) => string;
  readonly take: (seats: number) => string;
  readonly giveOn: string;
  readonly lapsed: string;
  readonly lapsedExplained: string;
  readonly again: string;
  readonly change: string;
  readonly save: string;
  readonly mailMe: string;
  readonly mail: string;
  readonly sendMail: string;
  readonly cannotCome: string;
  readonly free: string;
  readonly freeExplained: string;
  readonly over: string;
}

export const ticketWords: Record<Locale, TicketWords> = {
  it: {
    done: {
      change: 'Fatto: l’iscrizione è cambiata.',
      mail: 'Fatto: il biglietto arriva per mail.',
      cancel: 'Fatto: i posti sono di nuovo liberi.',
      accept: 'Fatto: il posto è tuo.',
      join: 'Fatto: sei di nuovo iscritto.',
    },
    held: (until) => `È tenuto per te fino a ${until}. Poi passa a chi aspetta.`,
    seatFree: (seats) => (seats === 1 ? 'Si è liberato un posto' : `Si sono liberati ${seats} posti`),
    take: (seats) => (seats === 1 ? 'Prendi il posto' : `Prendi i ${seats} posti`),
    giveOn: 'Lascialo a chi aspetta',
    lapsed: 'Il posto è passato a un altro',
    lapsedExplained: 'Il tempo per confermarlo è finito. Puoi rimetterti in lista.',
    again: 'Iscrivimi di nuovo',
    change: 'Cambia l’iscrizione',
    save: 'Salva',
    mailMe: 'Ricevi il biglietto per mail',
    mail: 'Indirizzo mail',
    sendMail: 'Manda',
    cannotCome: 'Non puoi più venire?',
    free: 'Libera i posti',
    freeExplained: 'C’è chi aspetta: i posti vanno subito al primo in lista.',
    over: 'Questo evento è finito.',
  },
  en: {
    done: {
      change: 'Done: the registration is changed.',
      mail: 'Done: the ticket comes by mail.',
      cancel: 'Done: the seats are free again.',
      accept: 'Done: the seat is yours.',
      join: 'Done: you are registered again.',
    },
    held: (until) => `It is held for you until ${until}. Then it goes to the next in line.`,
    seatFree: (seats) => (seats === 1 ? 'A seat became free' : `${seats} seats became free`),
    take: (seats) => (seats === 1 ? 'Take the seat' : `Take the ${seats} seats`),
    giveOn: 'Leave it to the next in line',
    lapsed: 'The seat went to someone else',
    lapsedExplained: 'The time to confirm it is over. You can join the waiting list again.',
    again: 'Register me again',
    change: 'Change the registration',
    save: 'Save',
    mailMe: 'Get the ticket by mail',
    mail: 'Mail address',
    sendMail: 'Send',
    cannotCome: 'Can you no longer come?',
    free: 'Free the seats',
    freeExplained: 'Someone is waiting: the seats go to the first in line at once.',
    over: 'This event is over.',
  },
  hu: {
    done: {
      change: 'Kész: a jelentkezés megváltozott.',
      mail: 'Kész: a jegy e-mailben érkezik.',
      cancel: 'Kész: a helyek újra szabadok.',
      accept: 'Kész: a hely a tiéd.',
      join: 'Kész: újra jelentkeztél.',
    },
    held: (until) => `Eddig tartjuk fenn neked: ${until}. Utána a következő várakozóé.`,
    seatFree: (seats) => `${seats} hely felszabadult`,
    take: (seats) => (seats === 1 ? 'Kérem a helyet' : `Kérem a ${seats} helyet`),
    giveOn: 'Legyen a következőé',
    lapsed: 'A helyet más kapta meg',
    lapsedExplained: 'A megerősítés ideje lejárt. Újra felkerülhetsz a várólistára.',
    again: 'Jelentkezem újra',
    change: 'Jelentkezés módosítása',
    save: 'Mentés',
    mailMe: 'Kérem a jegyet e-mailben',
    mail: 'E-mail cím',
    sendMail: 'Küldés',
    cannotCome: 'Mégsem tudsz jönni?',
    free: 'Helyek felszabadítása',
    freeExplained: 'Van, aki vár: a helyeket azonnal a következő kapja.',
    over: 'Ez az esemény véget ért.',
  },
};
