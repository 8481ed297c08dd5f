/** What keeps a product or a promotion from showing as wanted, in Italian. */
export const goodsIt = {
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
  'daily-limit': {
    word: 'limite del giorno',
    why: 'Google accetta due cambi al giorno per prodotto: l’ultimo parte alle 18.',
  },
  'verdict-lost': { word: 'da rimandare', why: 'L’esito si è perso. Vetrina manda di nuovo il prodotto.' },
  'product-not-ready': {
    word: 'in preparazione',
    why: 'Google sta ancora preparando il prodotto. Vetrina continua da sola.',
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
  'still-old-price': {
    word: 'prezzo vecchio',
    why: 'Il canale ha ricevuto il prezzo nuovo ma mostra ancora il vecchio. Mandalo di nuovo.',
  },
  'still-old-stock': {
    word: 'disponibilità vecchia',
    why: 'Il prezzo è giusto, ma il canale dice ancora un’altra disponibilità. Mandalo di nuovo.',
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
} as const;
