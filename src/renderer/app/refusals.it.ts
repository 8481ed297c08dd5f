/** Every expected no of the shop, in Italian: why, and what to do next. Codes are never renamed. */
import type { RefusalCode } from '../../api/refusals.ts';

export interface RefusalText {
  readonly why: string;
  readonly next: string;
}

export const refusalsIt = {
  other: {
    why: 'Il negozio non ha accettato questo passo ({code}).',
    next: 'Niente è cambiato. Riprova, oppure cerca il codice nell’aiuto.',
  },
  'not-found': { why: 'Quello che cerchi non c’è più.', next: 'Forse è stato tolto nel frattempo. Torna all’elenco.' },
  'not-allowed': {
    why: 'Questo passo è riservato al titolare.',
    next: 'Chiedi al titolare, o fallo dal computer del negozio.',
  },
  'invalid-input': { why: 'Un campo non si legge.', next: 'Niente è cambiato. Controlla quello che hai scritto.' },
  'price-unclear': {
    why: '«{written}» si può leggere in due modi: {grouped} o {decimal}.',
    next: 'Scegli quale dei due.',
  },
  'price-not-a-number': { why: '«{written}» non è un prezzo.', next: 'Scrivi solo cifre, per esempio 12,90.' },
  'price-negative': { why: 'Un prezzo non può essere sotto zero.', next: 'Scrivi il prezzo senza il segno meno.' },
  'price-too-large': {
    why: '«{written}» è troppo alto per un prezzo.',
    next: 'Controlla di non aver scritto un codice.',
  },
  'price-changed-meanwhile': {
    why: 'Il prezzo è già stato cambiato da un’altra parte: adesso è {current}.',
    next: 'Guarda il prezzo nuovo, poi decidi.',
  },
  'cost-changed-meanwhile': {
    why: 'Il costo di {title} è già stato cambiato da un’altra parte: adesso è {current}.',
    next: 'Guarda il costo nuovo, poi decidi.',
  },
  'typing-error-too-late': {
    why: 'Un errore di battitura si corregge entro {minutes} minuti; questo prezzo vale da più tempo.',
    next: 'Salva il prezzo nuovo senza quel segno: quello di prima resta nella storia.',
  },
  'time-not-readable': {
    why: '«{written}» non è un giorno con la sua ora.',
    next: 'Scegli il giorno e scrivi l’ora, per esempio 8:00.',
  },
  'time-is-past': {
    why: 'Quell’ora è già passata.',
    next: 'Scegli un’ora che deve ancora venire, oppure «adesso».',
  },
  'time-order-wrong': { why: 'La fine viene prima dell’inizio.', next: 'Scegli una fine dopo l’inizio.' },
  'schedule-overlaps': {
    why: 'Per {title} c’è già un prezzo programmato in quei giorni.',
    next: 'Annulla quello, oppure scegli altri giorni.',
  },
  'schedule-over': { why: 'Questo prezzo programmato è già finito.', next: 'Guarda l’elenco: si è aggiornato.' },
  'promotion-overlaps': {
    why: '{title} è già in promozione in quei giorni, con «{name}» (in tutto {count}).',
    next: 'Togli questi prodotti, scegli altri giorni o chiudi prima «{name}».',
  },
  'promotion-nothing-reduced': {
    why: 'Con questa promozione nessun prezzo scende.',
    next: 'Guarda gli avvisi accanto ai prodotti, poi cambia sconto, canali o prodotti.',
  },
  'promotion-steps-wrong': {
    why: 'I ribassi successivi non tornano.',
    next: 'Ogni ribasso viene dopo quello di prima, prima della fine, ed è più forte. Vale solo con «ribassi progressivi».',
  },
  'promotion-over': { why: 'La promozione «{name}» è già finita.', next: 'Per rifarla, creane una nuova.' },
  'currency-in-use': {
    why: 'I prezzi sono in {currency}: un’altra valuta cambierebbe il valore di tutti.',
    next: 'Niente è cambiato. Un negozio con un’altra valuta ha bisogno di una cartella dei dati sua.',
  },
  'price-rule-unreadable': {
    why: 'La regola «{written}» non si legge.',
    next: 'Scrivi per esempio +5%, −10% o +0,50.',
  },
  'price-copied-onto-itself': {
    why: 'Un prezzo non si copia su sé stesso.',
    next: 'Scegli un altro canale da cui copiare.',
  },
  'bulk-below-zero': {
    why: 'Con questa regola prezzi sotto zero: {count} ({titles} …). Niente è cambiato.',
    next: 'Cambia la regola, o lascia fuori questi prodotti.',
  },
  'bulk-too-large': {
    why: 'Con questa regola prezzi troppo alti: {count} ({titles} …). Niente è cambiato.',
    next: 'Cambia la regola, o lascia fuori questi prodotti.',
  },
  'preview-outdated': {
    why: 'Intanto qualcuno ha cambiato qualcosa: righe diverse da quelle viste {differ}. Niente è cambiato.',
    next: 'Guarda di nuovo prima e dopo.',
  },
  'nothing-to-change': {
    why: 'Con questa regola nessun prezzo cambia.',
    next: 'Cambia la regola o scegli altri prodotti.',
  },
  'sku-taken': { why: 'Il codice «{sku}» è già di un altro prodotto.', next: 'Scegli un altro codice.' },
  'sku-missing': { why: 'Manca il codice del prodotto.', next: 'Scrivi un codice, anche breve.' },
  'sku-unknown': { why: 'Nessun prodotto ha il codice «{sku}».', next: 'Controlla il codice o crea il prodotto.' },
  'gtin-wrong-check-digit': {
    why: 'L’ultima cifra del codice a barre «{gtin}» non torna.',
    next: 'Rileggi il codice dalla confezione.',
  },
  'gtin-wrong-length': {
    why: 'Il codice a barre «{gtin}» ha un numero di cifre sbagliato.',
    next: 'Un codice a barre ha 8, 12, 13 o 14 cifre.',
  },
  'product-name-missing': { why: 'Manca il nome del prodotto.', next: 'Scrivi un nome.' },
  'link-not-https': {
    why: 'L’indirizzo deve cominciare con https://.',
    next: 'Copia l’indirizzo dalla pagina del prodotto.',
  },
  'batch-already-undone': { why: 'Questo cambio è già stato annullato.', next: 'Guarda la cronologia.' },
  'batch-not-undoable': {
    why: 'Questo passo non si può annullare.',
    next: 'Guarda nella cronologia che cosa è successo dopo.',
  },
  'file-not-csv': {
    why: 'Il file non è un elenco che si può leggere (CSV o XLSX).',
    next: 'Dal foglio di calcolo scegli «Salva con nome», poi XLSX o CSV, e riprova.',
  },
  'file-empty': { why: 'Il file è vuoto.', next: 'Scegli un altro file.' },
  'file-too-large': { why: 'Il file è troppo grande.', next: 'Dividilo in parti più piccole.' },
  'file-mixed-charset': {
    why: 'Nel file gli accenti sono scritti in due modi diversi.',
    next: 'Salvalo di nuovo come CSV UTF-8 e riprova.',
  },
  'file-too-many-columns': {
    why: 'Il file ha più di {max} colonne: un listino ne ha poche decine.',
    next: 'Togli le colonne vuote o di troppo e salva di nuovo.',
  },
  'file-spreadsheet-kind': {
    why: 'Questo tipo di file ({kind}) non si può leggere.',
    next: 'Aprilo nel suo programma, scegli «Salva con nome» e poi XLSX oppure CSV.',
  },
  'file-protected': {
    why: 'Il file è protetto da una password.',
    next: 'Aprilo, togli la password, salvalo e riprova.',
  },
  'file-archive-unsafe': {
    why: 'Il file non è un foglio di calcolo normale: si è fermato tutto prima di aprirlo.',
    next: 'Chiedi il file di nuovo a chi lo manda, oppure salvalo come CSV.',
  },
  'sheet-unknown': { why: 'Nel file non c’è un foglio «{sheet}».', next: 'I fogli sono: {sheets}.' },
  'import-too-heavy': {
    why: 'Il file chiede più memoria o tempo di quanto un listino ne debba chiedere.',
    next: 'Dividilo in parti più piccole e importale una alla volta.',
  },
  'import-under-way': {
    why: 'Un’altra importazione è in corso: «{file}».',
    next: 'Aspetta che finisca, oppure annullala.',
  },
  'import-not-under-way': { why: 'Questa importazione è già finita.', next: 'Guarda nella cronologia com’è andata.' },
  'file-no-columns': {
    why: 'Nel file non si trovano colonne.',
    next: 'La prima riga deve avere i nomi delle colonne.',
  },
  'upload-unknown': { why: 'Il file caricato non c’è più.', next: 'Sceglilo di nuovo.' },
  'column-missing': { why: 'Manca la colonna «{column}».', next: 'Di’ quale colonna la contiene.' },
  'import-nothing-to-do': { why: 'Nel file non c’è niente di nuovo.', next: 'Tutto è già come nel file.' },
  'labels-none': { why: 'Non c’è nessun cartellino da stampare.', next: 'Scegli dei prodotti con un prezzo.' },
  'labels-too-many': {
    why: '{count} cartellini in un solo file sono troppi: al massimo {most}.',
    next: 'Scegli un reparto alla volta.',
  },
  'label-paper-wrong': {
    why: 'Con queste misure le etichette escono dal foglio o si coprono.',
    next: 'Controlla margini, passo e numero di etichette.',
  },
  'channel-unknown': { why: 'Il canale «{id}» non c’è.', next: 'Guarda l’elenco dei canali.' },
  'channel-kept-aligned': {
    why: '{channel} è tenuto allineato: là nessun prodotto ha un prezzo diverso.',
    next: 'Cambia il prezzo unico, o togli «Tieni allineato» nella pagina Parità.',
  },
  'channel-taken': { why: 'Un canale con questo nome c’è già.', next: 'Scegli un altro nome.' },
  'channel-not-connected': { why: 'Il canale non è collegato.', next: 'Collegalo nella pagina Canali.' },
  'channel-still-connected': {
    why: '{name} è ancora collegato: lì resterebbero prezzi vecchi, senza che si veda.',
    next: 'Prima scollegalo, poi mettilo via.',
  },
  'channel-has-no-feed': {
    why: 'Per questo canale non c’è un file da salvare.',
    next: 'Collegalo, o scegli un altro formato.',
  },
  'connection-refused': {
    why: 'L’altro servizio non ha accettato il collegamento.',
    next: 'Controlla i dati di accesso e riprova.',
  },
  'connection-incomplete': {
    why: 'Al collegamento manca ancora qualcosa.',
    next: 'Apri il canale: dice che cosa manca.',
  },
  'sign-in-expired': {
    why: 'L’accesso è scaduto. I prezzi in negozio sono a posto.',
    next: 'Accedi di nuovo: quello che aspetta parte da solo.',
  },
  'practice-only': { why: 'Questo si fa solo in modalità prova.', next: 'Apri il negozio d’esempio.' },
  'real-only': { why: 'Questo si fa solo nel negozio vero.', next: 'Passa al negozio vero.' },
  'listing-not-in-conflict': { why: 'Qui non c’è più niente da decidere.', next: 'Il prezzo è già stato sistemato.' },
  'post-needs-title': { why: 'Al post manca il titolo.', next: 'Scrivi un titolo.' },
  'post-text-too-long': {
    why: 'Il testo è troppo lungo per questa uscita.',
    next: 'Accorcialo: il massimo è {most} lettere.',
  },
  'post-text-missing': { why: 'Al post manca il testo.', next: 'Scrivi almeno una frase.' },
  'profile-title-missing': {
    why: 'Il nome del negozio è vuoto.',
    next: 'Scrivi il nome come sta sull’insegna.',
  },
  'profile-title-too-long': {
    why: 'Il nome è troppo lungo: Google ne prende {most} caratteri.',
    next: 'Accorcia il nome: solo quello sull’insegna, senza slogan.',
  },
  'profile-description-too-long': {
    why: 'La descrizione è troppo lunga di {over} caratteri: Google ne prende {most}.',
    next: 'Accorciala e salva di nuovo.',
  },
  'profile-description-link': {
    why: 'Google non prende indirizzi web nella descrizione.',
    next: 'Toglili: il sito ha un campo suo.',
  },
  'profile-phone-missing': {
    why: 'Manca il telefono principale.',
    next: 'Scrivi prima quello, poi gli altri numeri.',
  },
  'profile-phones-too-many': {
    why: 'Google prende al massimo {most} numeri oltre a quello principale.',
    next: 'Togline uno.',
  },
  'profile-category-missing': {
    why: 'Manca la categoria principale.',
    next: 'Cerca che cosa è il negozio e scegli la prima categoria.',
  },
  'profile-categories-too-many': {
    why: 'Google prende al massimo {most} categorie oltre a quella principale.',
    next: 'Tieni quelle che descrivono il negozio intero.',
  },
  'profile-hours-overlap': {
    why: 'Due orari dello stesso giorno si toccano, o uno finisce quando comincia ({day}).',
    next: 'Correggi le ore: ogni apertura comincia dopo che è finita quella prima.',
  },
  'profile-special-hours-alone': {
    why: 'Gli orari dei giorni particolari valgono solo accanto a quelli della settimana.',
    next: 'Scrivi prima gli orari della settimana.',
  },
  'profile-special-day-twice': {
    why: 'Lo stesso giorno c’è due volte ({day}).',
    next: 'Tieni una sola riga per giorno.',
  },
  'profile-service-unnamed': {
    why: 'Un servizio è senza nome.',
    next: 'Scrivi che cosa fai, per esempio «Confezione regalo».',
  },
  'profile-service-too-long': {
    why: '«{name}» è troppo lungo: il nome ha al massimo {most} caratteri, la descrizione {mostText}.',
    next: 'Accorcia e salva di nuovo.',
  },
  'profile-nothing-wanted': {
    why: 'Di questa parte della scheda non è ancora stato detto niente.',
    next: 'Scrivi che cosa deve mostrare Google e salva.',
  },
  'profile-not-in-conflict': {
    why: 'Qui non c’è più niente da scegliere.',
    next: 'La pagina mostra già come sta adesso.',
  },
  'profile-google-silent': {
    why: 'Google non ha risposto ({why}).',
    next: 'Quello che è scritto resta. Riprova fra un momento.',
  },
  'campaign-over-cap': {
    why: 'L’annuncio costerebbe più del tetto che hai fissato.',
    next: 'Abbassa la spesa, o alza il tetto nelle impostazioni.',
  },
  'campaign-over-month-cap': {
    why: 'Così questo mese si potrebbe superare il tetto di spesa per gli annunci.',
    next: 'Abbassa la spesa, metti in pausa un altro annuncio, o alza il tetto del mese nelle impostazioni.',
  },
  'campaign-button-wrong': {
    why: 'Questo pulsante non va con lo scopo dell’annuncio.',
    next: 'Scegli uno dei pulsanti proposti.',
  },
  'campaign-needs-form': {
    why: 'Per raccogliere iscrizioni serve un modulo di Facebook.',
    next: 'Scegli il modulo di un evento.',
  },
  'campaign-needs-link': {
    why: 'Il pulsante «Iscriviti» deve aprire una pagina.',
    next: 'Scrivi l’indirizzo della pagina, che comincia con https://.',
  },
  'campaign-not-changeable': {
    why: 'Questo annuncio non si può cambiare adesso.',
    next: 'Aspetta che sia pronto, oppure fanne una copia.',
  },
  'campaign-budget-below-spent': {
    why: 'L’annuncio ha già speso di più.',
    next: 'Scegli una spesa più alta, oppure mettilo in pausa.',
  },
  'campaign-budget-too-small': {
    why: 'La spesa al giorno è troppo bassa per Facebook.',
    next: 'Alza la spesa al giorno.',
  },
  'campaign-dates-wrong': { why: 'Le date non tornano.', next: 'La fine deve venire dopo l’inizio, e dopo adesso.' },
  'campaign-not-startable': { why: 'L’annuncio non si può avviare adesso.', next: 'Aprilo: dice che cosa manca.' },
  'campaign-needs-phone': {
    why: 'Per «Chiama ora» serve il telefono del negozio.',
    next: 'Scrivilo nelle impostazioni.',
  },
  'campaign-needs-place': {
    why: 'Serve il punto del negozio sulla mappa.',
    next: 'Scrivi indirizzo e coordinate nelle impostazioni.',
  },
  'campaign-needs-payor': {
    why: 'La legge chiede chi paga l’annuncio.',
    next: 'Scrivi il nome legale del negozio nelle impostazioni.',
  },
  'post-title-too-long': {
    why: 'Il titolo è troppo lungo per Google.',
    next: 'Accorcialo: il massimo è {most} lettere.',
  },
  'post-dates-wrong': {
    why: 'Le date del post non tornano.',
    next: 'La fine deve venire dopo l’inizio, e dopo adesso.',
  },
  'post-link-wrong': {
    why: 'Il pulsante del post non ha un indirizzo che funziona.',
    next: 'Scrivi un indirizzo che comincia con https://.',
  },
  'post-picture-not-public': {
    why: 'Google e Instagram non possono raggiungere questa foto.',
    next: 'Scrivi un indirizzo https pubblico, o togli la foto.',
  },
  'post-not-retryable': {
    why: 'Questo post non si può mandare di nuovo.',
    next: 'È già in viaggio o già fuori: guarda il suo stato.',
  },
  'post-not-by-hand': { why: 'Questo post lo pubblica Vetrina.', next: 'Guarda il suo stato: non serve incollarlo.' },
  'post-over': { why: 'Questo post è già finito.', next: 'Fanne uno nuovo.' },
  'post-part-not-changeable': {
    why: 'Su Facebook di un post fuori si cambia solo il testo.',
    next: 'Per cambiare foto o indirizzo toglilo e fanne uno nuovo.',
  },
  'post-not-changeable': {
    why: 'Questo post non si può più cambiare.',
    next: 'Toglilo e fanne uno nuovo con il testo giusto.',
  },
  'post-time-too-far': {
    why: 'Il giorno scelto per il post è troppo lontano.',
    next: 'Scegli un giorno entro un anno.',
  },
  'post-time-past': {
    why: 'Il minuto scelto per il post è già passato.',
    next: 'Scegli un’ora che deve ancora venire, o pubblica adesso.',
  },
  'post-too-many-hashtags': { why: 'Ci sono troppi hashtag per Instagram.', next: 'Lasciane al massimo {most}.' },
  'post-picture-too-large': {
    why: 'La foto è troppo pesante.',
    next: 'Il massimo è 5 MB: salvala più piccola e riprova.',
  },
  'post-picture-unreadable': { why: 'La foto non si legge.', next: 'Scegli una foto JPEG o PNG.' },
  'post-picture-not-jpeg': { why: 'Instagram prende solo foto JPEG.', next: 'Scegli una foto che finisce con .jpg.' },
  'post-picture-missing': {
    why: 'Su Instagram un post ha sempre una foto.',
    next: 'Aggiungi una foto, o scrivi il suo indirizzo.',
  },
  'review-answer-empty': { why: 'Alla risposta manca il testo.', next: 'Scrivi almeno una frase.' },
  'review-answer-too-long': {
    why: 'La risposta è troppo lunga per Google.',
    next: 'Accorciala: lo spazio è di {most} byte, e una lettera accentata ne occupa due.',
  },
  'review-answer-missing': {
    why: 'Sotto questa recensione non c’è una risposta.',
    next: 'Guarda la recensione su Google: forse è già stata tolta.',
  },
  'review-gone': {
    why: 'Google non mostra più questa recensione.',
    next: 'Non c’è niente da fare: chi l’ha scritta o Google l’ha tolta.',
  },
  'campaign-link-wrong': {
    why: 'L’indirizzo della pagina non va bene.',
    next: 'Scrivi un indirizzo che comincia con https://, anche nelle impostazioni del negozio.',
  },
  'campaign-picture-unreadable': { why: 'La foto non si legge.', next: 'Scegli una foto JPEG o PNG.' },
  'lead-form-needs-privacy-page': {
    why: 'Facebook chiede l’indirizzo pubblico della tua pagina sulla privacy, e qui manca.',
    next: 'Scrivilo in Impostazioni, alla voce “Indirizzo della pagina sulla privacy”: deve cominciare con https:// e aprirsi da ogni telefono.',
  },
  'lead-form-not-there': {
    why: 'Il modulo non è ancora su Facebook.',
    next: 'Aspetta che sia attivo, poi riprova.',
  },
  'leads-not-pulled': {
    why: 'Facebook non ha dato i contatti adesso.',
    next: 'Niente è andato perso: Vetrina riprova da sola. Se continua, guarda in Canali che cosa manca.',
  },
  'leads-file-unknown': {
    why: 'In questo file non ci sono contatti di Facebook.',
    next: 'Scarica i contatti dal Centro contatti di Facebook e scegli quel file: ha le colonne created_time, full_name, email o phone_number.',
  },
  'event-over': { why: 'L’evento è già passato.', next: 'Crea un nuovo evento.' },
  'event-closed': { why: 'Le iscrizioni sono chiuse.', next: 'Riaprile dalla pagina dell’evento.' },
  'event-date-wrong': { why: 'La data dell’evento non va bene.', next: 'Scegli un giorno che deve ancora venire.' },
  'event-capacity-below-taken': { why: 'I posti già presi sono {taken}.', next: 'Scrivi un numero di posti più alto.' },
  'registration-name-missing': { why: 'Manca il nome.', next: 'Scrivi nome e cognome.' },
  'registration-contact-missing': { why: 'Manca un modo per rispondere.', next: 'Scrivi il telefono o la mail.' },
  'phone-not-valid': { why: 'Il numero di telefono non è completo.', next: 'Controlla le cifre, con il prefisso.' },
  'mail-not-valid': { why: 'L’indirizzo mail non è completo.', next: 'Controlla che ci sia la chiocciola.' },
  'too-many-seats': { why: 'Sono troppi posti per una sola iscrizione.', next: 'Chiedi meno posti.' },
  'too-fast': { why: 'Il modulo è arrivato troppo in fretta.', next: 'Aspetta un momento e manda di nuovo.' },
  'too-many-requests': { why: 'Troppe richieste in poco tempo.', next: 'Aspetta un minuto e riprova.' },
  'shop-open-elsewhere': {
    why: 'Questo negozio è già aperto in un’altra finestra di Vetrina.',
    next: 'Chiudi l’altra, poi riprova.',
  },
  'shop-from-newer-version': {
    why: 'Questi dati sono di una Vetrina più nuova.',
    next: 'Aggiorna Vetrina. I dati restano come sono.',
  },
  'shop-damaged': {
    why: 'L’archivio del negozio è rovinato.',
    next: 'Riprendi l’ultima copia: nelle impostazioni ci sono tutte.',
  },
  'shop-read-only': { why: 'Sul disco non si può scrivere.', next: 'Controlla i permessi della cartella dei dati.' },
  'disk-full': { why: 'Il disco è pieno.', next: 'Fai posto e riprova: niente è andato perso.' },
  'backup-not-a-shop': { why: 'Questo file non è una copia di Vetrina.', next: 'Scegli un altro file.' },
  'backup-target-exists': { why: 'C’è già un file con questo nome.', next: 'Scegli un altro nome.' },
} as const satisfies Record<RefusalCode | 'other', RefusalText>;
