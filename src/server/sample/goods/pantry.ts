import type { Shelf } from './shelf.ts';

export const pantry: readonly Shelf[] = [
  {
    code: 'OLI',
    category: 'Olio e aceto',
    brand: 'Frantoio Galioto',
    vatRate: 400,
    costShare: 66,
    lines: `
Olio extravergine Ogliarola | 250 ml 7,20 | 500 ml 11,90 | 1 l 19,90 | lattina 3 l 44,90 | lattina 5 l 69,00 | Dolce e mandorlato, spremuto in giornata.
Olio extravergine Cellina di Nardò | 500 ml 12,40 | 1 l 20,90 | Fruttato medio, amaro gentile.
Olio extravergine Coratina | 500 ml 13,20 | 1 l 22,50 | lattina 3 l 49,90 | Intenso e piccante, ricco di polifenoli.
Olio extravergine biologico | 500 ml 13,90 | 1 l 23,90 | Da uliveti senza trattamenti.
Olio extravergine non filtrato novello | 500 ml 14,50 | Solo da novembre a gennaio.
Olio al limone | 250 ml 8,90 | Limoni e olive molite insieme.
Olio al peperoncino | 250 ml 8,50 | Piccante vero.
Olio all’aglio e rosmarino | 250 ml 8,50 | Per la carne e le patate.
Aceto di Primitivo | 250 ml 4,90 | 500 ml 7,20 | Invecchiato in botte.
Aceto di vino bianco | 500 ml 5,40 | Delicato, per le insalate.
Vincotto di fichi | 250 ml 9,80 | Mosto cotto per ore, sui formaggi e sul gelato.
Vincotto di uva Negroamaro | 250 ml 9,20 | Agrodolce e denso.`,
  },
  {
    code: 'PAS',
    category: 'Pasta e farine',
    brand: 'Pastificio Mola',
    vatRate: 400,
    costShare: 55,
    lines: `
Orecchiette di semola | 500 g 3,50 | 1 kg 6,40 | Trafilate al bronzo, essiccate lente.
Orecchiette di grano arso | 500 g 4,20 | Il sapore affumicato della tradizione povera.
Cavatelli di semola | 500 g 3,60 | Con le cime di rapa o i ceci.
Sagne ’ncannulate | 500 g 4,40 | La domenica, con il sugo e la ricotta forte.
Minchiareddhi d’orzo | 500 g 4,60 | Maccheroncini d’orzo fatti al ferretto.
Fricelli | 500 g 3,80 | Corti e arrotolati.
Strascinate | 500 g 3,70 | Larghe e ruvide.
Troccoli | 500 g 3,90 | Spaghetti quadrati, tirati al troccolaturo.
Spaghetti di grano Senatore Cappelli | 500 g 4,10 | Grano antico di Puglia.
Penne di grano Senatore Cappelli | 500 g 4,10 | Grano antico di Puglia.
Linguine di grano Senatore Cappelli | 500 g 4,10 | Per il sugo di pesce.
Tria per ciceri | 500 g 4,30 | Metà lessa e metà fritta, con i ceci.
Semola rimacinata | 1 kg 2,40 | 5 kg 10,90 | Per il pane e la pasta fatta in casa.
Farina di grano arso | 500 g 4,80 | Da mescolare alla semola.
Farina di ceci | 500 g 3,20 | Per la farinata.
Orzo perlato | 500 g 2,90 | Per zuppe e insalate.`,
  },
  {
    code: 'FOR',
    category: 'Taralli e forno',
    brand: 'Forno Martano',
    vatRate: 1000,
    costShare: 52,
    lines: `
Taralli al finocchio | 250 g 4,20 | 500 g 7,50 | 1 kg 13,90 | Bolliti e poi cotti al forno, friabili.
Taralli all’olio | 250 g 3,90 | 500 g 6,90 | Semplici, con vino bianco.
Taralli alla cipolla e uvetta | 250 g 4,40 | Dolci e salati insieme.
Taralli al peperoncino | 250 g 4,20 | 500 g 7,50 | Piccanti quanto basta.
Taralli al grano arso | 250 g 4,60 | Affumicati.
Taralli alle olive | 250 g 4,50 | Con olive Cellina.
Taralli dolci al vino | 250 g 4,80 | Glassati, con il Primitivo.
Friselle di grano duro | 500 g 4,20 | Da bagnare e condire.
Friselle di grano arso | 500 g 4,80 | Scure e saporite.
Friselle d’orzo | 500 g 4,60 | Rustiche.
Friselline integrali | 400 g 4,10 | Un boccone.
Crostini al rosmarino | 250 g 3,70 | Per zuppe e aperitivi.
Pane di Altamura a fette tostato | 300 g 4,40 | Con lievito madre.
Pizzi leccesi tostati | 300 g 4,90 | Olive, cipolla e pomodoro.
Mostaccioli | 300 g 6,20 | Cacao, mandorle e vincotto.
Cotognata leccese | 300 g 6,80 | Dura e profumata, a cubetti.
Biscotti cegliesi | 250 g 7,90 | Mandorle e ciliegie.
Cartellate al vincotto | 250 g 8,50 | Solo a Natale.
Purcidduzzi al miele | 250 g 7,80 | Palline fritte, miele e confettini.
Pasta di mandorla | 500 g 11,90 | Per dolci e latte di mandorla.`,
  },
  {
    code: 'CON',
    category: 'Conserve salate',
    brand: 'Masseria Tre Olivi',
    vatRate: 1000,
    costShare: 57,
    lines: `
Lampascioni sott’olio | 280 g 6,90 | 550 g 12,40 | Amarognoli, raccolti a mano.
Carciofini sott’olio | 280 g 7,80 | 550 g 13,90 | Piccoli e interi.
Pomodori secchi sott’olio | 280 g 6,50 | Con capperi e origano.
Melanzane sott’olio | 280 g 5,90 | A filetti, con aglio e menta.
Zucchine alla poverella | 280 g 5,90 | Fritte e marinate.
Peperoni friggitelli sott’olio | 280 g 6,20 | Dolci.
Cicorie selvatiche sott’olio | 280 g 6,40 | Con peperoncino.
Cime di rapa sott’olio | 280 g 6,40 | Pronte per le orecchiette.
Funghi cardoncelli sott’olio | 280 g 9,20 | Della Murgia.
Patè di olive Cellina | 90 g 3,60 | 180 g 5,50 | Solo olive, olio e sale.
Patè di carciofi | 180 g 5,50 | Cremoso.
Patè di pomodori secchi | 180 g 5,20 | Per bruschette e friselle.
Patè di cime di rapa | 180 g 5,60 | Con un’acciuga.
Olive Cellina in salamoia | 350 g 5,40 | 1 kg 12,50 | Nere e piccole.
Olive Bella di Cerignola | 350 g 6,80 | 1 kg 15,90 | Verdi e grandi.
Olive Termite di Bitetto | 350 g 6,20 | Fritte sono un’altra cosa.
Capperi sotto sale | 100 g 4,20 | Delle saline di Margherita.
Passata di pomodoro | 420 g 2,30 | 700 g 3,20 | Pomodoro Fiaschetto, una sola cottura.
Pomodorini di Torre Guaceto | 420 g 3,40 | Interi al naturale.
Pelati San Marzano | 400 g 2,10 | Da far cadere in padella.
Sugo alla ricotta forte | 280 g 4,80 | Deciso, come si fa qui.
Sugo all’ortolana | 280 g 3,90 | Verdure di stagione.
Ceci neri della Murgia | 500 g 4,90 | Piccoli e rugosi.
Fave sgusciate | 500 g 3,90 | Per il macco con le cicorie.
Lenticchie di Altamura IGP | 500 g 4,60 | Verdi, non si disfano.
Piselli secchi di Zollino | 500 g 5,80 | Un presidio antico.
Cicerchie | 500 g 4,50 | Da ammollare una notte.`,
  },
  {
    code: 'DOL',
    category: 'Miele e confetture',
    brand: 'Masseria Tre Olivi',
    vatRate: 1000,
    costShare: 54,
    lines: `
Miele di timo salentino | 250 g 6,20 | 400 g 9,50 | Raro e balsamico.
Miele di arancio | 250 g 5,20 | 400 g 7,90 | Chiaro e floreale.
Miele di eucalipto | 400 g 7,50 | Maltato.
Miele millefiori | 250 g 4,60 | 400 g 6,90 | 1 kg 14,50 | Ogni anno diverso.
Miele di erica | 250 g 6,40 | Scuro e amarognolo.
Confettura di fichi | 220 g 4,40 | 340 g 6,20 | Fichi Dottato del Salento.
Confettura di mele cotogne | 340 g 5,90 | Con i formaggi.
Confettura di arance | 340 g 5,80 | Con le scorze.
Confettura di gelsi rossi | 220 g 6,20 | Poca e buona.
Confettura di uva Primitivo | 220 g 5,60 | Con la pasticceria secca.
Confettura di pomodori verdi | 220 g 5,20 | Con la carne alla brace.
Confettura di cipolla rossa di Acquaviva | 220 g 5,60 | Agrodolce.
Marmellata di limoni | 340 g 5,80 | Limoni del Gargano.
Mandorle di Toritto tostate | 250 g 7,40 | 500 g 13,90 | Con il sale delle saline.
Mandorle pralinate | 200 g 6,60 | Come alla festa patronale.
Fichi mandorlati | 300 g 8,90 | Aperti a mano, con la mandorla dentro.
Crema di mandorle | 200 g 7,90 | Spalmabile, senza olio di palma.
Crema di nocciole e cacao | 200 g 7,20 | Quarantacinque per cento nocciole.
Torrone alle mandorle | 200 g 6,90 | Duro.
Cioccolato fondente al sale | 100 g 4,90 | Sale di Margherita di Savoia.
Cioccolato al latte e carruba | 100 g 4,90 | Carruba di Puglia.`,
  },
  {
    code: 'CAF',
    category: 'Caffè e tisane',
    brand: 'Torrefazione Salento',
    vatRate: 2200,
    costShare: 56,
    lines: `
Caffè in grani miscela Lecce | 250 g 5,90 | 500 g 10,90 | 1 kg 20,50 | Per il caffè leccese, con ghiaccio e latte di mandorla.
Caffè macinato moka | 250 g 4,90 | Tostatura media.
Caffè decaffeinato macinato | 250 g 5,40 | Ad acqua.
Caffè d’orzo | 250 g 4,20 | Orzo pugliese.
Sciroppo di latte di mandorla | 500 ml 8,90 | Da allungare con acqua fredda.
Tisana di finocchio selvatico | 40 g 4,60 | Dopo cena.
Tisana di foglie d’ulivo | 40 g 4,60 | Raccolte a mano.
Tisana di camomilla intera | 30 g 4,90 | Fiori interi.`,
  },
  {
    code: 'FRE',
    category: 'Formaggi e salumi',
    brand: 'Caseificio Valle d’Itria',
    vatRate: 1000,
    costShare: 64,
    lines: `
Caciocavallo podolico stagionato | 300 g 11,90 | Otto mesi in grotta.
Canestrato pugliese DOP | 300 g 9,80 | Pecora, segnato dai giunchi.
Cacioricotta di capra | 250 g 6,50 | Da grattugiare.
Ricotta forte | 200 g 4,90 | Una punta basta.
Pecorino al Primitivo | 300 g 9,40 | Affinato nelle vinacce.
Scamorza affumicata | 300 g 5,90 | Da fare alla piastra.
Capocollo di Martina Franca | 150 g 8,90 | Affumicato con il fragno.
Salsiccia a punta di coltello stagionata | 250 g 7,80 | Con il finocchietto.
Soppressata salentina | 250 g 8,20 | Grana grossa.
Guanciale al pepe | 300 g 7,40 | Per la carbonara.
Bottarga di muggine | 80 g 16,90 | Intera.
Filetti di tonno in olio d’oliva | 200 g 8,80 | Pescato e lavorato a mano.
Alici marinate | 200 g 6,90 | Con aceto e prezzemolo.`,
  },
];
