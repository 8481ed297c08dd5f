/** What the outside says, in Italian: a word for the light, and a sentence with the next step. */
import { goodsIt } from './goods.it.ts';
import { promoteIt } from './promote.it.ts';

export const outsideIt = {
  reasons: {
    ...goodsIt,
    ...promoteIt,
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
    'too-much-data': { word: 'invio a pezzi', why: 'Troppi dati in una volta. Vetrina li divide e continua.' },
    'data-source-gone': { word: 'elenco da rifare', why: 'L’elenco su Google non c’è più. Vetrina ne crea uno nuovo.' },
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
    'account-suspended': {
      word: 'conto sospeso',
      why: 'Il canale ha sospeso il conto. Apri il suo sito e segui le istruzioni.',
    },
    'newer-version-there': {
      word: 'versione più nuova là',
      why: 'Al canale c’è già una versione più nuova. Vetrina rilegge e decide.',
    },
    'mail-login-refused': {
      word: 'accesso rifiutato',
      why: 'Il server di posta non ha accettato nome o password. Controllali in Impostazioni · Posta; con Gmail serve una password per le app.',
    },
    'mail-no-tls': {
      word: 'senza TLS',
      why: 'Con questo server non si è potuto parlare in modo protetto. Controlla porta e protezione: 465 con TLS, 587 con STARTTLS.',
    },
    'mail-address-refused': {
      word: 'indirizzo rifiutato',
      why: 'Il server di posta non ha accettato il mittente o il destinatario. Controlla gli indirizzi.',
    },
    'mail-refused': {
      word: 'lettera rifiutata',
      why: 'Il server di posta non ha accettato la lettera.',
    },
    'mail-unsure': {
      word: 'forse arrivata',
      why: 'La risposta del server si è persa: la lettera può essere arrivata. Guarda nella posta; se non c’è, mandala di nuovo.',
    },
    'web-address-wrong': {
      word: 'indirizzo sbagliato',
      why: 'Questo non è l’indirizzo di un sito. Scrivilo come sta nella barra del browser: https://www.esempio.it.',
    },
    'web-address-not-https': {
      word: 'sito senza https',
      why: 'Il sito non è protetto da https: la chiave viaggerebbe in chiaro. Chiedi https a chi ospita il sito, è gratis.',
    },
    'web-shop-not-there': {
      word: 'WooCommerce non trovato',
      why: 'A questo indirizzo WooCommerce non risponde. Controlla l’indirizzo, che WooCommerce sia attivo e che i permalink di WordPress non siano «Semplice».',
    },
    'web-coupon-taken': {
      word: 'codice già usato nel sito',
      why: 'Nel sito c’è già un buono con questo codice, che Vetrina non ha creato. Toglilo da WooCommerce, Marketing, Buoni sconto, oppure chiudi questo e fanne uno con un altro codice.',
    },
    'web-shop-elsewhere': {
      word: 'il sito sta altrove',
      why: 'Il sito manda a un altro indirizzo. Usa quello, come sta nella barra del browser.',
    },
    'web-shop-locked': {
      word: 'accesso bloccato',
      why: 'Qualcosa davanti al sito (un firewall o un plugin di sicurezza) non lascia passare Vetrina. Chiedi a chi ospita il sito di permettere le API di WooCommerce.',
    },
    'web-key-read-only': {
      word: 'chiave di sola lettura',
      why: 'La chiave può solo leggere. In WooCommerce crea una chiave con permessi «Lettura/Scrittura».',
    },
    'web-key-no-rights': {
      word: 'chiave senza diritti',
      why: 'L’utente della chiave non può gestire il negozio. Creala con un utente amministratore o gestore del negozio.',
    },
    'web-currency': {
      word: 'altra moneta',
      why: 'Il sito vende in un’altra moneta: i prezzi non partono. Cambia la moneta in WooCommerce, Impostazioni, Generale.',
    },
    'web-prices-net': {
      word: 'prezzi senza IVA',
      why: 'Il sito tiene i prezzi senza IVA: i prezzi non partono. In WooCommerce, Impostazioni, Imposte, scegli «Sì, inserisco prezzi comprensivi di imposta».',
    },
    'web-keys-refused': {
      word: 'chiave rifiutata',
      why: 'Il sito non conosce questa chiave. In WooCommerce, Impostazioni, Avanzate, REST API, creane una nuova e incollala qui.',
    },
    'web-code-on-parent': {
      word: 'codice sul prodotto padre',
      why: 'Nel sito questo codice sta su un prodotto con varianti, che non ha un prezzo suo. Metti il codice sulla variante.',
    },
    'web-code-taken': {
      word: 'codice già usato',
      why: 'Nel sito questo codice è già di un altro prodotto. Cambia uno dei due codici.',
    },
    'web-draft': {
      word: 'bozza nel sito',
      why: 'Il prezzo è giusto, ma nel sito il prodotto è una bozza e i clienti non lo vedono. Pubblicalo lì.',
    },
    'channel-switched-off': { word: 'canale spento', why: 'Il canale è spento in Canali. Accendilo quando vuoi.' },
  },
  findings: {
    'google-forms-allowed': 'Google permette i moduli per gli eventi',
    'google-forms-not-allowed':
      'Google non ha dato il permesso per i moduli: senza, si ferma solo il modulo Google degli eventi. Per darlo, collega di nuovo Google',
    'google-scopes-complete': 'Google ha dato i permessi per scheda, post e prodotti',
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
    'version-ending': 'Facebook avverte: fra poco non accetta più questa versione. Aggiorna Vetrina',
    'version-may-end':
      'Nei prossimi mesi Facebook potrebbe non accettare più questa versione (stima di Vetrina, Facebook non ha detto il giorno): tieni Vetrina aggiornata',
    'web-prices-net':
      'Il sito tiene i prezzi senza IVA: in WooCommerce, Impostazioni, Imposte, scegli prezzi comprensivi di imposta',
    'web-currency': 'Il sito vende in un’altra moneta: cambiala in WooCommerce, Impostazioni, Generale',
    'web-address-wrong': 'L’indirizzo non è quello di un sito: scrivilo come sta nel browser',
    'web-address-not-https': 'Il sito non ha https: la chiave viaggerebbe in chiaro',
    'web-shop-not-there':
      'WooCommerce non risponde: controlla l’indirizzo, che sia attivo e che i permalink non siano «Semplice»',
    'web-shop-elsewhere': 'Il sito manda a un altro indirizzo: collegalo con quello',
    'web-shop-locked': 'Un firewall o un plugin di sicurezza non lascia passare Vetrina: chiedi a chi ospita il sito',
    'web-key-read-only': 'La chiave può solo leggere: creane una con permessi «Lettura/Scrittura»',
    'web-key-no-rights': 'L’utente della chiave non può gestire il negozio: usa un amministratore o gestore',
    'web-shop-found': 'WooCommerce risponde',
    'web-shop-writable': 'La chiave può leggere e scrivere',
    'web-orders-readable': 'Gli ordini del sito si leggono',
    'web-prices-gross': 'Il sito tiene i prezzi con IVA, come Vetrina',
    'api-disabled': 'Un servizio di Google è spento: accendilo nel progetto',
    'api-not-approved': 'Google non ha ancora approvato il progetto: chiedi l’accesso, intanto usa il file',
    'api-failed': 'Un servizio non ha risposto: riprova fra poco',
  },
} as const;
