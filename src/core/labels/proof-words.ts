/** The words of the proof; sentences of the law name their source. */
import type { Locale } from '../../api/money.ts';
import type { PriceReason } from '../../api/pricing.ts';

export interface ProofWords {
  readonly title: string;
  readonly period: string;
  readonly law: string;
  readonly counting: string;
  readonly shop: string;
  readonly foot: string;
  readonly page: string;
  readonly lowest: string;
  readonly noLowest: string;
  readonly reduced: string;
  readonly noPrice: string;
  readonly slip: string;
  readonly columns: Readonly<Record<'from' | 'until' | 'seen' | 'price' | 'why' | 'who', string>>;
  readonly reasons: Readonly<Record<string, string>>;
}

const reasons = (words: Readonly<Record<PriceReason, string>>): Readonly<Record<string, string>> => words;

export const proofWords: Readonly<Record<Locale, ProofWords>> = {
  it: {
    title: 'Prova dei prezzi: {name}',
    period: 'Riduzione dal {from} al {until}.',
    law: 'Il prezzo precedente è il più basso applicato alla generalità dei consumatori nei trenta giorni prima della riduzione (Codice del consumo, art. 17-bis, D.Lgs. 26/2023; direttiva 98/6/CE, art. 6 bis).',
    counting:
      'Ogni prezzo è un record con data che non si riscrive. Conta da quando i clienti lo hanno visto; un errore di battitura corretto entro dieci minuti resta nell’elenco e non conta. In grassetto il prezzo più basso.',
    shop: 'Negozio: {shop}.',
    foot: '{shop} · stampato il {at} con Vetrina',
    page: 'pagina {n} di {m}',
    lowest: 'Prezzo più basso dal {from} al {until}: {price}, visto dal {day}.',
    noLowest: 'Dal {from} al {until} nessun prezzo è stato visto su questo canale.',
    reduced: 'Prezzo ridotto: {price}.',
    noPrice: 'senza prezzo',
    slip: 'errore di battitura',
    columns: { from: 'Dal', until: 'Al', seen: 'Visto dal', price: 'Prezzo', why: 'Motivo', who: 'Chi' },
    reasons: reasons({
      typed: 'scritto a mano',
      bulk: 'cambio di molti prezzi',
      import: 'importato',
      rule: 'regola del canale',
      exception: 'prezzo solo qui',
      'exception-removed': 'torna al prezzo unico',
      created: 'primo prezzo',
      undo: 'annullamento',
      'taken-from-channel': 'preso dal canale',
      scheduled: 'programmato',
      'scheduled-until': 'programmato, con fine',
      'scheduled-ended': 'fine del programmato',
      promotion: 'promozione',
      'promotion-ended': 'fine della promozione',
    }),
  },
  en: {
    title: 'Proof of prices: {name}',
    period: 'Reduction from {from} to {until}.',
    law: 'The prior price is the lowest one applied to consumers in the thirty days before the reduction (Directive 98/6/EC art. 6a; Codice del consumo art. 17-bis, D.Lgs. 26/2023).',
    counting:
      'Each price is a dated record that is never rewritten. It counts from when customers saw it; a slip of the keyboard corrected within ten minutes stays in the list and does not count. The lowest price is in bold.',
    shop: 'Shop: {shop}.',
    foot: '{shop} · printed on {at} with Vetrina',
    page: 'page {n} of {m}',
    lowest: 'Lowest price from {from} to {until}: {price}, seen from {day}.',
    noLowest: 'From {from} to {until} no price was seen on this channel.',
    reduced: 'Reduced price: {price}.',
    noPrice: 'no price',
    slip: 'slip of the keyboard',
    columns: { from: 'From', until: 'To', seen: 'Seen from', price: 'Price', why: 'Why', who: 'Who' },
    reasons: reasons({
      typed: 'typed',
      bulk: 'change of many prices',
      import: 'imported',
      rule: 'rule of the channel',
      exception: 'price only here',
      'exception-removed': 'back to the one price',
      created: 'first price',
      undo: 'undone',
      'taken-from-channel': 'taken from the channel',
      scheduled: 'scheduled',
      'scheduled-until': 'scheduled, with an end',
      'scheduled-ended': 'end of the scheduled price',
      promotion: 'promotion',
      'promotion-ended': 'end of the promotion',
    }),
  },
  hu: {
    title: 'Árak igazolása: {name}',
    period: 'Árcsökkentés: {from} – {until}.',
    law: 'A korábbi ár a csökkentés előtti harminc nap legalacsonyabb, a fogyasztókkal szemben alkalmazott ára (98/6/EK irányelv 6a. cikk; Codice del consumo 17-bis. cikk).',
    counting:
      'Minden ár keltezett bejegyzés, amelyet utólag senki sem ír át. Attól számít, amikor a vevők látták; a tíz percen belül javított elírás a listában marad, de nem számít. A legalacsonyabb ár félkövér.',
    shop: 'Üzlet: {shop}.',
    foot: '{shop} · nyomtatva: {at}, Vetrina',
    page: '{n}. oldal, összesen {m}',
    lowest: 'A legalacsonyabb ár {from} és {until} között: {price}, látható: {day}.',
    noLowest: '{from} és {until} között ezen a csatornán nem látszott ár.',
    reduced: 'Csökkentett ár: {price}.',
    noPrice: 'nincs ár',
    slip: 'elírás',
    columns: { from: 'Ettől', until: 'Eddig', seen: 'Látható', price: 'Ár', why: 'Miért', who: 'Ki' },
    reasons: reasons({
      typed: 'kézzel írva',
      bulk: 'sok ár egyszerre',
      import: 'importálva',
      rule: 'a csatorna szabálya',
      exception: 'ár csak itt',
      'exception-removed': 'vissza az egységes árhoz',
      created: 'első ár',
      undo: 'visszavonás',
      'taken-from-channel': 'a csatornáról átvéve',
      scheduled: 'ütemezett',
      'scheduled-until': 'ütemezett, véggel',
      'scheduled-ended': 'ütemezett ár vége',
      promotion: 'akció',
      'promotion-ended': 'akció vége',
    }),
  },
};
