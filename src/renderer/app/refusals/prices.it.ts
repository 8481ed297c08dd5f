/** What the goods, their prices, files and labels refuse, in Italian. */
import type { RefusalText } from './refusal-text.ts';
import type { RefusalCode } from '../../../api/refusals.ts';

export const pricesRefusalsIt = {
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
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
