import type { Shelf } from './shelf.ts';

export const wines: readonly Shelf[] = [
  {
    code: 'ROS',
    category: 'Vini rossi',
    brand: 'Cantine San Donaci',
    vatRate: 2200,
    costShare: 58,
    lines: `
Primitivo di Manduria DOC | 0,75 l 12,90 | 1,5 l 27,50 | Prugna e ciliegia mature, caldo e morbido: con la brace e i formaggi stagionati.
Negroamaro Salento IGP | 0,75 l 9,90 | 1,5 l 21,00 | Frutti rossi e una punta di liquirizia: il vino di tutti i giorni.
Salice Salentino DOC Riserva | 0,75 l 13,50 | 1,5 l 28,90 | Due anni in botte, spezie dolci e tannino gentile.
Nero di Troia IGP | 0,75 l 11,20 | Viola e mora, asciutto: con l’agnello e le bombette.
Susumaniello Salento IGP | 0,75 l 12,40 | Un vitigno antico, succoso e fresco.
Aglianico IGP | 0,75 l 10,80 | Austero e lungo, per i piatti di festa.
Malvasia Nera di Lecce | 0,75 l 10,20 | Profumata e rotonda, servita appena fresca.
Primitivo dolce naturale DOCG | 0,5 l 18,50 | Da uve appassite al sole: con le mandorle e il cioccolato.
Copertino DOC | 0,75 l 8,90 | Negroamaro e malvasia, senza fretta.
Brindisi DOC Rosso | 0,75 l 8,50 | Beva facile, per la tavola di ogni giorno.`,
  },
  {
    code: 'BIA',
    category: 'Vini bianchi e rosati',
    brand: 'Cantine San Donaci',
    vatRate: 2200,
    costShare: 58,
    lines: `
Rosato di Negroamaro | 0,75 l 10,90 | 1,5 l 22,90 | Melograno e fragolina: freddo, con il pesce e le friselle.
Fiano di Puglia IGP | 0,75 l 11,50 | Fiori bianchi e pera, sapido.
Verdeca Valle d’Itria IGP | 0,75 l 10,40 | Erbe di campo e limone.
Bombino Bianco IGP | 0,75 l 9,20 | Leggero e diretto, da aperitivo.
Malvasia Bianca del Salento | 0,75 l 9,80 | Aromatica e secca, con i crostacei.
Chardonnay Salento IGP | 0,75 l 10,60 | Frutta gialla e una nota di burro.
Minutolo IGP | 0,75 l 12,80 | Il profumo dell’uva da tavola, in un vino secco.
Spumante Brut di Negroamaro | 0,75 l 14,90 | Metodo Charmat, bollicina fine.
Spumante Rosé metodo classico | 0,75 l 22,50 | Trenta mesi sui lieviti.
Moscato di Trani DOC dolce | 0,5 l 16,20 | Albicocca e miele, con la pasticceria secca.`,
  },
  {
    code: 'BIR',
    category: 'Birre e liquori',
    brand: 'Birrificio Leuca',
    vatRate: 2200,
    costShare: 60,
    lines: `
Birra bionda artigianale | 33 cl 3,90 | 75 cl 8,50 | Maltata e pulita, non filtrata.
Birra ambrata al grano arso | 33 cl 4,20 | 75 cl 8,90 | Tostata, con il grano arso del Tavoliere.
Birra bianca agli agrumi | 33 cl 4,20 | Scorze d’arancia e coriandolo.
Birra scura al carrubo | 33 cl 4,50 | Dolce e profonda.
Limoncello di Leuca | 0,5 l 14,50 | 0,7 l 18,90 | Limoni del Capo, solo scorza.
Amaro di erbe salentine | 0,5 l 16,90 | 0,7 l 21,50 | Ventuno erbe in infusione.
Liquore di fico d’India | 0,5 l 15,80 | Dal frutto raccolto ad agosto.
Liquore di mirto | 0,5 l 15,50 | Bacche selvatiche, freddo.
Rosolio di cannella | 0,5 l 14,20 | La ricetta delle monache di Lecce.
Grappa di Primitivo | 0,5 l 19,90 | Distillata a vapore, morbida.
Latte di mandorla liquore | 0,5 l 15,20 | Mandorle di Toritto.`,
  },
];
