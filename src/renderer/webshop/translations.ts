import { translations } from '../app/texts.ts';

export default translations({
  it: {
    title: 'Collega WooCommerce',
    instead:
      'Se il sito è fatto con WooCommerce, i prezzi partono da soli e gli ordini entrano: il file non serve più.',
    sentence: 'Con la chiave del sito Vetrina:',
    does: {
      prices: 'tiene aggiornati prezzi, offerte e scorte, e rilegge come si vedono',
      orders: 'porta dentro ordini, resi e carrelli lasciati a metà',
      reads: 'trova i prodotti dal codice articolo; crea solo quelli che mancano',
    },
    never: 'Non tocca nome, testi e foto di un prodotto che c’è già, e non cancella niente.',
    steps: {
      one: 'Nel sito apri WooCommerce › Impostazioni › Avanzate › REST API e premi «Aggiungi chiave».',
      two: 'Permessi: «Lettura/Scrittura». Utente: un amministratore o gestore del negozio.',
      three: 'Copia subito chiave e segreto: si vedono una volta sola.',
    },
    address: 'Indirizzo del sito',
    addressHelp: 'Come sta nella barra del browser, per esempio https://www.esempio.it.',
    key: 'Chiave utente (consumer key)',
    secret: 'Segreto (consumer secret)',
    connect: 'Collega il sito',
  },
  en: {
    title: 'Connect WooCommerce',
    instead: 'If the site is made with WooCommerce, prices go out by themselves and orders come in: no file is needed.',
    sentence: 'With the site’s key Vetrina:',
    does: {
      prices: 'keeps prices, sales and stock up to date, and reads back how they show',
      orders: 'brings in orders, refunds and carts left halfway',
      reads: 'finds products by their article number; makes only those that are missing',
    },
    never: 'It does not touch name, texts and pictures of a product that is there, and deletes nothing.',
    steps: {
      one: 'On the site open WooCommerce › Settings › Advanced › REST API and press “Add key”.',
      two: 'Permissions: “Read/Write”. User: an administrator or shop manager.',
      three: 'Copy key and secret at once: they are shown only once.',
    },
    address: 'Address of the site',
    addressHelp: 'As it stands in the browser, for example https://www.example.com.',
    key: 'Consumer key',
    secret: 'Consumer secret',
    connect: 'Connect the site',
  },
  hu: {
    title: 'WooCommerce összekötése',
    instead: 'Ha a webáruház WooCommerce, az árak maguktól mennek ki, a rendelések bejönnek: nem kell fájl.',
    sentence: 'Az oldal kulcsával a Vetrina:',
    does: {
      prices: 'frissen tartja az árakat, akciókat és készletet, és visszaolvassa, hogyan látszanak',
      orders: 'behozza a rendeléseket, visszatérítéseket és félbehagyott kosarakat',
      reads: 'cikkszám alapján találja meg a termékeket; csak a hiányzókat hozza létre',
    },
    never: 'A meglévő termék nevéhez, szövegéhez, képeihez nem nyúl, és semmit nem töröl.',
    steps: {
      one: 'Az oldalon: WooCommerce › Beállítások › Haladó › REST API, majd „Kulcs hozzáadása”.',
      two: 'Jogosultság: „Olvasás/Írás”. Felhasználó: adminisztrátor vagy boltvezető.',
      three: 'Másold ki rögtön a kulcsot és a titkot: csak egyszer látszanak.',
    },
    address: 'Az oldal címe',
    addressHelp: 'Ahogy a böngészőben áll, például https://www.pelda.hu.',
    key: 'Consumer key',
    secret: 'Consumer secret',
    connect: 'Oldal összekötése',
  },
});
