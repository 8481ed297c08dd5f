/** Every no about points, in Italian. */
export const loyaltyRefusalsIt = {
  'loyalty-off': {
    why: 'I punti sono spenti.',
    next: 'Accendili nella pagina Fedeltà, oppure vendi senza punti.',
  },
  'loyalty-needs-person': {
    why: 'Per spendere punti bisogna sapere di chi sono.',
    next: 'Scegli il cliente, per nome, telefono o tessera.',
  },
  'loyalty-minimum': {
    why: '{points} punti sono meno di quelli che si possono spendere in una volta ({needed}).',
    next: 'Lasciali crescere, o abbassa il minimo nella pagina Fedeltà.',
  },
  'loyalty-not-enough': {
    why: 'I punti sono {balance}, non {points}.',
    next: 'Spendine al massimo {balance}.',
  },
  'loyalty-card-taken': {
    why: 'La tessera {number} è già di un’altra persona.',
    next: 'Controlla il numero, o unisci le due schede se è la stessa persona.',
  },
  'coupon-unknown': {
    why: 'Il buono «{code}» non c’è.',
    next: 'Controlla il codice, lettera per lettera.',
  },
  'coupon-taken': {
    why: 'Un buono con il codice «{code}» c’è già.',
    next: 'Scegli un altro codice, o lascialo vuoto.',
  },
  'coupon-days-wrong': {
    why: 'L’ultimo giorno del buono viene prima del primo.',
    next: 'Controlla i due giorni.',
  },
  'coupon-too-large': {
    why: 'Uno sconto sopra il cento per cento non si può.',
    next: 'Scrivi una percentuale fino a 100.',
  },
  'coupon-not-yet': {
    why: 'Il buono {code} vale dal {day}.',
    next: 'Vendi senza, o cambia il suo primo giorno.',
  },
  'coupon-over': {
    why: 'Il buono {code} non vale più.',
    next: 'Vendi senza, o creane un altro.',
  },
  'coupon-used': {
    why: 'Il buono {code} è già stato usato {n} volte: sono tutte.',
    next: 'Vendi senza, o alza il numero di usi.',
  },
  'coupon-of-other': {
    why: 'Il buono {code} è di un’altra persona.',
    next: 'Scegli come cliente la persona del buono.',
  },
  'coupon-minimum': {
    why: 'Il buono {code} vale da {minimum} di spesa; qui sono {current}.',
    next: 'Aggiungi qualcosa, o vendi senza.',
  },
  'coupon-not-refused': {
    why: 'Il sito non ha rifiutato questo buono.',
    next: 'Non serve riprovare: parte da solo.',
  },
  'win-back-no-consent': {
    why: 'Questa persona non ha permesso di essere cercata così.',
    next: 'Scegli un’altra via, o chiedile il permesso quando viene.',
  },
  'win-back-asked-lately': {
    why: 'A questa persona è stato chiesto negli ultimi trenta giorni.',
    next: 'Aspetta: una volta al mese basta.',
  },
  'win-back-not-away': {
    why: 'Questa persona non si è allontanata, o è già tornata.',
    next: 'Guarda l’elenco: si è aggiornato.',
  },
} as const;
