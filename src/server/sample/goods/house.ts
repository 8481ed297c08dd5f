import type { Shelf } from './shelf.ts';

export const house: readonly Shelf[] = [
  {
    code: 'CER',
    category: 'Ceramiche',
    brand: 'Ceramiche Cutrofiano',
    vatRate: 2200,
    costShare: 48,
    lines: `
Pumo bianco | 8 cm 14,00 | 12 cm 22,00 | 18 cm 38,00 | Il bocciolo che porta fortuna, fatto al tornio.
Pumo verde ramina | 8 cm 15,00 | 12 cm 24,00 | 18 cm 41,00 | Smalto colato a mano.
Pumo rosso | 8 cm 15,00 | 12 cm 24,00 | Smalto lucido.
Piatto galletto | 20 cm 18,00 | 28 cm 29,00 | Il gallo dipinto, pezzo unico.
Piatto spugnato blu | 20 cm 14,00 | 28 cm 24,00 | A spugna, come una volta.
Ciotola per friselle | 16,00 | Larga e bassa.
Tazzina da caffè dipinta | 9,50 | Con piattino.
Brocca da vino | 0,5 l 24,00 | 1 l 34,00 | Terracotta smaltata.
Oliera con piattino | 26,00 | Non goccia.
Fischietto in terracotta | 7,50 | Suona davvero.
Acquasantiera | 32,00 | Dipinta a mano.
Candeliere barocco | 29,00 | Ispirato al rosone di Santa Croce.
Lumino traforato | 19,00 | Fa ombre sul muro.
Piastrella stemma di Lecce | 16,50 | La lupa e il leccio.`,
  },
  {
    code: 'PIE',
    category: 'Pietra e cartapesta',
    brand: 'Bottega Verdi',
    vatRate: 2200,
    costShare: 46,
    lines: `
Rosone in pietra leccese | 10 cm 24,00 | 16 cm 42,00 | Scolpito a mano.
Colonnina portacandela in pietra leccese | 28,00 | Una pietra che cambia colore con la luce.
Sottobicchieri in pietra leccese | 4 pezzi 22,00 | Assorbono l’umido.
Fermalibri in pietra leccese | 2 pezzi 46,00 | Grezzi da un lato.
Angelo in cartapesta | 15 cm 39,00 | 25 cm 68,00 | Carta, colla e fuoco.
Pastore in cartapesta per presepe | 12 cm 32,00 | Vestito a mano.
Cornice in cartapesta dorata | 35,00 | Per foto 10×15.`,
  },
  {
    code: 'SAP',
    category: 'Saponi e profumi',
    brand: 'Officina del Leccio',
    vatRate: 2200,
    costShare: 45,
    lines: `
Sapone all’olio d’oliva | 100 g 5,50 | 3 pezzi 14,90 | Solo olio extravergine e soda.
Sapone al fico | 100 g 5,90 | Verde e lattiginoso.
Sapone alla lavanda | 100 g 5,90 | Fiori interi.
Sapone al latte d’asina | 100 g 7,50 | Per pelli delicate.
Sapone all’alga dello Ionio | 100 g 5,90 | Leggermente abrasivo.
Bagnoschiuma all’olio d’oliva | 250 ml 9,90 | Non secca la pelle.
Crema mani all’olio d’oliva | 75 ml 8,50 | Si assorbe subito.
Burro corpo alla mandorla | 150 ml 14,90 | Mandorla di Toritto.
Profumo per ambiente Fico del Salento | 100 ml 19,90 | 250 ml 34,00 | Con bastoncini.
Profumo per ambiente Scirocco | 100 ml 19,90 | Sale, mirto e legno.
Candela di soia al rosmarino | 180 g 16,90 | Quaranta ore.
Candela di soia alla zagara | 180 g 16,90 | Quaranta ore.`,
  },
  {
    code: 'TES',
    category: 'Tessuti',
    brand: 'Tessitura Casarano',
    vatRate: 2200,
    costShare: 50,
    lines: `
Canovaccio a telaio | 50×70 cm 12,00 | Lino e cotone, bordo a fiocco.
Tovaglietta a telaio | 35×50 cm 14,00 | Lavabile.
Runner da tavola a telaio | 40×140 cm 34,00 | Tessuto a mano.
Asciugamano a nido d’ape | 60×100 cm 24,00 | Cotone pettinato.
Telo mare a fiocco | 100×180 cm 32,00 | Leggero, asciuga presto.
Grembiule di lino | 36,00 | Con tasca.
Borsa di tela | 15,00 | Stampata a mano.
Sacchetto per il pane | 13,50 | Lo tiene fresco tre giorni.`,
  },
  {
    code: 'LIB',
    category: 'Libri e carta',
    brand: 'Edizioni Kurumuny',
    vatRate: 400,
    costShare: 66,
    lines: `
Cucina salentina di casa | 16,00 | Centoventi ricette.
Guida ai frantoi ipogei | 14,00 | Con le mappe.
Lecce a piedi | 12,50 | Nove passeggiate.
Le parole del dialetto | 13,00 | Con le voci da ascoltare.
Taccuino in carta di canapa | 11,00 | Cucito a filo.
Cartoline di Lecce | 8 pezzi 8,00 | Disegnate a china.`,
  },
  {
    code: 'CES',
    category: 'Cesti e regali',
    brand: 'Bottega Verdi',
    vatRate: 2200,
    costShare: 68,
    lines: `
Cesto Aperitivo | 24,90 | Taralli, patè, olive e una bionda.
Cesto Domenica | 34,90 | Orecchiette, passata, cacioricotta e Negroamaro.
Cesto Lecce | 49,90 | Primitivo, olio, taralli, lampascioni e un pumo.
Cesto Grande Festa | 89,00 | Per chi torna a casa e per chi vorrebbe.
Scatola Colazione | 27,50 | Caffè leccese, sciroppo di mandorla e biscotti.
Scatola Olio in tre | 32,00 | Ogliarola, Cellina e Coratina da 250 ml.
Scatola Legumi antichi | 19,90 | Ceci neri, cicerchie e piselli di Zollino.
Buono regalo | 25 € 25,00 | 50 € 50,00 | Si spende in negozio.`,
  },
];
