/** Every expected no of the shop, in Italian: why, and what to do next. Codes are never renamed. */
import type { RefusalCode } from '../../api/refusals.ts';
import { counterRefusalsIt } from './refusals/counter.it.ts';
import { loyaltyRefusalsIt } from './refusals/loyalty.it.ts';
import { pricesRefusalsIt } from './refusals/prices.it.ts';
import { promoteRefusalsIt } from './refusals/promote.it.ts';
import { stockRefusalsIt } from './refusals/stock.it.ts';
import type { RefusalText } from './refusals/refusal-text.ts';

export const refusalsIt = {
  ...pricesRefusalsIt,
  ...promoteRefusalsIt,
  ...stockRefusalsIt,
  ...counterRefusalsIt,
  ...loyaltyRefusalsIt,
  other: {
    why: 'Il negozio non ha accettato questo passo ({code}).',
    next: 'Niente è cambiato. Riprova, oppure cerca il codice nell’aiuto.',
  },
  'contact-hours-wrong': {
    why: 'L’ora di fine ({until}) viene prima di quella d’inizio ({from}).',
    next: 'Scrivi prima quando si comincia, poi quando si smette. Niente è cambiato.',
  },
  'mailing-not-a-draft': {
    why: 'Questa lettera è già partita: non si cambia più.',
    next: 'Fanne un’altra. Niente è cambiato.',
  },
  'mailing-nobody': {
    why: 'Adesso non c’è nessuno a cui mandarla.',
    next: 'Guarda il perché nella prova: forse manca il permesso, o il gruppo è vuoto.',
  },
  'segment-has-audience': {
    why: 'Il gruppo «{name}» è un pubblico su Facebook.',
    next: 'Togli prima il pubblico, nella pagina del gruppo.',
  },
  'segment-name-taken': {
    why: 'C’è già un gruppo che si chiama «{name}».',
    next: 'Dagli un altro nome. Niente è cambiato.',
  },
  'erase-name-differs': {
    why: 'Il nome scritto non è «{name}».',
    next: 'Scrivilo come sta nella rubrica. Niente è stato cancellato.',
  },
  'import-in-use': {
    why: 'Sullo scontrino {number} di questo file poggia altro: un reso, una carta o un ordine.',
    next: 'Togli prima quello; poi l’importazione si può annullare. Niente è cambiato.',
  },
  'mail-not-set-up': {
    why: 'La posta non è ancora impostata.',
    next: 'Scrivi server, mittente e destinatario nelle impostazioni.',
  },
  'mail-needs-tls': {
    why: '{host} non è questo computer: senza TLS la password viaggerebbe in chiaro.',
    next: 'Scegli TLS o STARTTLS.',
  },
  'not-found': { why: 'Quello che cerchi non c’è più.', next: 'Forse è stato tolto nel frattempo. Torna all’elenco.' },
  'not-allowed': {
    why: 'Questo passo è riservato al titolare.',
    next: 'Chiedi al titolare, o fallo dal computer del negozio.',
  },
  'invalid-input': { why: 'Un campo non si legge.', next: 'Niente è cambiato. Controlla quello che hai scritto.' },
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
  'cart-gone': {
    why: 'Il carrello {number} non aspetta più: è stato pagato, annullato o già seguito.',
    next: 'Guarda l’elenco: si è aggiornato.',
  },
  'cart-contact-cap': {
    why: 'Questa persona è già stata contattata da poco, per un carrello o per altro.',
    next: 'Aspetta: quanto spesso basta lo dice la regola in Clienti → Gruppi di clienti.',
  },
  'web-channel-missing': {
    why: 'Manca il canale del sito web, o è messo via.',
    next: 'Aggiungi un canale «Sito web», o riprendi quello che hai messo via.',
  },
  'web-address-wrong': {
    why: '«{written}» non è l’indirizzo di un sito.',
    next: 'Scrivilo come sta nella barra del browser: https://www.esempio.it.',
  },
  'web-address-not-https': {
    why: '{host} non è protetto da https: la chiave viaggerebbe in chiaro.',
    next: 'Chiedi https a chi ospita il sito (è gratis), poi scrivi l’indirizzo con https.',
  },
  'web-shop-not-there': {
    why: 'A questo indirizzo WooCommerce non risponde.',
    next: 'Controlla l’indirizzo, che WooCommerce sia attivo e che i permalink di WordPress non siano «Semplice».',
  },
  'web-shop-elsewhere': { why: 'Il sito manda a un altro indirizzo: {to}', next: 'Usa quello.' },
  'web-shop-locked': {
    why: 'Un firewall o un plugin di sicurezza del sito non lascia passare Vetrina.',
    next: 'Chiedi a chi ospita il sito di permettere le API di WooCommerce, poi riprova.',
  },
  'web-keys-refused': {
    why: 'Il sito non conosce questa chiave.',
    next: 'Copia di nuovo chiave e segreto da WooCommerce, Impostazioni, Avanzate, REST API.',
  },
  'web-key-read-only': {
    why: 'La chiave può solo leggere: i prezzi non potrebbero partire.',
    next: 'Creane una con permessi «Lettura/Scrittura».',
  },
  'web-key-no-rights': {
    why: 'L’utente della chiave non può gestire il negozio.',
    next: 'Crea la chiave con un utente amministratore o gestore del negozio.',
  },
  'web-shop-silent': {
    why: 'Il sito non ha dato una risposta che si possa leggere.',
    next: 'Aprilo nel browser: se va, riprova fra poco. Niente è cambiato.',
  },
  'sign-in-expired': {
    why: 'L’accesso è scaduto. I prezzi in negozio sono a posto.',
    next: 'Accedi di nuovo: quello che aspetta parte da solo.',
  },
  'practice-only': { why: 'Questo si fa solo in modalità prova.', next: 'Apri il negozio d’esempio.' },
  'real-only': { why: 'Questo si fa solo nel negozio vero.', next: 'Passa al negozio vero.' },
  'listing-not-in-conflict': { why: 'Qui non c’è più niente da decidere.', next: 'Il prezzo è già stato sistemato.' },
  'lifecycle-lost-before-quiet': {
    why: 'Un cliente non può essere perso prima di allontanarsi.',
    next: 'Per «perso» scrivi più di {quietDays} giorni.',
  },
  'event-over': { why: 'L’evento è già passato.', next: 'Crea un nuovo evento.' },
  'event-closed': { why: 'Le iscrizioni sono chiuse.', next: 'Riaprile dalla pagina dell’evento.' },
  'event-not-open-yet': { why: 'Le iscrizioni non sono ancora aperte.', next: 'Torna quando si aprono.' },
  'event-not-over': { why: 'L’evento deve ancora finire.', next: 'Archivialo quando è passato, o annullalo.' },
  'event-window-wrong': {
    why: 'Le iscrizioni si chiuderebbero prima di aprirsi.',
    next: 'Metti la chiusura dopo l’apertura, e l’apertura prima dell’inizio.',
  },
  'event-question-wrong': {
    why: 'A «{question}» manca fra che cosa scegliere.',
    next: 'Scrivi almeno due risposte diverse.',
  },
  'answer-missing': { why: 'Manca la risposta a «{question}».', next: 'Rispondi e manda di nuovo.' },
  'answer-not-valid': {
    why: 'La risposta a «{question}» non va bene.',
    next: 'Scegline una fra quelle proposte, o scrivi meno.',
  },
  'event-cancelled': { why: 'L’evento è annullato.', next: 'Crea un nuovo evento.' },
  'event-date-wrong': { why: 'La data dell’evento non va bene.', next: 'Scegli un giorno che deve ancora venire.' },
  'event-capacity-below-taken': { why: 'I posti già presi sono {taken}.', next: 'Scrivi un numero di posti più alto.' },
  'registration-name-missing': { why: 'Manca il nome.', next: 'Scrivi nome e cognome.' },
  'registration-contact-missing': { why: 'Manca un modo per rispondere.', next: 'Scrivi il telefono o la mail.' },
  'phone-not-valid': { why: 'Il numero di telefono non è completo.', next: 'Controlla le cifre, con il prefisso.' },
  'mail-not-valid': { why: 'L’indirizzo mail non è completo.', next: 'Controlla che ci sia la chiocciola.' },
  'too-many-seats': { why: 'Sono troppi posti per una sola iscrizione.', next: 'Chiedi meno posti.' },
  'seats-not-left': { why: 'Non ci sono tanti posti: ne restano {left}.', next: 'Chiedi meno posti.' },
  'ticket-of-other-event': {
    why: 'Questo biglietto è per «{title}».',
    next: 'Guarda il giorno scritto sul biglietto.',
  },
  'seat-hold-over': {
    why: 'Il posto era tenuto fino alla sua ora, poi è passato a chi aspettava.',
    next: 'Rimetti la persona in lista d’attesa.',
  },
  'registration-not-active': { why: 'Questa iscrizione è annullata.', next: 'Iscrivi di nuovo la persona.' },
  'too-fast': { why: 'Il modulo è arrivato troppo in fretta.', next: 'Aspetta un momento e manda di nuovo.' },
  'receipt-other-currency': {
    why: 'Lo scontrino {number} è in {currency}: non si può sommare a un’altra valuta.',
    next: 'Lascialo fuori.',
  },
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
