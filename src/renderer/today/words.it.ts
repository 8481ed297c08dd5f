/** The Italian texts of the day. */
export const todayIt = {
  asking: '{much} cosa chiede una mano | {much} cose chiedono una mano',
  numbers: 'zero una due tre quattro cinque sei sette otto nove dieci',
  worstFirst: 'le più urgenti in alto',
  theOthers: 'Un’altra, meno urgente | Le altre {n}, meno urgenti',
  onlyWorst: 'Solo le più urgenti',
  allInOrder: 'Tutto a posto',
  checkedAt: 'Niente chiede una mano. Controllato alle {time}.',
  day: {
    title: 'La giornata',
    caption: 'cosa è uscito e cosa uscirà da solo',
    now: 'ora {time}',
    by: 'entro le {time}',
    done: 'uscito',
    willGo: 'uscirà da solo',
  },
  marks: {
    'prices-sent': '1 prezzo nuovo | {count} prezzi nuovi',
    'prices-due': '1 prezzo da inviare | {count} prezzi da inviare',
    'prices-change': '1 prezzo cambia | {count} prezzi cambiano',
    'promotion-starts': 'comincia «{title}»',
    'promotion-ends': 'finisce «{title}»',
    post: 'Post «{title}»',
    campaign: 'Annuncio «{title}»',
    event: '{title}',
    registration: '1 iscrizione | {count} iscrizioni',
  },
  event: {
    open: 'iscrizioni aperte',
    full: 'posti finiti',
    taken: 'posti presi su {capacity}',
    newPeople: 'Una persona è nuova nella rubrica. | {n} persone sono nuove nella rubrica.',
    action: 'Apri l’evento',
  },
  figures: { title: 'Come va', caption: 'gli ultimi sette giorni, rispetto ai sette prima', all: 'Tutti i numeri' },
  reasons: {
    'image-missing': 'Manca una foto. Il prodotto non si vede nelle ricerche vicino al negozio.',
    'gtin-missing': 'Manca il codice a barre.',
    'budget-reached': 'Ha speso il massimo deciso.',
    'month-cap-reached': 'Gli annunci hanno speso il tetto del mese.',
    'figures-missing': 'Facebook non diceva più quanto spende.',
    'description-missing': 'Manca la descrizione.',
    'link-missing': 'Manca l’indirizzo della pagina del prodotto.',
  },
  todos: {
    'price-old-on-channel': {
      title: '{channel} mostra un prezzo vecchio per 1 prodotto | {channel} mostra un prezzo vecchio per {n} prodotti',
      consequence: '{title}: deve essere {wanted}, si vede {shown}. | In negozio i prezzi sono a posto.',
      action: 'Allinea il prezzo | Vedi i prezzi',
    },
    'listing-refused': {
      title: '{channel} ha rifiutato {title} | {channel} ha rifiutato {n} prodotti',
      consequence: 'Finché non si sistema, lì non si vede. | Finché non si sistemano, lì non si vedono.',
      action: 'Vedi e sistema',
    },
    'listing-conflict': {
      title: 'Su {channel} qualcuno ha cambiato il prezzo di {title} | Su {channel} qualcuno ha cambiato {n} prezzi',
      consequence: 'Decidi quale prezzo vale: niente viene sovrascritto da solo.',
      action: 'Decidi',
    },
    'sign-in-again': {
      title: '{channel} chiede di accedere di nuovo',
      consequence: 'I prezzi in negozio sono a posto; quelli su {channel} aspettano.',
      action: 'Accedi',
    },
    'sign-in-ends': {
      title: 'L’accesso a {channel} scade {at}',
      consequence: 'Dopo, prezzi e annunci aspettano finché accedi di nuovo. Rinnovarlo adesso richiede un minuto.',
      action: 'Rinnova',
    },
    'version-ends': {
      title: 'Meglio aggiornare Vetrina per {channel}',
      consequence:
        'Facebook tiene una versione circa un anno: quella di Vetrina potrebbe finire verso il {at} (una stima, il giorno non è stato detto). Aggiorna prima.',
      action: 'Aggiorna',
    },
    'connect-channel': {
      title: '{channel} non è ancora collegato',
      consequence: 'Collegato, mostra i tuoi prezzi da solo. Intanto c’è il file da caricare.',
      action: 'Collega',
    },
    'import-products': {
      title: 'Il negozio è ancora vuoto',
      consequence: 'Porta dentro l’elenco dei prodotti: prima di importare si vede tutto.',
      action: 'Importa i prodotti',
    },
    'campaign-paused-ready': {
      title: 'Un annuncio è pronto, in pausa | {n} annunci sono pronti, in pausa',
      consequence: 'Non spende niente finché non lo avvii. | Non spendono niente finché non li avvii.',
      action: 'Controlla e avvia',
    },
    'campaign-failed': {
      title: 'Un annuncio non è riuscito | {n} annunci non sono riusciti',
      consequence: 'Niente è stato speso due volte. Aprilo: dice che cosa manca.',
      action: 'Vedi l’annuncio',
    },
    'campaign-guard-stopped': {
      title: 'Vetrina ha messo in pausa «{name}» | Vetrina ha messo in pausa {n} annunci',
      consequence: 'Ha raggiunto un limite di spesa. | Hanno raggiunto un limite di spesa.',
      action: 'Vedi l’annuncio | Vedi gli annunci',
    },
    'campaign-month-nearly-spent': {
      title: 'Il tetto del mese per gli annunci è quasi finito',
      consequence: 'Spesi {spent} su {cap}. Al tetto Vetrina mette tutto in pausa.',
      action: 'Vedi il tetto',
    },
    'campaign-figures-late': {
      title: 'Non si vede quanto spende «{name}» | Non si vede quanto spendono {n} annunci',
      consequence: 'Facebook non risponde da più di tre ore. La spesa resta sotto il massimo dell’annuncio.',
      action: 'Vedi l’annuncio | Vedi gli annunci',
    },
    'post-rejected': {
      title: 'Google ha rifiutato un post | Google ha rifiutato {n} post',
      consequence: 'Il motivo è scritto accanto al post.',
      action: 'Correggi il post',
    },
    'post-by-hand': {
      title: 'Un post è pronto da incollare | {n} post sono pronti da incollare',
      consequence: 'Testo e foto sono preparati: si copiano con un clic.',
      action: 'Apri il post',
    },
    'event-almost-full': {
      title: '«{title}» è quasi pieno',
      consequence: 'Restano pochi posti. Puoi aggiungerne, o lasciare la lista d’attesa.',
      action: 'Apri l’evento',
    },
    'event-waiting-list': {
      title: 'Una persona è in lista d’attesa per «{title}» | {n} persone sono in lista d’attesa per «{title}»',
      consequence: 'Con un posto in più entrano da sole, in ordine.',
      action: 'Apri l’evento',
    },
    'cart-to-rescue': {
      title: '{name} ha lasciato un carrello da {amount} | {n} carrelli lasciati a metà: {amount}',
      consequence:
        'La merce risulta in negozio: chiama o scrivi, puoi tenerla da parte fino a {time}. | La merce risulta in negozio: chiama o scrivi, puoi tenerla da parte fino a {time}.',
      action: 'Apri il carrello | Apri i carrelli',
    },
    'customers-slipping': {
      title: 'Un cliente si sta allontanando | {n} clienti si stanno allontanando',
      consequence:
        'Comprava, e da un po’ non si vede più. Una telefonata o un invito lo riporta. | Compravano, e da un po’ non si vedono più. Una telefonata o un invito li riporta.',
      action: 'Vedi chi',
    },
    'next-steps-due': {
      title: 'Oggi tocca a {name} | {n} persone da sentire oggi',
      consequence: '{text} | Sono passi che avete scritto voi: telefonate, risposte, promesse.',
      action: 'Apri e chiama | Vedi chi',
    },
    'customer-unhappy': {
      title: 'Un cliente è scontento | {n} clienti sono scontenti',
      consequence:
        'Ha risposto alla domanda dopo l’acquisto. Chi viene richiamato subito, di solito torna. | Hanno risposto alla domanda dopo l’acquisto. Chi viene richiamato subito, di solito torna.',
      action: 'Guarda',
    },
    'google-form-left-out': {
      title:
        'Una risposta al modulo Google di «{name}» non ha avuto posto | {n} risposte ai moduli Google non hanno avuto posto',
      consequence:
        'È arrivata tardi o senza un recapito che funziona. Non è persa: sta nel modulo, da lì si può richiamare. | Sono arrivate tardi o senza un recapito che funziona. Non sono perse: stanno nei moduli, da lì si possono richiamare.',
      action: 'Apri l’evento | Apri gli eventi',
    },
    'lead-waits': {
      title: '{name} aspetta una risposta | {n} persone aspettano una risposta',
      consequence:
        'Ha lasciato il contatto e nessuno ha ancora scritto una nota. | Hanno lasciato il contatto e nessuno ha ancora scritto una nota.',
      action: 'Apri e chiama | Apri i clienti',
    },
    'reviews-unanswered': {
      title:
        'Una recensione recente su Google aspetta una risposta | {n} recensioni recenti su Google aspettano una risposta',
      consequence:
        'Chi cerca il negozio la legge: due righe bastano. | Chi cerca il negozio le legge: due righe bastano.',
      action: 'Rispondi | Rispondi',
    },
    'review-answer-refused': {
      title: 'Google non mostra una tua risposta | Google non mostra {n} tue risposte',
      consequence: 'La recensione resta senza risposta. | Le recensioni restano senza risposta.',
      action: 'Guarda perché | Guarda perché',
    },
    'shop-details-missing': {
      title: 'Mancano alcuni dati del negozio',
      consequence: 'Indirizzo e telefono servono per annunci e pagine degli eventi.',
      action: 'Completa i dati',
    },
    'labels-wrong': {
      title: 'Un cartellino dice un prezzo vecchio | {n} cartellini dicono un prezzo vecchio',
      consequence: 'Sullo scaffale c’è ancora quello di prima. | Sullo scaffale ci sono ancora quelli di prima.',
      action: 'Stampa un cartellino | Stampa {n} cartellini',
    },
    'promotion-claims-too-much': {
      title:
        'Il cartello di «{name}» direbbe troppo per 1 prezzo | Il cartello di «{name}» direbbe troppo per {n} prezzi',
      consequence: 'La percentuale annunciata è più alta di quella vera sugli ultimi 30 giorni.',
      action: 'Apri la promozione',
    },
    'promotion-below-cost': {
      title: '«{name}» vende 1 prezzo sotto il costo | «{name}» vende {n} prezzi sotto il costo',
      consequence: 'Se è voluto va bene così; se no, ferma la promozione o cambia lo sconto.',
      action: 'Apri la promozione',
    },
    'promotion-started-late': {
      title: '«{name}» è cominciata in ritardo',
      consequence: 'Alle {planned} il computer era spento: è cominciata alle {started}, ovunque insieme.',
      action: 'Apri la promozione',
    },
    'prices-started-late': {
      title: 'Il prezzo di {name} è cambiato in ritardo | {n} prezzi sono cambiati in ritardo',
      consequence: 'All’ora scelta, {planned}, il computer era spento: sono cambiati alle {started}.',
      action: 'Vedi i prezzi programmati',
    },
    'profile-conflict': {
      title: 'Google mostra altro: {field} | La scheda Google dice altro in {n} parti',
      consequence: 'Qualcuno l’ha cambiato là. Scegli quale dei due vale: fino ad allora niente viene sovrascritto.',
      action: 'Scegli',
    },
    'profile-refused': {
      title: 'Google non ha preso una modifica: {field} | Google non ha preso {n} modifiche della scheda',
      consequence: 'I clienti vedono ancora quello di prima.',
      action: 'Guarda il motivo',
    },
    'holiday-hours-missing': {
      title: '{holiday}: gli orari non sono detti | Gli orari di {n} feste non sono detti, la prima è {holiday}',
      consequence: 'È {day}. Google mostra ai clienti gli orari di sempre, e avverte che potrebbero cambiare.',
      action: 'Scrivi gli orari',
    },
    'sales-season': {
      title:
        'I saldi si avvicinano, e «{name}» vale nei 30 giorni prima | I saldi si avvicinano, e {n} promozioni valgono nei 30 giorni prima',
      consequence:
        'Alcune regioni vietano le promozioni nei 30 giorni prima dei saldi ({begins}). Guarda il calendario della tua.',
      action: 'Apri la promozione | Vedi le promozioni',
    },
    'gtin-missing': {
      title: 'A 1 prodotto manca il codice a barre | A {n} prodotti manca il codice a barre',
      consequence: 'Con il codice Google li riconosce prima.',
      action: 'Vedi i prodotti',
    },
  },
};
