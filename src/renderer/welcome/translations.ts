import { translations } from '../app/texts.ts';

export default translations({
  it: {
    claim: 'Un prezzo solo, dappertutto.',
    claimSentence:
      'In cassa, sul sito, su Google e su Facebook. Si scrive una volta: Vetrina lo porta ovunque e controlla che si veda giusto.',
    skip: 'Salta, lo faccio dopo',
    next: 'Continua',
    private: 'I dati restano su questo computer. Nessun conto da creare.',
    language: {
      title: 'In che lingua lavori?',
      sentence: 'Si cambia quando vuoi, nelle impostazioni.',
      label: 'Lingua',
    },
    shop: {
      title: 'Come si chiama il negozio?',
      sentence: 'Il nome compare sulle pagine degli eventi e negli annunci.',
      name: 'Nome del negozio',
      town: 'Città',
    },
    start: {
      title: 'Da dove parti?',
      list: {
        title: 'Ho un elenco dei prodotti',
        sentence: 'Un file CSV, anche dal sito, dal gestionale o dalla cassa. Prima di importare si vede tutto.',
      },
      sample: {
        title: 'Voglio solo provare',
        sentence: 'Un negozio d’esempio, separato dal tuo, con Google e Facebook simulati.',
      },
      practice: {
        title: 'Voglio provare con i miei prodotti',
        sentence: 'Una copia dei tuoi prodotti e prezzi, con i canali simulati. Mai le persone.',
      },
      empty: {
        title: 'Comincio da zero',
        sentence: 'Il negozio si apre vuoto: i prodotti si aggiungono quando serve.',
      },
    },
  },
  en: {
    claim: 'One price, everywhere.',
    claimSentence:
      'At the till, on the website, on Google and on Facebook. Write it once: Vetrina takes it everywhere and checks that it shows right.',
    skip: 'Skip, I’ll do it later',
    next: 'Continue',
    private: 'The data stays on this computer. No account to create.',
    language: {
      title: 'Which language do you work in?',
      sentence: 'It can be changed at any time, in the settings.',
      label: 'Language',
    },
    shop: {
      title: 'What is the shop called?',
      sentence: 'The name appears on event pages and in adverts.',
      name: 'Name of the shop',
      town: 'Town',
    },
    start: {
      title: 'Where do you start from?',
      list: {
        title: 'I have a list of products',
        sentence:
          'A CSV file, from the website, the back office or the till. Everything is shown before it is imported.',
      },
      sample: {
        title: 'I only want to try',
        sentence: 'A sample shop, separate from yours, with Google and Facebook simulated.',
      },
      practice: {
        title: 'I want to try with my products',
        sentence: 'A copy of your products and prices, with simulated channels. Never the people.',
      },
      empty: {
        title: 'I start from nothing',
        sentence: 'The shop opens empty: products are added when they are needed.',
      },
    },
  },
  hu: {
    claim: 'Egy ár, mindenhol.',
    claimSentence:
      'A pénztárnál, a honlapon, a Google-ben és a Facebookon. Egyszer kell beírni: a Vetrina mindenhová elviszi, és ellenőrzi.',
    skip: 'Most kihagyom',
    next: 'Tovább',
    private: 'Az adatok ezen a gépen maradnak. Fiókot nem kell létrehozni.',
    language: { title: 'Milyen nyelven dolgozik?', sentence: 'A beállításokban bármikor módosítható.', label: 'Nyelv' },
    shop: {
      title: 'Mi az üzlet neve?',
      sentence: 'A név az események oldalain és a hirdetésekben jelenik meg.',
      name: 'Az üzlet neve',
      town: 'Település',
    },
    start: {
      title: 'Honnan indul?',
      list: { title: 'Van terméklistám', sentence: 'CSV-fájl a honlapról, a készletprogramból vagy a pénztárgépből.' },
      sample: {
        title: 'Csak kipróbálom',
        sentence: 'Mintaüzlet, a sajátjától elkülönítve, szimulált Google-lal és Facebookkal.',
      },
      practice: {
        title: 'A saját termékeimmel próbálom',
        sentence: 'A termékek és árak másolata, szimulált csatornákkal.',
      },
      empty: { title: 'Üresen kezdem', sentence: 'Az üzlet üresen nyílik meg.' },
    },
  },
});
