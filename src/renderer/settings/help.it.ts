/** The help, in Italian: one question, one answer. */
export const helpIt = {
  caption: 'vale anche senza rete',
  questions: 'Domande',
  lights: 'Che cosa dicono le luci',
  light: {
    seen: 'Riletto dal canale: i clienti vedono il prezzo che vuoi.',
    delivered: 'Il canale l’ha preso, ma non si può rileggere.',
    onItsWay: 'Parte da solo, con l’ora entro cui arriva.',
    inReview: 'Google o Facebook lo stanno controllando.',
    needsYou: 'Aspetta te: premi e leggi che cosa fare.',
    disconnected: 'Il canale non è collegato, o manca la rete.',
    advice: 'Si può migliorare, ma funziona.',
    no: 'Un semplice no, per esempio a un consenso.',
  },
  topics: {
    price: {
      question: 'Come cambio un prezzo?',
      answer:
        'In «Prodotti e prezzi» scrivi la cifra nella colonna del prezzo e premi Invio. Vale subito in cassa; gli altri canali lo ricevono da soli. Per cambiarne tanti, scegli le righe e usa una regola, per esempio più 5 per cento arrotondato a ,90: prima vedi il prima e il dopo.',
    },
    lights: {
      question: 'Perché una luce non è verde?',
      answer:
        'Il verde arriva solo dopo aver riletto il prezzo dal canale. Prima c’è «in arrivo», con l’ora. La cassa e i file non si possono rileggere: lì la parola è «consegnato».',
    },
    google: {
      question: 'Perché Google mostra ancora il prezzo di prima?',
      answer:
        'Google accetta due aggiornamenti al giorno per prodotto. Il primo cambio parte subito, gli altri insieme alle 18. Dopo l’invio Google può impiegare fino a mezz’ora a mostrarlo.',
    },
    undo: {
      question: 'Ho sbagliato: come torno indietro?',
      answer:
        'Dopo ogni cambio c’è «Annulla» per dieci secondi, oppure Ctrl+Z. Anche domani: in «Cronologia» ogni cambio, anche un’importazione intera, si può annullare.',
    },
    import: {
      question: 'Quali elenchi posso importare?',
      answer:
        'File CSV: quelli di Shopify e WooCommerce come sono, e qualsiasi elenco con una riga di titoli. Da Excel scegli «Salva come CSV». Prima di importare vedi che cosa è nuovo, che cosa cambia e che cosa non va.',
    },
    event: {
      question: 'Come funziona la pagina di un evento?',
      answer:
        'Ogni evento ha una pagina pubblica. Chi la apre dal telefono si iscrive con pochi campi e compare in «Clienti» con la provenienza e il consenso. Finiti i posti c’è la lista d’attesa. Perché la pagina si veda fuori dal negozio serve un indirizzo pubblico, nelle impostazioni.',
    },
    advert: {
      question: 'Un annuncio può costare più del previsto?',
      answer:
        'No. Nasce in pausa, ha una spesa al giorno e una fine, e non parte se supera il tetto scritto nelle impostazioni. Se la rete cade mentre si crea, prima di riprovare si controlla se c’è già.',
    },
    practice: {
      question: 'Che cos’è la modalità prova?',
      answer:
        'Un negozio a parte dove Google e Facebook sono simulati. Si può fare tutto: niente esce dal computer e niente si paga. La barra viola in alto dice sempre quando sei lì.',
    },
    offline: {
      question: 'E se manca la rete?',
      answer:
        'Si lavora come sempre. I prezzi valgono in negozio; quello che va fuori parte da solo quando la rete torna.',
    },
    backup: {
      question: 'Dove sono i miei dati?',
      answer:
        'Su questo computer, nella cartella scritta nelle impostazioni. Lì trovi anche le copie di sicurezza. Per riprenderne una, chiudi Vetrina e usa il comando «vetrina restore» con il nome del file.',
    },
    people: {
      question: 'Che cosa posso mandare ai clienti?',
      answer:
        'Solo quello a cui hanno detto sì. Ogni consenso ha il testo, la data e il modo in cui è arrivato; vale sempre la scelta più prudente.',
    },
  },
} as const;
