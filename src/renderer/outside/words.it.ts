/** What the outside says, in Italian: a word for the light, and a sentence with the next step. */
export const outsideIt = {
  reasons: {
    'promotion-title-too-long': {
      word: 'nome troppo lungo',
      why: 'Google mostra 60 caratteri: accorcia il nome della promozione.',
    },
    'promotion-no-goods': {
      word: 'nessun prodotto su Google',
      why: 'Nessuno dei prodotti di questa promozione è in vendita su Google.',
    },
    'promotion-too-many-goods': {
      word: 'troppi prodotti',
      why: 'Google prende fino a 1.000 prodotti per promozione: falne più di una.',
    },
    'promotion-too-long': { word: 'dura troppo', why: 'Google prende promozioni fino a 183 giorni: avvicina la fine.' },
    'promotion-percent-not-whole': {
      word: 'percentuale con i decimali',
      why: 'Google prende solo percentuali intere: arrotonda lo sconto del codice.',
    },
    'promotion-code-too-long': {
      word: 'codice troppo lungo',
      why: 'Google prende codici fino a 20 caratteri: accorcialo.',
    },
    'promotion-no-website': {
      word: 'manca il sito',
      why: 'Google chiede una pagina dove si legge la promozione: scrivi il sito del negozio nelle Impostazioni.',
    },
    'shipping-missing': {
      word: 'mancano le spese di spedizione',
      why: 'Google non sa come spedisci: impostalo una volta nel conto Merchant, alla voce «Spedizione e resi».',
    },
    'website-not-claimed': {
      word: 'sito non dichiarato',
      why: 'Google non sa che il sito è tuo: dichiaralo nel conto Merchant. Il prezzo in negozio si vede lo stesso.',
    },
    'still-shown': {
      word: 'ancora in mostra',
      why: 'È tolto da qui, ma il canale lo mostra ancora: forse viene da un altro elenco del conto. Toglilo anche lì.',
    },
    offline: { word: 'senza rete', why: 'Manca la connessione. Parte da solo appena la rete torna.' },
    'no-answer': { word: 'nessuna risposta', why: 'Il canale non ha risposto. Vetrina riprova da sola.' },
    'answer-unreadable': {
      word: 'risposta illeggibile',
      why: 'Il canale ha risposto in un modo che non si legge. Vetrina riprova da sola.',
    },
    'service-unavailable': {
      word: 'canale fermo',
      why: 'Il servizio è momentaneamente fermo. Vetrina riprova da sola.',
    },
    'too-many-requests': {
      word: 'il canale chiede una pausa',
      why: 'Il canale accetta solo un certo numero di richieste. Vetrina aspetta e continua da sola.',
    },
    'daily-limit': {
      word: 'limite del giorno',
      why: 'Google accetta due cambi al giorno per prodotto: l’ultimo parte alle 18.',
    },
    'too-much-data': { word: 'invio a pezzi', why: 'Troppi dati in una volta. Vetrina li divide e continua.' },
    'data-source-gone': { word: 'elenco da rifare', why: 'L’elenco su Google non c’è più. Vetrina ne crea uno nuovo.' },
    'verdict-lost': { word: 'da rimandare', why: 'L’esito si è perso. Vetrina manda di nuovo il prodotto.' },
    'product-not-ready': {
      word: 'in preparazione',
      why: 'Google sta ancora preparando il prodotto. Vetrina continua da sola.',
    },
    'stopped-before-it': { word: 'in coda', why: 'L’invio si è fermato prima di questo prodotto. Riparte da solo.' },
    'keys-missing': { word: 'mancano le chiavi', why: 'Mancano le chiavi di accesso. Apri Canali e collega di nuovo.' },
    'keys-wrong': { word: 'chiavi sbagliate', why: 'Le chiavi non sono giuste. Copiale di nuovo in Canali.' },
    'permission-missing': {
      word: 'manca un permesso',
      why: 'Al conto manca un permesso. In Canali c’è scritto quale e come darlo.',
    },
    'api-disabled': {
      word: 'servizio spento',
      why: 'Un servizio di Google è spento nel progetto. In Canali c’è il link per accenderlo.',
    },
    'api-not-approved': {
      word: 'approvazione in attesa',
      why: 'Google non ha ancora approvato il progetto. Intanto si carica il file da Canali.',
    },
    'project-not-registered': {
      word: 'progetto da registrare',
      why: 'Il progetto va registrato in Merchant Center. Apri Canali e premi Controlla adesso.',
    },
    'merchant-not-chosen': { word: 'scegli il conto', why: 'Scegli in Canali quale conto Merchant usare.' },
    'location-not-chosen': { word: 'scegli la scheda', why: 'Scegli in Canali quale scheda Google è il tuo negozio.' },
    'catalog-not-chosen': { word: 'scegli il catalogo', why: 'Scegli in Canali quale catalogo usare.' },
    'ad-account-not-chosen': {
      word: 'scegli il conto annunci',
      why: 'Scegli in Canali quale conto pubblicitario usare.',
    },
    'page-not-chosen': { word: 'scegli la pagina', why: 'Scegli in Canali quale pagina Facebook è il tuo negozio.' },
    'account-not-found': { word: 'conto non trovato', why: 'Il conto non si trova più. Controllalo in Canali.' },
    'account-closed': { word: 'conto chiuso', why: 'Il conto è chiuso o bloccato. Riaprilo sul sito del canale.' },
    'payment-missing': {
      word: 'manca il pagamento',
      why: 'Nel conto pubblicitario manca un modo di pagare. Aggiungilo su Facebook.',
    },
    'version-ended': {
      word: 'Vetrina da aggiornare',
      why: 'Il canale non accetta più questa versione. Aggiorna Vetrina.',
    },
    'refused-by-channel': { word: 'rifiutato', why: 'Il canale ha detto di no, con le parole che vedi qui.' },
    'sign-in-denied': { word: 'accesso negato', why: 'L’accesso è stato negato. Prova di nuovo da Canali.' },
    'sign-in-expired': {
      word: 'accesso scaduto',
      why: 'L’accesso non è stato completato in tempo. Prova di nuovo da Canali.',
    },
    'sign-in-not-ours': {
      word: 'accesso non valido',
      why: 'La risposta non veniva da questo accesso. Prova di nuovo da Canali.',
    },
    'sign-in-cancelled': {
      word: 'accesso interrotto',
      why: 'L’accesso è stato interrotto. Prova di nuovo quando vuoi.',
    },
    'sign-in-busy': {
      word: 'accesso già aperto',
      why: 'Un accesso è già in corso nel browser. Completalo o aspetta cinque minuti.',
    },
    'gateway-not-local': {
      word: 'indirizzo non ammesso',
      why: 'La deviazione delle chiamate può andare solo a questo computer.',
    },
    'not-connected': { word: 'scollegato', why: 'Il canale non è collegato. Collegalo in Canali, o carica il file.' },
    internal: {
      word: 'difetto di Vetrina',
      why: 'Qui c’è un difetto di Vetrina. Niente è perso: riprova, o salva il rapporto da Aiuto.',
    },
    'not-signed-in': { word: 'da accedere', why: 'Il canale chiede di accedere. Apri Canali.' },
    'token-expired': {
      word: 'da riaccedere',
      why: 'L’accesso è scaduto. I prezzi in negozio sono a posto: accedi di nuovo in Canali.',
    },
    'consent-withdrawn': {
      word: 'permesso ritirato',
      why: 'Il permesso è stato ritirato. Accedi di nuovo in Canali: la coda resta.',
    },
    'scope-missing': {
      word: 'permesso non dato',
      why: 'In fase di accesso un permesso non è stato spuntato. Accedi di nuovo e spuntali tutti.',
    },
    'password-changed': {
      word: 'password cambiata',
      why: 'La password del conto è cambiata. Accedi di nuovo in Canali.',
    },
    'sku-missing': { word: 'manca il codice', why: 'Manca il codice articolo. Scrivilo nella scheda del prodotto.' },
    'sku-too-long': {
      word: 'codice troppo lungo',
      why: 'Il codice articolo è troppo lungo per questo canale: al massimo 50 caratteri.',
    },
    'title-missing': { word: 'manca il nome', why: 'Manca il nome del prodotto. Scrivilo nella sua scheda.' },
    'title-too-long': {
      word: 'nome troppo lungo',
      why: 'Il nome è troppo lungo per questo canale: al massimo 150 caratteri.',
    },
    'description-missing': {
      word: 'manca la descrizione',
      why: 'Manca la descrizione. Bastano due righe nella scheda del prodotto.',
    },
    'description-too-long': {
      word: 'descrizione troppo lunga',
      why: 'La descrizione supera 5000 caratteri. Accorciala nella scheda del prodotto.',
    },
    'price-missing': { word: 'manca il prezzo', why: 'Il prodotto non ha ancora un prezzo. Scrivilo nella lista.' },
    'gtin-invalid': {
      word: 'codice a barre sbagliato',
      why: 'Il codice a barre non è valido. Controlla le cifre nella scheda.',
    },
    'link-missing': {
      word: 'manca la pagina',
      why: 'Manca l’indirizzo della pagina del prodotto: senza, si vede solo fra i negozi vicini.',
    },
    'link-invalid': {
      word: 'pagina non valida',
      why: 'L’indirizzo della pagina del prodotto non è valido. Correggilo nella scheda.',
    },
    'image-missing': {
      word: 'manca la foto',
      why: 'Manca una foto. Aggiungi l’indirizzo di una foto nella scheda del prodotto.',
    },
    'image-invalid': {
      word: 'foto non valida',
      why: 'La foto non si apre o è troppo piccola. Scegline un’altra nella scheda.',
    },
    'store-code-missing': {
      word: 'manca il codice negozio',
      why: 'Scrivi il codice negozio di Google nelle Impostazioni.',
    },
    'store-code-unknown': {
      word: 'codice negozio sconosciuto',
      why: 'Google non conosce questo codice negozio. Controllalo nelle Impostazioni.',
    },
    'identifiers-missing': {
      word: 'manca il codice a barre',
      why: 'Google vuole codice a barre o marca. Aggiungine uno nella scheda.',
    },
    'availability-missing': {
      word: 'manca la disponibilità',
      why: 'Manca la disponibilità del prodotto. Vetrina la manda di nuovo.',
    },
    'attribute-missing': {
      word: 'manca un dato',
      why: 'Al canale manca un dato di questo prodotto. Completa la scheda.',
    },
    'attribute-invalid': {
      word: 'un dato non va',
      why: 'Il canale non accetta un dato di questo prodotto. Controlla la scheda.',
    },
    'price-differs-on-site': {
      word: 'prezzo diverso sul sito',
      why: 'Sulla pagina del sito c’è un altro prezzo. Allinea il sito.',
    },
    'landing-page': { word: 'pagina non raggiungibile', why: 'La pagina del prodotto non si apre. Controlla il sito.' },
    policy: {
      word: 'regole del canale',
      why: 'Il prodotto non rispetta una regola del canale. Leggi il motivo sul sito del canale.',
    },
    'account-suspended': {
      word: 'conto sospeso',
      why: 'Il canale ha sospeso il conto. Apri il suo sito e segui le istruzioni.',
    },
    'newer-version-there': {
      word: 'versione più nuova là',
      why: 'Al canale c’è già una versione più nuova. Vetrina rilegge e decide.',
    },
    'channel-switched-off': { word: 'canale spento', why: 'Il canale è spento in Canali. Accendilo quando vuoi.' },
    'still-old-price': {
      word: 'prezzo vecchio',
      why: 'Il canale ha ricevuto il prezzo nuovo ma mostra ancora il vecchio. Mandalo di nuovo.',
    },
    'not-shown-yet': {
      word: 'non si vede ancora',
      why: 'Il canale ha accettato il prodotto ma non lo mostra ancora. Vetrina continua a guardare.',
    },
    'in-review': { word: 'in esame', why: 'Il canale sta esaminando il prodotto. Di solito risponde in tre giorni.' },
    'changed-at-channel': {
      word: 'cambiato là',
      why: 'Qualcuno ha cambiato il prezzo direttamente sul canale. Scegli quale vale.',
    },
    'removed-at-channel': {
      word: 'tolto là',
      why: 'Qualcuno ha tolto il prodotto dal canale. Mandalo di nuovo, o toglilo dalla lista del canale.',
    },
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
    'post-gone': {
      word: 'tolto là',
      why: 'Qualcuno ha tolto il post direttamente sul canale. Se serve, fanne uno nuovo.',
    },
    'post-remove-by-hand': {
      word: 'da togliere a mano',
      why: 'Quello che annuncia è finito e Vetrina qui non arriva. Togli il post a mano, poi premi «L’ho tolto».',
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
  },
  findings: {
    'google-scopes-complete': 'Google ha dato tutti i permessi chiesti',
    'products-ready': 'I prodotti si mandano e si rileggono',
    'inventories-ready': 'Il prezzo in negozio si può mandare',
    'promotions-ready': 'Le promozioni con codice e i «3 per 2» si possono mandare',
    'profile-linked': 'La scheda del negozio è unita al conto Merchant',
    'profile-not-linked': 'La scheda non è unita al conto Merchant: senza, il prezzo in negozio non si vede',
    'local-listings-on': 'I prodotti in negozio si vedono su Google',
    'local-listings-waiting': 'Google sta controllando i prodotti in negozio: rispondi alla sua mail',
    'local-listings-off': 'I prodotti in negozio su Google sono spenti',
    'homepage-claimed': 'Google sa che il sito è tuo',
    'homepage-not-claimed': 'Google non sa ancora che il sito è tuo: dichiaralo nel conto Merchant',
    'account-issue': 'Google segnala un problema di tutto il conto',
    'google-signed-in': 'Il conto Google è collegato',
    'google-scope-missing': 'Manca un permesso di Google: accedi di nuovo e spuntali tutti',
    'merchant-found': 'Il conto Merchant è trovato',
    'merchant-none': 'Nessun conto Merchant: aprine uno gratis su merchants.google.com',
    'merchant-choose': 'Più conti Merchant: scegli quale usare',
    'project-registered': 'Il progetto è registrato presso Google',
    'project-not-registered': 'Il progetto va registrato: Vetrina lo fa al prossimo controllo',
    'data-source-ready': 'L’elenco dei prodotti su Google è pronto',
    'data-source-to-be-made': 'L’elenco dei prodotti su Google nasce al primo invio',
    'location-found': 'La scheda del negozio è trovata',
    'location-none': 'Nessuna scheda: creala gratis su business.google.com',
    'location-choose': 'Più schede: scegli quale è il tuo negozio',
    'store-code-found': 'Il codice negozio coincide',
    'store-code-missing': 'Manca il codice negozio: scrivilo sulla scheda e nelle Impostazioni',
    'posts-ready': 'I post sulla scheda si possono pubblicare',
    'performance-ready': 'Chiamate e indicazioni stradali si leggono',
    'meta-signed-in': 'Il conto Facebook è collegato',
    'meta-token-ends': 'L’accesso a Facebook scade: rinnovalo prima',
    'meta-permission-missing': 'Manca un permesso di Facebook',
    'meta-permissions-complete': 'I permessi di Facebook ci sono tutti',
    'page-found': 'La pagina Facebook è trovata',
    'page-none': 'Nessuna pagina Facebook: creane una per il negozio',
    'page-choose': 'Più pagine: scegli quale è il tuo negozio',
    'ad-account-found': 'Il conto pubblicitario è trovato',
    'ad-account-none': 'Nessun conto pubblicitario: creane uno in Gestione inserzioni',
    'ad-account-choose': 'Più conti pubblicitari: scegli quale usare',
    'ad-account-closed': 'Il conto pubblicitario è chiuso: riaprilo in Gestione inserzioni',
    'ad-account-currency': 'Il conto pubblicitario usa un’altra moneta',
    'catalog-found': 'Il catalogo è trovato',
    'catalog-none': 'Nessun catalogo: creane uno in Commerce Manager',
    'catalog-choose': 'Più cataloghi: scegli quale usare',
    'version-ending': 'Fra poco Facebook non accetta più questa versione: aggiorna Vetrina',
    'api-disabled': 'Un servizio di Google è spento: accendilo nel progetto',
    'api-not-approved': 'Google non ha ancora approvato il progetto: chiedi l’accesso, intanto usa il file',
    'api-failed': 'Un servizio non ha risposto: riprova fra poco',
  },
} as const;
