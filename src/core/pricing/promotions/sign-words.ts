/** What stands on a sign, in the shop's language. Sentences of the law keep its words. */
import type { Locale } from '../../../api/money.ts';

export interface SignWords {
  readonly percentOff: string;
  readonly amountOff: string;
  readonly fixed: string;
  readonly nForM: string;
  readonly nForMCondition: string;
  readonly coupon: string;
  readonly couponCondition: string;
  readonly member: string;
  readonly memberCondition: string;
  readonly prior: string;
  readonly priorProgressive: string;
  readonly priorNew: string;
  /** The same of goods that came yesterday. */
  readonly priorOneDay: string;
  readonly saving: string;
  readonly period: string;
  readonly step: string;
}

export const signWords: Readonly<Record<Locale, SignWords>> = {
  it: {
    percentOff: 'Sconto {off}',
    amountOff: '{off} in meno',
    fixed: 'A {price}',
    nForM: '{take}×{pay}',
    nForMCondition: 'Prendi {take} pezzi uguali e ne paghi {pay}. Il prezzo di un pezzo solo non cambia.',
    coupon: '{off} di sconto con il codice {code}',
    couponCondition: 'Lo sconto si ha alla cassa con il codice {code}. Il prezzo esposto vale per tutti.',
    member: '{off} di sconto con la tessera',
    memberCondition: 'Lo sconto si ha alla cassa con la tessera del negozio. Il prezzo esposto vale per tutti.',
    prior: 'Prezzo più basso degli ultimi 30 giorni: {prior}',
    priorProgressive: 'Prezzo più basso dei 30 giorni prima dei ribassi: {prior}',
    priorNew: 'Prezzo più basso da quando è in vendita, cioè negli ultimi {days} giorni: {prior}',
    priorOneDay: 'Prezzo più basso da quando è in vendita, cioè nell’ultimo giorno: {prior}',
    saving: 'Risparmi {saved} ({percent})',
    period: 'Dal {from} al {until}',
    step: 'Dal {from}: {off}',
  },
  en: {
    percentOff: '{off} off',
    amountOff: '{off} off',
    fixed: 'For {price}',
    nForM: '{take} for {pay}',
    nForMCondition: 'Take {take} of the same and pay for {pay}. The price of a single one stays.',
    coupon: '{off} off with the code {code}',
    couponCondition: 'The reduction is given at the till with the code {code}. The price shown is for everybody.',
    member: '{off} off with the card',
    memberCondition: 'The reduction is given at the till with the shop’s card. The price shown is for everybody.',
    prior: 'Lowest price of the last 30 days: {prior}',
    priorProgressive: 'Lowest price of the 30 days before the reductions: {prior}',
    priorNew: 'Lowest price since it went on sale, that is in the last {days} days: {prior}',
    priorOneDay: 'Lowest price since it went on sale, that is in the last day: {prior}',
    saving: 'You save {saved} ({percent})',
    period: 'From {from} to {until}',
    step: 'From {from}: {off}',
  },
  hu: {
    percentOff: '{off} kedvezmény',
    amountOff: '{off} kedvezmény',
    fixed: 'Most {price}',
    nForM: '{take} darab {pay} áráért',
    nForMCondition: 'Vegyen {take} egyforma terméket, és csak {pay} árát fizeti. Egy darab ára nem változik.',
    coupon: '{off} kedvezmény a {code} kóddal',
    couponCondition: 'A kedvezmény a pénztárnál, a {code} kóddal jár. A kiírt ár mindenkire érvényes.',
    member: '{off} kedvezmény kártyával',
    memberCondition: 'A kedvezmény a pénztárnál, az üzlet kártyájával jár. A kiírt ár mindenkire érvényes.',
    prior: 'Az elmúlt 30 nap legalacsonyabb ára: {prior}',
    priorProgressive: 'Az árleszállítások előtti 30 nap legalacsonyabb ára: {prior}',
    priorNew: 'A legalacsonyabb ár, mióta kapható, azaz az elmúlt {days} napban: {prior}',
    priorOneDay: 'A legalacsonyabb ár, mióta kapható, azaz az elmúlt egy napban: {prior}',
    saving: 'Megtakarítás: {saved} ({percent})',
    period: 'Ettől: {from}, eddig: {until}',
    step: 'Ettől: {from}: {off}',
  },
};
