/** What the shop says no to, and why Vetrina cannot start, as the command line and the start say it in Italian: why, and the next step. */
import type { RefusalCode } from '../../api/refusals.ts';
import type { ProblemCode } from '../problem.ts';

export const refusalsIt: Readonly<Record<RefusalCode | ProblemCode, string>> = {
  'not-found': 'Quello che cerchi non c’è (più). Guarda l’elenco.',
  'not-allowed': 'Questo passo è riservato al titolare: un token non basta.',
  'invalid-input': 'Un valore non si legge. Niente è cambiato.',
  'price-unclear':
    '«{written}» si può leggere in due modi: {grouped} o {decimal}. Scrivi {groupedPlain} oppure {decimalPlain}.',
  'price-not-a-number': '«{written}» non è un prezzo. Scrivi solo cifre, per esempio 12,90.',
  'price-negative': 'Un prezzo non può essere sotto zero. Scrivi il prezzo senza il segno meno.',
  'price-too-large': '«{written}» è troppo alto per un prezzo. Controlla di non aver scritto un codice.',
  'price-changed-meanwhile':
    'Il prezzo è già stato cambiato da un’altra parte: adesso è {current}. Guarda il prezzo nuovo, poi decidi.',
  'cost-changed-meanwhile':
    'Il costo di {title} è già stato cambiato da un’altra parte: adesso è {current}. Guarda il costo nuovo, poi decidi.',
  'typing-error-too-late':
    'Un errore di battitura si corregge entro {minutes} minuti; questo prezzo vale da più tempo. Salvalo come prezzo nuovo.',
  'time-not-readable': '«{written}» non è un giorno con la sua ora. Scrivi per esempio 2026-12-01T08:00.',
  'time-is-past': 'Quell’ora è già passata. Scegline una che deve ancora venire.',
  'time-order-wrong': 'La fine viene prima dell’inizio. Scegli una fine dopo l’inizio.',
  'schedule-overlaps':
    'Per {title} ({sku}) c’è già un prezzo programmato in quei giorni. Annullalo prima, o scegli altri giorni.',
  'schedule-over': 'Questo prezzo programmato è già finito. Niente è cambiato.',
  'promotion-overlaps':
    '{title} ({sku}) è già in promozione in quei giorni, con «{name}» (in tutto {count}). Togli questi prodotti, scegli altri giorni o chiudi prima «{name}».',
  'promotion-nothing-reduced':
    'Con questa promozione nessun prezzo scende. Guarda «vetrina promotion preview», poi cambia sconto, canali o prodotti.',
  'promotion-steps-wrong':
    'I ribassi successivi non tornano. Ognuno viene dopo quello di prima, prima della fine, ed è più forte; servono i ribassi progressivi.',
  'promotion-over': 'La promozione «{name}» è già finita. Per rifarla, creane una nuova.',
  'currency-in-use':
    'I prezzi sono in {currency}; un’altra valuta cambierebbe il valore di tutti. Usa per quella una nuova cartella dei dati.',
  'price-rule-unreadable': 'La regola «{written}» non si legge. Scrivi per esempio +5%, −10% o +0,50.',
  'price-copied-onto-itself': 'Un prezzo non si copia su sé stesso. Scegli un altro canale da cui copiare.',
  'bulk-below-zero': 'Con questa regola prezzi sotto zero: {count} ({titles} …). Niente è cambiato: cambia la regola.',
  'bulk-too-large': 'Con questa regola prezzi troppo alti: {count} ({titles} …). Niente è cambiato: cambia la regola.',
  'preview-outdated':
    'Intanto qualcuno ha cambiato qualcosa: righe diverse da quelle viste {differ}. Niente è cambiato: guarda di nuovo.',
  'nothing-to-change': 'Con questa regola nessun prezzo cambia. Cambia la regola o scegli altri prodotti.',
  'sku-taken': 'Il codice «{sku}» è già di un altro prodotto. Scegli un altro codice.',
  'sku-missing': 'Manca il codice del prodotto. Scrivi un codice, anche breve.',
  'sku-unknown': 'Nessun prodotto ha il codice «{sku}». Controlla il codice.',
  'gtin-wrong-check-digit': 'L’ultima cifra del codice a barre «{gtin}» non torna. Rileggi il codice dalla confezione.',
  'gtin-wrong-length':
    'Il codice a barre «{gtin}» ha un numero di cifre sbagliato. Un codice a barre ha 8, 12, 13 o 14 cifre.',
  'product-name-missing': 'Manca il nome del prodotto. Scrivi un nome.',
  'link-not-https': 'L’indirizzo deve cominciare con https://. Copia l’indirizzo dalla pagina del prodotto.',
  'batch-already-undone': 'Questo cambio è già stato annullato.',
  'batch-not-undoable': 'Non c’è niente da annullare, o questo passo non si può annullare.',
  'file-not-csv':
    'Il file non è un elenco che si può leggere (CSV o XLSX). Dal foglio di calcolo scegli «Salva con nome», poi XLSX o CSV, e riprova.',
  'file-empty': 'Il file è vuoto. Scegli un altro file.',
  'file-too-large': 'Il file è troppo grande. Dividilo in parti più piccole.',
  'file-mixed-charset':
    'Nel file gli accenti sono scritti in due modi diversi. Salvalo di nuovo come CSV UTF-8 e riprova.',
  'file-too-many-columns':
    'Il file ha più di {max} colonne: un listino ne ha poche decine. Togli le colonne vuote o di troppo e salva di nuovo.',
  'file-spreadsheet-kind':
    'Questo tipo di file ({kind}) non si può leggere. Aprilo nel suo programma, scegli «Salva con nome» e poi XLSX oppure CSV.',
  'file-protected': 'Il file è protetto da una password. Aprilo, togli la password, salvalo e riprova.',
  'file-archive-unsafe':
    'Il file non è un foglio di calcolo normale: si è fermato tutto prima di aprirlo. Chiedi il file di nuovo a chi lo manda, oppure salvalo come CSV.',
  'sheet-unknown': 'Nel file non c’è un foglio «{sheet}». I fogli sono: {sheets}.',
  'import-too-heavy':
    'Il file chiede più memoria o tempo di quanto un listino ne debba chiedere. Dividilo in parti più piccole e importale una alla volta.',
  'import-under-way': 'Un’altra importazione è in corso: «{file}». Aspetta che finisca, oppure annullala.',
  'import-not-under-way': 'Questa importazione è già finita. Guarda nella cronologia com’è andata.',
  'file-no-columns': 'Nel file non si trovano colonne. La prima riga deve avere i nomi delle colonne.',
  'upload-unknown': 'Il file caricato non c’è più. Sceglilo di nuovo.',
  'column-missing': 'Manca la colonna «{column}». Di’ quale colonna la contiene.',
  'import-nothing-to-do': 'Nel file non c’è niente di nuovo. Tutto è già come nel file.',
  'labels-none': 'Non c’è nessun cartellino da stampare. Scegli dei prodotti con un prezzo.',
  'labels-too-many': '{count} cartellini in un solo file sono troppi: al massimo {most}. Scegli un reparto alla volta.',
  'label-paper-wrong':
    'Con queste misure le etichette escono dal foglio o si coprono. Controlla margini, passo e numero di etichette.',
  'channel-unknown': 'Il canale «{id}» non c’è. I canali sono in «vetrina status».',
  'channel-kept-aligned':
    '{channel} è tenuto allineato: là nessun prodotto ha un prezzo diverso. Cambia il prezzo unico.',
  'channel-taken': 'Un canale con questo nome c’è già. Scegli un altro nome.',
  'channel-not-connected': 'Il canale non è collegato. Collegalo con «vetrina connect».',
  'channel-still-connected':
    'Il conto è ancora collegato: lì resterebbero prezzi vecchi, senza che si veda. Prima scollegalo, poi mettilo via.',
  'channel-has-no-feed': 'Per questo canale non c’è un file da salvare. Collegalo, o scegli un altro formato.',
  'connection-refused': 'L’altro servizio non ha accettato il collegamento. Controlla i dati di accesso e riprova.',
  'connection-incomplete': 'Al collegamento manca ancora qualcosa. Apri il canale: dice che cosa manca.',
  'cart-gone':
    'Il carrello {number} non aspetta più: è stato pagato, annullato o già seguito. Guarda l’elenco: si è aggiornato.',
  'cart-contact-cap':
    'Questa persona è già stata contattata da poco, per un carrello o per altro. Aspetta: quanto spesso basta lo dice la regola in Clienti → Gruppi di clienti.',
  'web-channel-missing':
    'Manca il canale del sito web, o è messo via. Aggiungi un canale «Sito web», o riprendi quello che hai messo via.',
  'web-address-wrong':
    '«{written}» non è l’indirizzo di un sito. Scrivilo come sta nella barra del browser: https://www.esempio.it.',
  'web-address-not-https':
    '{host} non è protetto da https: la chiave viaggerebbe in chiaro. Chiedi https a chi ospita il sito (è gratis), poi scrivi l’indirizzo con https.',
  'web-shop-not-there':
    'A questo indirizzo WooCommerce non risponde. Controlla l’indirizzo, che WooCommerce sia attivo e che i permalink di WordPress non siano «Semplice».',
  'web-shop-elsewhere': 'Il sito manda a un altro indirizzo: {to} Usa quello.',
  'web-shop-locked':
    'Un firewall o un plugin di sicurezza del sito non lascia passare Vetrina. Chiedi a chi ospita il sito di permettere le API di WooCommerce, poi riprova.',
  'web-keys-refused':
    'Il sito non conosce questa chiave. Copia di nuovo chiave e segreto da WooCommerce, Impostazioni, Avanzate, REST API.',
  'web-key-read-only':
    'La chiave può solo leggere: i prezzi non potrebbero partire. Creane una con permessi «Lettura/Scrittura».',
  'web-key-no-rights':
    'L’utente della chiave non può gestire il negozio. Crea la chiave con un utente amministratore o gestore del negozio.',
  'web-shop-silent':
    'Il sito non ha dato una risposta che si possa leggere. Aprilo nel browser: se va, riprova fra poco. Niente è cambiato.',
  'sign-in-expired': 'L’accesso è scaduto. Accedi di nuovo con «vetrina connect»: quello che aspetta parte da solo.',
  'practice-only': 'Questo si fa solo in modalità prova. Apri il negozio d’esempio.',
  'real-only': 'Questo si fa solo nel negozio vero. Passa al negozio vero.',
  'listing-not-in-conflict': 'Qui non c’è più niente da decidere. Il prezzo è già stato sistemato.',
  'post-needs-title': 'Al post manca il titolo. Scrivi un titolo.',
  'post-text-too-long': 'Il testo è troppo lungo per questa uscita. Accorcialo: il massimo è {most} lettere.',
  'post-text-missing': 'Al post manca il testo. Scrivi almeno una frase.',
  'profile-title-missing': 'Il nome del negozio è vuoto. Scrivi il nome come sta sull’insegna.',
  'profile-title-too-long':
    'Il nome è troppo lungo: Google ne prende {most} caratteri. Accorcia il nome: solo quello sull’insegna, senza slogan.',
  'profile-description-too-long':
    'La descrizione è troppo lunga di {over} caratteri: Google ne prende {most}. Accorciala e salva di nuovo.',
  'profile-description-link': 'Google non prende indirizzi web nella descrizione. Toglili: il sito ha un campo suo.',
  'profile-phone-missing': 'Manca il telefono principale. Scrivi prima quello, poi gli altri numeri.',
  'profile-phones-too-many': 'Google prende al massimo {most} numeri oltre a quello principale. Togline uno.',
  'profile-category-missing': 'Manca la categoria principale. Cerca che cosa è il negozio e scegli la prima categoria.',
  'profile-categories-too-many':
    'Google prende al massimo {most} categorie oltre a quella principale. Tieni quelle che descrivono il negozio intero.',
  'profile-hours-overlap':
    'Due orari dello stesso giorno si toccano, o uno finisce quando comincia ({day}). Correggi le ore: ogni apertura comincia dopo che è finita quella prima.',
  'profile-special-hours-alone':
    'Gli orari dei giorni particolari valgono solo accanto a quelli della settimana. Scrivi prima gli orari della settimana.',
  'profile-special-day-twice': 'Lo stesso giorno c’è due volte ({day}). Tieni una sola riga per giorno.',
  'profile-service-unnamed': 'Un servizio è senza nome. Scrivi che cosa fai, per esempio «Confezione regalo».',
  'profile-service-too-long':
    '«{name}» è troppo lungo: il nome ha al massimo {most} caratteri, la descrizione {mostText}. Accorcia e salva di nuovo.',
  'profile-nothing-wanted':
    'Di questa parte della scheda non è ancora stato detto niente. Scrivi che cosa deve mostrare Google e salva.',
  'profile-not-in-conflict': 'Qui non c’è più niente da scegliere. La pagina mostra già come sta adesso.',
  'profile-google-silent': 'Google non ha risposto ({why}). Quello che è scritto resta. Riprova fra un momento.',
  'campaign-costs-more': 'Fino al nuovo ultimo giorno l’annuncio spenderebbe di più. Prosegue solo se lo dici tu.',
  'campaign-over-cap':
    'L’annuncio costerebbe più del tetto che hai fissato. Abbassa la spesa, o alza il tetto nelle impostazioni.',
  'campaign-over-month-cap':
    'Così questo mese si potrebbe superare il tetto di spesa per gli annunci. Abbassa la spesa, metti in pausa un altro annuncio, o alza il tetto del mese nelle impostazioni.',
  'campaign-button-wrong': 'Questo pulsante non va con lo scopo dell’annuncio. Scegli uno di quelli adatti.',
  'campaign-needs-form': 'Per raccogliere iscrizioni serve un modulo di Facebook. Indica il suo numero.',
  'campaign-needs-link':
    'Il pulsante «Iscriviti» deve aprire una pagina. Indica un indirizzo che comincia con https://.',
  'campaign-not-changeable':
    'Questo annuncio non si può cambiare adesso. Aspetta che sia pronto, oppure fanne una copia.',
  'campaign-budget-below-spent': 'L’annuncio ha già speso di più. Scegli una spesa più alta, oppure mettilo in pausa.',
  'campaign-budget-too-small': 'La spesa al giorno è troppo bassa per Facebook. Alza la spesa al giorno.',
  'campaign-dates-wrong': 'Le date non tornano. La fine deve venire dopo l’inizio, e dopo adesso.',
  'campaign-not-startable': 'L’annuncio non si può avviare adesso. Aprilo: dice che cosa manca.',
  'campaign-needs-phone': 'Per «Chiama ora» serve il telefono del negozio. Scrivilo nelle impostazioni.',
  'campaign-needs-place': 'Serve il punto del negozio sulla mappa. Scrivi indirizzo e coordinate nelle impostazioni.',
  'campaign-needs-payor': 'La legge chiede chi paga l’annuncio. Scrivi il nome legale del negozio nelle impostazioni.',
  'post-title-too-long': 'Il titolo è troppo lungo per Google. Accorcialo: il massimo è {most} lettere.',
  'post-dates-wrong': 'Le date del post non tornano. La fine deve venire dopo l’inizio, e dopo adesso.',
  'post-link-wrong':
    'Il pulsante del post non ha un indirizzo che funziona. Scrivi un indirizzo che comincia con https://.',
  'post-picture-not-public':
    'Google e Instagram non possono raggiungere questa foto. Scrivi un indirizzo https pubblico, o togli la foto.',
  'post-not-retryable': 'Questo post non si può mandare di nuovo. È già in viaggio o già fuori: guarda il suo stato.',
  'post-not-by-hand': 'Questo post lo pubblica Vetrina. Guarda il suo stato: non serve incollarlo.',
  'post-over': 'Questo post è già finito. Fanne uno nuovo.',
  'post-part-not-changeable':
    'Su Facebook di un post fuori si cambia solo il testo. Per cambiare foto o indirizzo toglilo e fanne uno nuovo.',
  'post-not-changeable': 'Questo post non si può più cambiare. Toglilo e fanne uno nuovo con il testo giusto.',
  'post-time-too-far': 'Il giorno scelto per il post è troppo lontano. Scegli un giorno entro un anno.',
  'post-time-past':
    'Il minuto scelto per il post è già passato. Scegli un’ora che deve ancora venire, o pubblica adesso.',
  'post-too-many-hashtags': 'Ci sono troppi hashtag per Instagram. Lasciane al massimo {most}.',
  'post-picture-too-large': 'La foto è troppo pesante. Il massimo è 5 MB: salvala più piccola e riprova.',
  'post-picture-unreadable': 'La foto non si legge. Scegli una foto JPEG o PNG.',
  'post-picture-not-jpeg': 'Instagram prende solo foto JPEG. Scegli una foto che finisce con .jpg.',
  'post-picture-missing': 'Su Instagram un post ha sempre una foto. Aggiungi una foto, o scrivi il suo indirizzo.',
  'review-answer-empty': 'Alla risposta manca il testo. Scrivi almeno una frase.',
  'review-answer-too-long':
    'La risposta è troppo lunga per Google: {bytes} byte, e lo spazio è di {most}. Accorciala; una lettera accentata ne occupa due.',
  'review-answer-missing': 'Sotto questa recensione non c’è una risposta. Guardala su Google: forse è già stata tolta.',
  'review-gone': 'Google non mostra più questa recensione: chi l’ha scritta o Google l’ha tolta.',
  'campaign-link-wrong':
    'L’indirizzo della pagina non va bene. Scrivi un indirizzo che comincia con https://, anche nelle impostazioni del negozio.',
  'campaign-picture-unreadable': 'La foto non si legge. Scegli una foto JPEG o PNG.',
  'lead-form-needs-privacy-page':
    'Facebook chiede l’indirizzo pubblico della tua pagina sulla privacy, e qui manca. Scrivilo in Impostazioni, alla voce “Indirizzo della pagina sulla privacy”: deve cominciare con https:// e aprirsi da ogni telefono.',
  'lead-form-not-there': 'Il modulo non è ancora su Facebook. Aspetta che sia attivo, poi riprova.',
  'leads-not-pulled':
    'Facebook non ha dato i contatti adesso. Niente è andato perso: Vetrina riprova da sola. Se continua, guarda in Canali che cosa manca.',
  'google-form-not-read':
    'Google non ha dato le risposte adesso ({why}). Niente è andato perso: Vetrina riprova da sola.',
  'guest-file-lacks':
    'Del file manca {lacks}. Serve il nome, un telefono o una mail, e la frase del consenso se c’è la sua colonna.',
  'leads-file-unknown':
    'In questo file non ci sono contatti di Facebook. Scarica i contatti dal Centro contatti di Facebook e scegli quel file: ha le colonne created_time, full_name, email o phone_number.',
  'event-over': 'L’evento è già passato. Crea un nuovo evento.',
  'event-closed': 'Le iscrizioni sono chiuse. Riaprile dalla pagina dell’evento.',
  'event-not-open-yet': 'Le iscrizioni non sono ancora aperte. Torna quando si aprono.',
  'event-not-over': 'L’evento deve ancora finire. Archivialo quando è passato, o annullalo.',
  'event-window-wrong':
    'Le iscrizioni si chiuderebbero prima di aprirsi. Metti la chiusura dopo l’apertura, e l’apertura prima dell’inizio.',
  'event-question-wrong': 'A «{question}» manca fra che cosa scegliere. Scrivi almeno due risposte diverse.',
  'answer-missing': 'Manca la risposta a «{question}». Rispondi e manda di nuovo.',
  'answer-not-valid': 'La risposta a «{question}» non va bene. Scegline una fra quelle proposte, o scrivi meno.',
  'event-cancelled': 'L’evento è annullato. Crea un nuovo evento.',
  'event-date-wrong': 'La data dell’evento non va bene. Scegli un giorno che deve ancora venire.',
  'event-capacity-below-taken': 'I posti già presi sono {taken}. Scrivi un numero di posti più alto.',
  'lifecycle-lost-before-quiet':
    'Un cliente non può essere perso prima di allontanarsi. Per «perso» scrivi più di {quietDays} giorni.',
  'registration-name-missing': 'Manca il nome. Scrivi nome e cognome.',
  'registration-contact-missing': 'Manca un modo per rispondere. Scrivi il telefono o la mail.',
  'phone-not-valid': 'Il numero di telefono non è completo. Controlla le cifre, con il prefisso.',
  'mail-not-valid': 'L’indirizzo mail non è completo. Controlla che ci sia la chiocciola.',
  'too-many-seats': 'Sono troppi posti per una sola iscrizione. Chiedi meno posti.',
  'seats-not-left': 'Non ci sono tanti posti: ne restano {left}. Chiedi meno posti.',
  'ticket-of-other-event': 'Questo biglietto è per «{title}». Guarda il giorno scritto sul biglietto.',
  'seat-hold-over':
    'Il posto era tenuto fino alla sua ora, poi è passato a chi aspettava. Rimetti la persona in lista d’attesa.',
  'registration-not-active': 'Questa iscrizione è annullata. Iscrivi di nuovo la persona.',
  'too-fast': 'Il modulo è arrivato troppo in fretta. Aspetta un momento e manda di nuovo.',
  'stock-store-unknown': 'Un luogo con il numero {id} non c’è. «vetrina stock stores» li elenca.',
  'stock-store-taken': 'Un luogo «{name}» c’è già. Scegli un altro nome.',
  'stock-store-same': 'Partenza e arrivo sono lo stesso luogo. Scegli due luoghi diversi.',
  'stock-not-enough':
    'Di {title} ({sku}) non ce n’è abbastanza in questo luogo. Se ce n’è di più, prima conta l’articolo.',
  'stock-take-over': 'Questo inventario è già chiuso. Cominciane uno nuovo.',
  'pickup-not-enough':
    'Di {title} ({sku}) non ce n’è abbastanza da mettere da parte. Riducine il numero, o conta l’articolo.',
  'pickup-of-order':
    'Il ritiro {code} è l’ordine {number} del sito. Rimborsalo o annullalo lì: il ritiro si chiude da solo.',
  'pickup-over': 'Il ritiro {code} è già chiuso. Fanne uno nuovo.',
  'stock-take-empty': 'Non è stato contato niente. Conta almeno un articolo.',
  'form-used-before':
    'Questo modulo è già diventato lo scontrino {number}, con altro dentro. Niente è contato due volte: per un’altra vendita usa un’altra chiave.',
  'discount-too-large': 'Lo sconto è più grande di quello che c’è da pagare ({cap}). Scrivine uno più piccolo.',
  'payments-differ': 'Da pagare sono {amount}, i pagamenti fanno {current}. Insieme devono fare {amount}.',
  'till-missing': 'Non c’è un canale «cassa» a cui dare lo scontrino. Riaccendilo: «vetrina channels».',
  'receipt-not-made-here': 'Lo scontrino {number} non si può annullare così: si annullano quelli scritti a mano.',
  'receipt-taken-back': 'Lo scontrino {number} è già tornato indietro, con {by}. Niente è cambiato.',
  'close-day-future': 'Il giorno {day} deve ancora venire. Scegli oggi o un giorno passato.',
  'close-nothing-counted': 'Non è stato contato niente. Conta almeno i contanti: --count cash=123,45.',
  'receipt-not-returnable': 'Nello scontrino {number} non c’è niente che possa tornare. Cerca quello della vendita.',
  'return-too-much': 'Di «{article}» possono tornare ancora {left}, non {wanted}. Scrivi una quantità più piccola.',
  'card-code-wrong':
    'Il codice «{written}» ha un errore di battitura. Rileggilo dalla carta: dodici segni, l’ultimo controlla gli altri.',
  'card-code-missing': 'Manca il codice della carta. Scrivilo, o leggilo con il lettore.',
  'card-unknown': 'La carta {code} non è di questo negozio. Controlla il codice, o scegli un altro pagamento.',
  'card-blocked': 'La carta {code} è bloccata. Guarda perché nella pagina Carte regalo; se è a posto, sbloccala lì.',
  'card-expired': 'La carta {code} valeva fino al {day}. Scegli un altro pagamento.',
  'card-not-enough':
    'Sulla carta {code} restano {current}, non {amount}. Paga {current} con la carta e il resto in un altro modo.',
  'card-already-used':
    'La carta {code} è già stata spesa: restano {current}. Non si annulla più: registra un reso per la merce comprata con la carta.',
  'card-spent': 'Sulla carta {code} non resta niente. Non serve sostituirla.',
  'win-back-no-consent':
    'Questa persona non ha permesso di essere cercata così. Scegli un’altra via, o chiedile il permesso quando viene.',
  'win-back-asked-lately':
    'A questa persona è stato chiesto negli ultimi trenta giorni. Aspetta: una volta al mese basta.',
  'win-back-not-away': 'Questa persona non si è allontanata, o è già tornata. Guarda l’elenco: si è aggiornato.',
  'coupon-unknown': 'Il buono «{code}» non c’è. Controlla il codice, lettera per lettera.',
  'coupon-taken': 'Un buono con il codice «{code}» c’è già. Scegli un altro codice, o lascialo vuoto.',
  'coupon-days-wrong': 'L’ultimo giorno del buono viene prima del primo. Controlla i due giorni.',
  'coupon-too-large': 'Uno sconto sopra il cento per cento non si può. Scrivi una percentuale fino a 100.',
  'coupon-not-yet': 'Il buono {code} vale dal {day}. Vendi senza, o cambia il suo primo giorno.',
  'coupon-over': 'Il buono {code} non vale più. Vendi senza, o creane un altro.',
  'coupon-used': 'Il buono {code} è già stato usato {n} volte: sono tutte. Vendi senza, o alza il numero di usi.',
  'coupon-of-other': 'Il buono {code} è di un’altra persona. Scegli come cliente la persona del buono.',
  'coupon-minimum': 'Il buono {code} vale da {minimum} di spesa; qui sono {current}. Aggiungi qualcosa, o vendi senza.',
  'coupon-not-refused': 'Il sito non ha rifiutato questo buono. Non serve riprovare: parte da solo.',
  'loyalty-off': 'I punti sono spenti. Accendili nella pagina Fedeltà, oppure vendi senza punti.',
  'loyalty-needs-person':
    'Per spendere punti bisogna sapere di chi sono. Scegli il cliente, per nome, telefono o tessera.',
  'loyalty-minimum':
    '{points} punti sono meno di quelli che si possono spendere in una volta ({needed}). Lasciali crescere, o abbassa il minimo nella pagina Fedeltà.',
  'loyalty-not-enough': 'I punti sono {balance}, non {points}. Spendine al massimo {balance}.',
  'loyalty-card-taken':
    'La tessera {number} è già di un’altra persona. Controlla il numero, o unisci le due schede se è la stessa persona.',
  'receipt-other-currency':
    'Lo scontrino {number} è in {currency}: non si può sommare a un’altra valuta. Lascialo fuori.',
  'too-many-requests': 'Troppe richieste in poco tempo. Aspetta un minuto e riprova.',
  'contact-hours-wrong':
    'L’ora di fine ({until}) viene prima di quella d’inizio ({from}). Scrivi prima quando si comincia, poi quando si smette. Niente è cambiato.',
  'mailing-not-a-draft': 'Questa lettera è già partita: non si cambia più. Fanne un’altra. Niente è cambiato.',
  'mailing-nobody':
    'Adesso non c’è nessuno a cui mandarla. Guarda il perché nella prova: forse manca il permesso, o il gruppo è vuoto.',
  'segment-has-audience':
    'Il gruppo «{name}» è un pubblico su Facebook: toglilo prima, con «segments audience ID --remove». Niente è cambiato.',
  'segment-name-taken': 'C’è già un gruppo che si chiama «{name}»: dagli un altro nome. Niente è cambiato.',
  'erase-name-differs': 'Il nome scritto non è «{name}»: scrivilo come sta nella rubrica. Niente è stato cancellato.',
  'import-in-use':
    'Sullo scontrino {number} di {file} poggia altro (un reso, una carta o un ordine). Niente è cambiato.',
  'mail-not-set-up': 'La posta non è ancora impostata. Scrivi server, mittente e destinatario.',
  'mail-needs-tls': '{host} non è questo computer: senza TLS la password viaggerebbe in chiaro. Scegli TLS o STARTTLS.',
  'shop-open-elsewhere': 'Vetrina è già aperta su questa cartella ({folder}). Chiudila, poi riprova.',
  'shop-from-newer-version': 'Questi dati sono di una Vetrina più nuova. Aggiorna Vetrina: i dati restano come sono.',
  'shop-damaged':
    'L’archivio del negozio è rovinato. Riprendi l’ultima copia con «vetrina restore FILE»: quello rovinato resta accanto.',
  'shop-read-only': 'Nella cartella dei dati non si può scrivere. Controlla i permessi e riprova.',
  'disk-full': 'Il disco è pieno. Fai posto e riprova: niente è andato perso.',
  'backup-not-a-shop': 'Il file {file} non è una copia intera di Vetrina. Scegli un altro file.',
  'backup-target-exists': 'C’è già un file {file}. Scegli un altro nome.',
  // Vetrina's own start and files
  'gateway-not-loopback':
    'VETRINA_API_GATEWAY può essere solo un indirizzo di questo computer (http://127.0.0.1:PORTA), non «{address}».',
  'port-taken': 'La porta {port} è già usata da un altro programma. Scegline un’altra con --port o --public-port.',
  'host-unknown': 'Questo computer non ha l’indirizzo «{host}». Scegline uno suo con --host.',
  'owner-unreachable': 'Un altro programma tiene aperta la cartella {folder} e non risponde. Chiudilo, poi riprova.',
  'other-workspace-open':
    'Vetrina è aperta su un altro negozio ({open}). Apri «{wanted}» nella finestra, oppure chiudila e riprova.',
  'file-there': 'C’è già un file {file}. Scegli un altro nome, oppure scrivici sopra con --force.',
  'file-unreadable': 'Il file {file} non si può leggere ({code}).',
  'file-unwritable': 'Il file {file} non si può scrivere ({code}).',
  bug: 'Qualcosa si è rotto dentro Vetrina (codice {bug}). Quello che era salvato è al sicuro; i particolari sono nel registro, nella cartella logs.',
};
