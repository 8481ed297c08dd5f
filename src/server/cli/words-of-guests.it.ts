/** What the command line says of registrations that come from outside, in Italian. */
import type { guestWordsEn } from './words-of-guests.en.ts';

export const guestWordsIt: typeof guestWordsEn = {
  eventsImport:
    'iscrive a un evento le persone di un file (CSV o Excel); lo stesso file un’altra volta non cambia niente',
  optionConsentText: 'la frase a cui le persone del file hanno risposto, alla lettera',
  optionMap: 'che cosa è una colonna: "Titolo=campo", più volte; le altre restano fuori',
  optionOutRefused: 'scrive in questo file le righe che restano fuori, con il motivo',
  guestsWould:
    '{rows} righe: {registered} con il posto, {waitingList} in lista d’attesa, {already} già iscritti, {refused} restano fuori. Niente è cambiato.',
  guestsTaken:
    '{rows} righe: {registered} con il posto, {waitingList} in lista d’attesa, {already} già iscritti, {refused} restano fuori.',
  guestsLack: 'Manca ancora: {lacks}',
  guestColumns: 'Colonne:',
  columnWord: 'colonna',
  meansWord: 'è',
  samplesWord: 'per esempio',
  'guest-too-few-columns': '{found} colonne invece di {expected}',
  'guest-too-many-columns': '{found} colonne invece di {expected}',
  'guest-quote-not-closed': 'virgolette non chiuse',
  'guest-formula-not-calculated': 'la formula in «{column}» non ha un risultato',
  'guest-name-missing': 'manca il nome',
  'guest-name-too-long': 'nome troppo lungo ({length}, al massimo {max})',
  'guest-contact-missing': 'manca il telefono o la mail',
  'guest-phone-not-valid': 'il telefono {written} non esiste',
  'guest-mail-not-valid': 'la mail {written} non esiste',
  'guest-seats-unreadable': 'posti «{written}»: non è un numero da 1 a {max}',
  'guest-consent-unreadable': '«{written}» non è un sì né un no',
  'guest-contact-twice': 'il recapito della riga {first} ({name})',
  eventsResult:
    'che cosa ha portato un evento: iscritti, venuti, chi ha comprato entro alcuni giorni, e quanto è costato',
  optionResultDays: 'giorni dopo l’evento in cui contano gli acquisti',
  optionResultPeople: 'chi c’è dietro un numero: registered, came, no-show o bought',
  came: 'venuti',
  bought: 'hanno comprato',
  noShows: 'non venuti',
  registeredWord: 'iscritti',
  revenueWord: 'per',
  allSources: 'tutti',
  notNoted: 'non segnato',
  notEnough: 'dati insufficienti',
  noCost: 'Nessun annuncio di questo evento ha un costo noto.',
  resultCosts:
    'Annunci {cost}; per iscrizione {registration}, per persona venuta {visitor}, per chi ha comprato {sale}.',
  eventsGoogleForm: 'il modulo ospitato da Google per un evento: se c’è, il suo indirizzo, chi è arrivato da lì',
  optionFormCreate: 'lo crea, o riprova quello che non è riuscito',
  optionFormClose: 'non accetta più risposte',
  optionFormOpen: 'accetta di nuovo risposte',
  optionFormPull: 'legge adesso le risposte',
  noGoogleForm: 'Questo evento non ha un modulo Google.',
  googleFormStands: '{title}: {state}. {registered} iscritti, {waitingList} in lista d’attesa, {already} già iscritti.',
};
