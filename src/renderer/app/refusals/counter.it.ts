/** What the counter refuses, in Italian. */
import type { RefusalText } from './refusal-text.ts';
import type { RefusalCode } from '../../../api/refusals.ts';

export const counterRefusalsIt = {
  'form-used-before': {
    why: 'Questo modulo è già diventato lo scontrino {number}, con altro dentro.',
    next: 'Niente è contato due volte. Guarda lo scontrino {number}; per un’altra vendita comincia da capo.',
  },
  'discount-too-large': {
    why: 'Lo sconto è più grande di quello che c’è da pagare ({cap}).',
    next: 'Scrivi uno sconto fino a {cap}.',
  },
  'payments-differ': {
    why: 'Da pagare sono {amount}, i pagamenti fanno {current}.',
    next: 'Correggi gli importi: insieme devono fare {amount}.',
  },
  'till-missing': {
    why: 'Non c’è un canale «cassa» a cui dare lo scontrino.',
    next: 'Riaccendilo nella pagina Canali, poi salva di nuovo: niente è andato perso.',
  },
  'receipt-not-made-here': {
    why: 'Lo scontrino {number} non si può annullare così.',
    next: 'Si annullano quelli scritti a mano. Per la merce che torna usa «Reso».',
  },
  'receipt-taken-back': {
    why: 'Lo scontrino {number} è già tornato indietro, con {by}.',
    next: 'Guarda lo scontrino {by}. Niente è cambiato.',
  },
  'close-day-future': {
    why: 'Il giorno {day} deve ancora venire.',
    next: 'Scegli oggi o un giorno passato.',
  },
  'close-nothing-counted': {
    why: 'Non è stato contato niente.',
    next: 'Conta almeno i contanti nel cassetto, o scrivi il totale del POS.',
  },
  'receipt-not-returnable': {
    why: 'Nello scontrino {number} non c’è niente che possa tornare.',
    next: 'Cerca lo scontrino della vendita.',
  },
  'return-too-much': {
    why: 'Di «{article}» possono tornare ancora {left}, non {wanted}.',
    next: 'Scrivi una quantità fino a {left}, o cerca un altro scontrino.',
  },
  'card-code-wrong': {
    why: 'Il codice «{written}» ha un errore di battitura.',
    next: 'Rileggilo dalla carta: dodici segni, l’ultimo controlla gli altri.',
  },
  'card-code-missing': { why: 'Manca il codice della carta.', next: 'Scrivilo, o leggilo con il lettore.' },
  'card-unknown': {
    why: 'La carta {code} non è di questo negozio.',
    next: 'Controlla il codice, o scegli un altro pagamento.',
  },
  'card-blocked': {
    why: 'La carta {code} è bloccata.',
    next: 'Guarda perché nella pagina Carte regalo; se è a posto, sbloccala lì.',
  },
  'card-expired': { why: 'La carta {code} valeva fino al {day}.', next: 'Scegli un altro pagamento.' },
  'card-not-enough': {
    why: 'Sulla carta {code} restano {current}, non {amount}.',
    next: 'Paga {current} con la carta e il resto in un altro modo.',
  },
  'card-already-used': {
    why: 'La carta {code} è già stata spesa: restano {current}.',
    next: 'Non si annulla più: registra un reso per la merce comprata con la carta.',
  },
  'card-spent': { why: 'Sulla carta {code} non resta niente.', next: 'Non serve sostituirla.' },
} satisfies Partial<Record<RefusalCode, RefusalText>>;
