import type { LetterTexts } from './texts.ts';

export const italian: LetterTexts = {
  confirmed: {
    subject: '{event}: i posti sono tuoi',
    body: 'Ciao {name},\n\nci vediamo {when}, {where}. Posti: {seats}.\nNel biglietto allegato c’è il codice per l’ingresso.\n\nSe cambia qualcosa, da qui cambi o liberi i posti:\n{link}\n\n{shop}',
  },
  waiting: {
    subject: '{event}: sei in lista d’attesa',
    body: 'Ciao {name},\n\nper {event}, {when}, i posti sono finiti: sei in lista d’attesa per {seats}.\nSe se ne libera uno ti scriviamo. Da qui vedi come va, o esci dalla lista:\n{link}\n\n{shop}',
  },
  changed: {
    subject: '{event}: la tua iscrizione è cambiata',
    body: 'Ciao {name},\n\nla tua iscrizione a {event}, {when}, adesso è per {seats}.\nDa qui puoi cambiarla ancora:\n{link}\n\n{shop}',
  },
  cancelled: {
    subject: '{event}: iscrizione annullata',
    body: 'Ciao {name},\n\nla tua iscrizione a {event}, {when}, è annullata. I posti vanno a chi aspetta.\nSe è uno sbaglio, da qui ti iscrivi di nuovo:\n{link}\n\n{shop}',
  },
  'seat-offered': {
    subject: '{event}: si è liberato un posto per te',
    body: 'Ciao {name},\n\nper {event}, {when}, c’è posto. Posti tenuti per te: {seats}, fino a {until}.\nPrendili da qui:\n{link}\n\nDopo passano a chi aspetta.\n\n{shop}',
  },
  'seat-lapsed': {
    subject: '{event}: il posto è passato ad altri',
    body: 'Ciao {name},\n\nil tempo per confermare il posto a {event} è finito, ed è passato a chi aspettava.\nDa qui ti rimetti in lista:\n{link}\n\n{shop}',
  },
  moved: {
    subject: '{event}: cambiano giorno, ora o luogo',
    body: 'Ciao {name},\n\n{event} adesso è {when}, {where}. La tua iscrizione ({seats}) resta valida.\nSe non puoi più venire, da qui liberi i posti:\n{link}\n\n{shop}',
  },
  'called-off': {
    subject: '{event} non si fa più',
    body: 'Ciao {name},\n\n{event}, {when}, non si fa più. Non devi fare niente: la tua iscrizione è annullata.\n\n{shop}',
  },
  reminder: {
    subject: '{event}: ci vediamo {when}',
    body: 'Ciao {name},\n\nti aspettiamo {when}, {where}. Posti: {seats}.\nSe non puoi più venire, da qui liberi i posti per chi aspetta:\n{link}\n\n{shop}',
  },
  thanks: {
    subject: 'Grazie per essere venuto a {event}',
    body: 'Ciao {name},\n\ngrazie per essere stato con noi a {event}. Com’è andata? Basta una riga in risposta a questa mail.\n\n{shop}',
  },
};
