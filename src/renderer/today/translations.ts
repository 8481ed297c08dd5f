import { translations } from '../app/texts.ts';

export default translations({
  it: {
    asking: '{much} cosa chiede una mano | {much} cose chiedono una mano',
    numbers: 'zero una due tre quattro cinque sei sette otto nove dieci',
    worstFirst: 'le più urgenti in alto',
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
        title:
          '{channel} mostra un prezzo vecchio per 1 prodotto | {channel} mostra un prezzo vecchio per {n} prodotti',
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
        title: 'Serve un aggiornamento di Vetrina per {channel}',
        consequence: 'Facebook spegne presto la versione che Vetrina parla ({at}). Aggiorna prima di quel giorno.',
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
  },
  en: {
    asking: '{much} thing needs a hand | {much} things need a hand',
    numbers: 'zero one two three four five six seven eight nine ten',
    worstFirst: 'the most urgent on top',
    allInOrder: 'All in order',
    checkedAt: 'Nothing needs a hand. Checked at {time}.',
    day: {
      title: 'The day',
      caption: 'what went out and what will go by itself',
      now: 'now {time}',
      by: 'by {time}',
      done: 'gone out',
      willGo: 'will go by itself',
    },
    marks: {
      'prices-sent': '1 new price | {count} new prices',
      'prices-due': '1 price to send | {count} prices to send',
      'prices-change': '1 price changes | {count} prices change',
      'promotion-starts': '“{title}” begins',
      'promotion-ends': '“{title}” ends',
      post: 'Post “{title}”',
      campaign: 'Advert “{title}”',
      event: '{title}',
      registration: '1 registration | {count} registrations',
    },
    event: {
      open: 'registrations open',
      full: 'no seats left',
      taken: 'seats taken of {capacity}',
      newPeople: 'One person is new in the book. | {n} people are new in the book.',
      action: 'Open the event',
    },
    figures: { title: 'How it goes', caption: 'the last seven days, against the seven before', all: 'All numbers' },
    reasons: {
      'image-missing': 'A picture is missing. The product does not show in searches near the shop.',
      'gtin-missing': 'The barcode is missing.',
      'budget-reached': 'It has spent the most it may cost.',
      'month-cap-reached': 'The adverts have spent the month’s cap.',
      'figures-missing': 'Facebook no longer said what it spends.',
      'description-missing': 'The description is missing.',
      'link-missing': 'The address of the product’s page is missing.',
    },
    todos: {
      'price-old-on-channel': {
        title: '{channel} shows an old price for 1 product | {channel} shows an old price for {n} products',
        consequence: '{title}: should be {wanted}, shows {shown}. | Prices in the shop are in order.',
        action: 'Align the price | See the prices',
      },
      'listing-refused': {
        title: '{channel} refused {title} | {channel} refused {n} products',
        consequence:
          'Until it is put right, it does not show there. | Until they are put right, they do not show there.',
        action: 'See and put right',
      },
      'listing-conflict': {
        title: 'Somebody changed the price of {title} on {channel} | Somebody changed {n} prices on {channel}',
        consequence: 'Decide which price counts: nothing is overwritten by itself.',
        action: 'Decide',
      },
      'sign-in-again': {
        title: '{channel} asks to sign in again',
        consequence: 'Prices in the shop are in order; those on {channel} wait.',
        action: 'Sign in',
      },
      'sign-in-ends': {
        title: 'The sign-in to {channel} ends {at}',
        consequence: 'After that, prices and adverts wait until you sign in again. Renewing it now takes a minute.',
        action: 'Renew',
      },
      'version-ends': {
        title: 'Vetrina needs an update for {channel}',
        consequence: 'Facebook soon switches off the version that Vetrina speaks ({at}). Update before that day.',
        action: 'Update',
      },
      'connect-channel': {
        title: '{channel} is not connected yet',
        consequence: 'Once connected it shows your prices by itself. Until then there is the file to upload.',
        action: 'Connect',
      },
      'import-products': {
        title: 'The shop is still empty',
        consequence: 'Bring in the list of products: everything is shown before it is imported.',
        action: 'Import the products',
      },
      'campaign-paused-ready': {
        title: 'An advert is ready, paused | {n} adverts are ready, paused',
        consequence: 'It spends nothing until you start it. | They spend nothing until you start them.',
        action: 'Check and start',
      },
      'campaign-failed': {
        title: 'An advert did not work out | {n} adverts did not work out',
        consequence: 'Nothing was spent twice. Open it: it says what is missing.',
        action: 'See the advert',
      },
      'campaign-guard-stopped': {
        title: 'Vetrina paused “{name}” | Vetrina paused {n} adverts',
        consequence: 'It has reached a spending limit. | They have reached a spending limit.',
        action: 'See the advert | See the adverts',
      },
      'campaign-month-nearly-spent': {
        title: 'The month’s cap for adverts is nearly spent',
        consequence: '{spent} of {cap} spent. At the cap Vetrina pauses everything.',
        action: 'See the cap',
      },
      'campaign-figures-late': {
        title: 'What “{name}” spends cannot be seen | What {n} adverts spend cannot be seen',
        consequence: 'Facebook has not answered for over three hours. The spending stays below the advert’s maximum.',
        action: 'See the advert | See the adverts',
      },
      'post-rejected': {
        title: 'Google refused a post | Google refused {n} posts',
        consequence: 'The reason is written beside the post.',
        action: 'Correct the post',
      },
      'post-by-hand': {
        title: 'A post is ready to paste | {n} posts are ready to paste',
        consequence: 'Text and picture are prepared: one click copies them.',
        action: 'Open the post',
      },
      'event-almost-full': {
        title: '“{title}” is almost full',
        consequence: 'Few seats are left. You can add some, or leave it to the waiting list.',
        action: 'Open the event',
      },
      'event-waiting-list': {
        title: 'One person is on the waiting list for “{title}” | {n} people are on the waiting list for “{title}”',
        consequence: 'With one more seat they move up by themselves, in order.',
        action: 'Open the event',
      },
      'lead-waits': {
        title: '{name} waits for an answer | {n} people wait for an answer',
        consequence:
          'They left their contact and nobody has written a note yet. | They left their contact and nobody has written a note yet.',
        action: 'Open and call | Open the customers',
      },
      'reviews-unanswered': {
        title: 'A recent review on Google waits for an answer | {n} recent reviews on Google wait for an answer',
        consequence:
          'Who looks for the shop reads it: two lines are enough. | Who looks for the shop reads them: two lines are enough.',
        action: 'Answer | Answer',
      },
      'review-answer-refused': {
        title: 'Google does not show an answer of yours | Google does not show {n} answers of yours',
        consequence: 'The review stays without an answer. | The reviews stay without an answer.',
        action: 'See why | See why',
      },
      'shop-details-missing': {
        title: 'Some facts about the shop are missing',
        consequence: 'Adverts and event pages need the address and the phone number.',
        action: 'Complete them',
      },
      'labels-wrong': {
        title: 'One label says an old price | {n} labels say an old price',
        consequence: 'The one from before still hangs on the shelf. | Those from before still hang on the shelf.',
        action: 'Print one label | Print {n} labels',
      },
      'promotion-claims-too-much': {
        title:
          'The sign of “{name}” would say too much for 1 price | The sign of “{name}” would say too much for {n} prices',
        consequence: 'The announced percentage is higher than the true one on the last 30 days.',
        action: 'Open the promotion',
      },
      'promotion-below-cost': {
        title: '“{name}” sells 1 price below cost | “{name}” sells {n} prices below cost',
        consequence: 'If it is meant so, all is well; if not, stop the promotion or change the reduction.',
        action: 'Open the promotion',
      },
      'promotion-started-late': {
        title: '“{name}” began late',
        consequence: 'At {planned} the computer was off: it began at {started}, everywhere together.',
        action: 'Open the promotion',
      },
      'prices-started-late': {
        title: 'The price of {name} changed late | {n} prices changed late',
        consequence: 'At the chosen time, {planned}, the computer was off: they changed at {started}.',
        action: 'See the planned prices',
      },
      'profile-conflict': {
        title: 'Google shows something else: {field} | The Google card says something else in {n} parts',
        consequence: 'Somebody changed it there. Choose which of the two holds: until then nothing is overwritten.',
        action: 'Choose',
      },
      'profile-refused': {
        title: 'Google did not take a change: {field} | Google did not take {n} changes of the card',
        consequence: 'Customers still see what was before.',
        action: 'See the reason',
      },
      'holiday-hours-missing': {
        title: 'The hours of {holiday} are not said | The hours of {n} holidays are not said, the first is {holiday}',
        consequence: 'It is {day}. Google shows customers the usual hours, and warns that they may differ.',
        action: 'Write the hours',
      },
      'sales-season': {
        title:
          'The sales come near, and “{name}” lies in the 30 days before | The sales come near, and {n} promotions lie in the 30 days before',
        consequence:
          'Some regions forbid promotions in the 30 days before the sales ({begins}). Look at the calendar of yours.',
        action: 'Open the promotion | See the promotions',
      },
      'gtin-missing': {
        title: '1 product has no barcode | {n} products have no barcode',
        consequence: 'With the code Google recognises them sooner.',
        action: 'See the products',
      },
    },
  },
});
