/** What the outside says of the profile, of posts, reviews and adverts, in Italian. */
export const promoteIt = {
  'profile-changed-there': {
    word: 'cambiato su Google',
    why: 'Qualcuno l’ha cambiato direttamente su Google. Scegli quale dei due vale.',
  },
  'profile-suggested': {
    word: 'Google mostra altro',
    why: 'Google mostra ai clienti qualcosa di diverso, per quello che sa o per una segnalazione. Scegli quale dei due vale.',
  },
  'profile-not-published': {
    word: 'non pubblicato',
    why: 'Google ha ricevuto la modifica e continua a mostrare quello di prima. Controlla che segua le sue regole, poi manda di nuovo.',
  },
  'profile-review-long': {
    word: 'in esame da giorni',
    why: 'Google esamina la modifica da più giorni. Apri la scheda su Google: lì dice se chiede qualcosa.',
  },
  'profile-not-verified': {
    word: 'scheda da verificare',
    why: 'Google non sa ancora che il negozio è tuo: finché la scheda non è verificata non mostra le modifiche. Avvia la verifica su Google.',
  },
  'profile-title-refused': {
    word: 'nome rifiutato',
    why: 'Google non prende questo nome. Scrivi solo quello dell’insegna, senza slogan.',
  },
  'profile-phone-refused': {
    word: 'telefono rifiutato',
    why: 'Google non prende questo numero. Controllalo e salva di nuovo.',
  },
  'profile-website-refused': {
    word: 'sito rifiutato',
    why: 'Google non prende questo indirizzo. Apri il sito, copia l’indirizzo e salva di nuovo.',
  },
  'profile-description-link': {
    word: 'indirizzo nel testo',
    why: 'Google non prende indirizzi web nella descrizione. Toglili e salva di nuovo.',
  },
  'profile-forbidden-words': {
    word: 'parole vietate',
    why: 'Google ha trovato parole che non ammette. Cambia il testo e salva di nuovo.',
  },
  'profile-category-refused': {
    word: 'categoria rifiutata',
    why: 'Google non conosce più una di queste categorie. Scegline un’altra.',
  },
  'profile-hours-refused': {
    word: 'orari rifiutati',
    why: 'Google non prende questi orari. Controlla che due aperture non si tocchino.',
  },
  'profile-special-hours-refused': {
    word: 'giorni rifiutati',
    why: 'Google non prende gli orari dei giorni particolari. Controllali e salva di nuovo.',
  },
  'profile-attribute-refused': {
    word: 'caratteristica rifiutata',
    why: 'Google non prende una di queste caratteristiche per un negozio così. Spegnila e salva di nuovo.',
  },
  'profile-service-refused': {
    word: 'servizio rifiutato',
    why: 'Google non prende uno dei servizi. Controlla nome, descrizione e prezzo.',
  },
  'profile-field-refused': {
    word: 'rifiutato',
    why: 'Google non ha preso la modifica. Nei dettagli c’è il motivo con le sue parole.',
  },
  'post-text-missing': { word: 'manca il testo', why: 'Scrivi il testo del post.' },
  'post-text-too-long': { word: 'testo troppo lungo', why: 'Il testo è troppo lungo per questa uscita. Accorcialo.' },
  'post-title-missing': { word: 'manca il titolo', why: 'Offerte ed eventi vogliono un titolo.' },
  'post-title-too-long': { word: 'titolo troppo lungo', why: 'Il titolo supera 58 caratteri. Accorcialo.' },
  'post-schedule-missing': { word: 'mancano le date', why: 'Offerte ed eventi vogliono inizio e fine.' },
  'post-schedule-reversed': { word: 'date invertite', why: 'La fine viene prima dell’inizio. Correggi le date.' },
  'post-button-link-missing': {
    word: 'manca il link',
    why: 'Il pulsante vuole un indirizzo. Scrivilo, o scegli Chiama.',
  },
  'post-picture-invalid': {
    word: 'foto non valida',
    why: 'La foto deve avere un indirizzo pubblico che comincia con https.',
  },
  'post-picture-refused': {
    word: 'foto rifiutata',
    why: 'La foto non è stata accettata. Scegline un’altra o pubblica senza.',
  },
  'post-rejected': {
    word: 'post rifiutato',
    why: 'Google ha rifiutato il post. Togli numeri di telefono e parole tutte maiuscole, correggi il testo e mandalo di nuovo.',
  },
  'post-too-late': {
    word: 'scaduto',
    why: 'Quello che annuncia è finito prima di poterlo inviare. Fanne uno nuovo.',
  },
  'post-review-unanswered': {
    word: 'nessun esito',
    why: 'In un giorno non si è saputo se il post è visibile. Guarda la pagina del negozio.',
  },
  'post-change-refused': {
    word: 'modifica rifiutata',
    why: 'Questa modifica non si può fare su un post già fuori. Toglilo e fanne uno nuovo.',
  },
  'forms-not-allowed': {
    word: 'permesso mancante',
    why: 'Google non ha dato il permesso per i moduli. In Canali scollega e collega di nuovo Google, lasciando spuntati i moduli: il resto va avanti.',
  },
  'audience-terms': {
    word: 'condizioni da accettare',
    why: 'Meta chiede di accettare le condizioni per i pubblici da elenchi di clienti. Accettale in Gestione inserzioni, poi premi «Aggiorna adesso».',
  },
  'audience-gone': {
    word: 'pubblico tolto',
    why: 'Qualcuno ha tolto il pubblico su Facebook. Se serve ancora, crealo di nuovo.',
  },
  'audience-other-account': {
    word: 'altro conto',
    why: 'Il pubblico è nel conto pubblicitario di prima. Scegli di nuovo quel conto in Canali: Vetrina non tocca quello che sta in un altro.',
  },
  'form-gone': {
    word: 'modulo tolto',
    why: 'Il modulo non è più nel Drive. Se serve ancora, creane uno nuovo.',
  },
  'post-gone': {
    word: 'tolto là',
    why: 'Qualcuno ha tolto il post direttamente sul canale. Se serve, fanne uno nuovo.',
  },
  'post-remove-by-hand': {
    word: 'da togliere a mano',
    why: 'Quello che annuncia è finito e Vetrina qui non arriva. Togli il post a mano, poi premi «L’ho tolto».',
  },
  'post-event-moved': {
    word: 'da correggere a mano',
    why: 'L’evento è cambiato e qui Vetrina non può correggere il testo. Correggilo a mano con quello qui sotto, poi premi «L’ho corretto».',
  },
  'instagram-not-linked': {
    word: 'Instagram non collegato',
    why: 'La pagina Facebook non ha un account Instagram professionale. Collegalo nelle impostazioni della pagina; intanto incolla il post a mano.',
  },
  'post-picture-needs-address': {
    word: 'foto solo in negozio',
    why: 'Instagram prende la foto da un indirizzo pubblico e questa è solo sul tuo computer. Scaricala e incolla il post dal telefono.',
  },
  'review-gone': {
    word: 'recensione tolta',
    why: 'Google non mostra più questa recensione: chi l’ha scritta o Google l’ha tolta.',
  },
  'review-answer-refused': {
    word: 'risposta non accettata',
    why: 'Google non ha accettato la risposta. Cambia il testo e pubblicala di nuovo.',
  },
  'review-answer-rejected': {
    word: 'risposta respinta',
    why: 'Google non mostra la risposta: va contro le sue regole. Riscrivila con parole più semplici.',
  },
  'review-answer-advertises': {
    word: 'sembra pubblicità',
    why: 'Google non mostra la risposta: la prende per pubblicità. Togli indirizzi, offerte e inviti a comprare.',
  },
  'review-answer-offends': {
    word: 'parole troppo dure',
    why: 'Google non mostra la risposta: la trova offensiva. Riscrivila con calma.',
  },
  'review-answer-private': {
    word: 'dati personali',
    why: 'Google non mostra la risposta: contiene dati personali. Togli nomi completi, telefoni e numeri d’ordine.',
  },
  'review-answer-repeats': {
    word: 'testo ripetuto',
    why: 'Google non mostra la risposta: è uguale ad altre o non si capisce. Scrivi due parole per questo cliente.',
  },
  'review-profile-restricted': {
    word: 'profilo limitato',
    why: 'Google ha limitato il profilo del negozio. Apri il profilo su Google: dice che cosa chiede.',
  },
  'radius-out-of-range': { word: 'raggio non ammesso', why: 'Il raggio deve stare fra 1 e 80 km.' },
  'age-out-of-range': { word: 'età non ammessa', why: 'L’età minima deve stare fra 18 e 65 anni.' },
  'place-invalid': {
    word: 'posizione non valida',
    why: 'La posizione del negozio non è valida. Correggila nelle Impostazioni.',
  },
  'budget-too-low': { word: 'spesa troppo bassa', why: 'Facebook chiede una spesa al giorno più alta.' },
  'dates-reversed': { word: 'date invertite', why: 'L’ultimo giorno viene prima del primo.' },
  'dates-past': { word: 'date passate', why: 'Le date sono già passate. Scegline di nuove.' },
  'payor-missing': {
    word: 'manca chi paga',
    why: 'La legge europea vuole il nome di chi paga. Scrivilo nelle Impostazioni.',
  },
  'phone-missing': {
    word: 'manca il telefono',
    why: 'Per Chiama ora serve il telefono del negozio. Scrivilo nelle Impostazioni.',
  },
  'picture-refused': { word: 'foto rifiutata', why: 'Facebook non accetta questa foto. Scegline un’altra.' },
  'ad-disapproved': {
    word: 'annuncio rifiutato',
    why: 'Facebook ha rifiutato l’annuncio. Leggi il motivo su Facebook e creane uno nuovo.',
  },
  'ad-with-issues': {
    word: 'annuncio con problemi',
    why: 'Facebook segnala un problema con l’annuncio. Aprilo su Facebook.',
  },
  'ad-deleted': { word: 'annuncio cancellato', why: 'L’annuncio è stato cancellato su Facebook. Creane uno nuovo.' },
  'start-on-its-way': { word: 'avvio in corso', why: 'L’avvio è partito, Facebook non ha ancora risposto.' },
  'pause-on-its-way': { word: 'pausa in corso', why: 'La pausa è partita, Facebook non ha ancora risposto.' },
  'archive-on-its-way': {
    word: 'archiviazione in corso',
    why: 'L’archiviazione è partita, Facebook non ha ancora risposto.',
  },
  'budget-reached': { word: 'spesa raggiunta', why: 'Messo in pausa da Vetrina: ha speso il massimo deciso.' },
  'month-cap-reached': {
    word: 'tetto del mese raggiunto',
    why: 'Messo in pausa da Vetrina: gli annunci hanno speso il tetto del mese. Riparte il mese prossimo, o alzando il tetto nelle impostazioni.',
  },
  'figures-missing': {
    word: 'spesa non visibile',
    why: 'Messo in pausa da Vetrina: Facebook non diceva più quanto spende. Avvialo di nuovo quando Facebook risponde.',
  },
  'paused-outside': {
    word: 'messo in pausa su Facebook',
    why: 'Qualcuno lo ha messo in pausa su Facebook. Avvialo di nuovo quando vuoi.',
  },
  'form-missing': {
    word: 'manca il modulo',
    why: 'Il modulo delle iscrizioni non c’è su Facebook. Scegline un altro.',
  },
  'town-unknown': { word: 'paese non trovato', why: 'Facebook non conosce uno dei paesi scelti. Sceglilo di nuovo.' },
  'messages-unavailable': {
    word: 'WhatsApp non collegato',
    why: 'La pagina Facebook non ha un numero WhatsApp. Collegalo su Facebook, o fai arrivare i messaggi su Messenger.',
  },
} as const;
