/** The words of a close on paper. */
import type { Locale } from '../../../api/money.ts';
import type { PaymentMethod } from '../../../api/sales-words.ts';

interface CloseWords {
  readonly title: (day: string) => string;
  readonly file: string;
  readonly closed: (at: string, actor: string) => string;
  readonly receipts: (n: number, much: string) => string;
  readonly float: (much: string) => string;
  readonly note: (text: string) => string;
  readonly late: (n: number, much: string) => string;
  readonly replaced: string;
  readonly notFiscal: string;
  readonly table: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly notCounted: string;
  readonly drawer: string;
  readonly drawerShould: (much: string) => string;
  readonly drawerReason: string;
  readonly drawerWho: string;
  readonly drawerAmount: string;
  readonly all: string;
  readonly methods: Readonly<Record<PaymentMethod | 'not-said', string>>;
  readonly page: string;
  readonly owner: string;
}

export const closeWords: Readonly<Record<Locale, CloseWords>> = {
  it: {
    title: (day) => `Chiusura del ${day}`,
    file: 'chiusura',
    closed: (at, actor) => `Chiusa il ${at} da ${actor}.`,
    receipts: (n, much) => `Scontrini: ${n}, in tutto ${much}.`,
    float: (much) => `Nel cassetto al mattino: ${much}.`,
    note: (text) => `Nota: ${text}`,
    late: (n, much) => `Arrivati dopo la chiusura: ${n} scontrini, ${much}. Non sono in questa tabella.`,
    replaced: 'Questa giornata è stata chiusa di nuovo: vale la chiusura più recente.',
    notFiscal: 'Vetrina non è una cassa fiscale: questo foglio non sostituisce la chiusura della cassa.',
    table: 'Quello che ci doveva essere e quello che è stato contato',
    columns: ['Pagamento', 'Da file', 'A mano', 'Atteso', 'Contato', 'Differenza'],
    notCounted: 'non contato',
    drawer: 'Entrate e uscite del cassetto senza scontrino',
    drawerShould: (much) => `Con il fondo e gli incassi in contanti, nel cassetto: ${much}.`,
    drawerReason: 'Perché',
    drawerWho: 'Chi',
    drawerAmount: 'Importo',
    all: 'tutto',
    methods: {
      cash: 'Contanti',
      card: 'Carta',
      wallet: 'Portafoglio digitale',
      paypal: 'PayPal',
      bnpl: 'A rate (paga dopo)',
      'pay-by-link': 'Link di pagamento',
      'cash-on-delivery': 'Contrassegno',
      'gift-card': 'Carta regalo',
      'store-credit': 'Credito del negozio',
      other: 'Altro',
      'not-said': 'Non detto',
    },
    page: 'pagina {n} di {m}',
    owner: 'il titolare',
  },
  en: {
    title: (day) => `Close of ${day}`,
    file: 'close',
    closed: (at, actor) => `Closed on ${at} by ${actor}.`,
    receipts: (n, much) => `Receipts: ${n}, ${much} in all.`,
    float: (much) => `In the drawer in the morning: ${much}.`,
    note: (text) => `Note: ${text}`,
    late: (n, much) => `Arrived after the close: ${n} receipts, ${much}. They are not in this table.`,
    replaced: 'This day was closed again: the latest close holds.',
    notFiscal: 'Vetrina is not a fiscal till: this sheet does not replace the till’s own close.',
    table: 'What should have been there, and what was counted',
    columns: ['Payment', 'From file', 'By hand', 'Expected', 'Counted', 'Difference'],
    notCounted: 'not counted',
    drawer: 'Into the drawer and out of it without a receipt',
    drawerShould: (much) => `With the float and the cash takings, in the drawer: ${much}.`,
    drawerReason: 'Why',
    drawerWho: 'Who',
    drawerAmount: 'Amount',
    all: 'all',
    methods: {
      cash: 'Cash',
      card: 'Card',
      wallet: 'Digital wallet',
      paypal: 'PayPal',
      bnpl: 'Pay later',
      'pay-by-link': 'Pay by link',
      'cash-on-delivery': 'Cash on delivery',
      'gift-card': 'Gift card',
      'store-credit': 'Store credit',
      other: 'Other',
      'not-said': 'Not said',
    },
    page: 'page {n} of {m}',
    owner: 'the owner',
  },
  hu: {
    title: (day) => `Zárás: ${day}`,
    file: 'zaras',
    closed: (at, actor) => `Lezárta: ${actor}, ${at}.`,
    receipts: (n, much) => `Nyugták: ${n}, összesen ${much}.`,
    float: (much) => `Reggel a fiókban: ${much}.`,
    note: (text) => `Megjegyzés: ${text}`,
    late: (n, much) => `A zárás után érkezett: ${n} nyugta, ${much}. Nincsenek ebben a táblázatban.`,
    replaced: 'Ezt a napot újra lezárták: a legutóbbi zárás érvényes.',
    notFiscal: 'A Vetrina nem pénztárgép: ez a lap nem helyettesíti a pénztárgép zárását.',
    table: 'Aminek ott kellett lennie, és amit megszámoltak',
    columns: ['Fizetés', 'Fájlból', 'Kézzel', 'Várt', 'Megszámolt', 'Eltérés'],
    notCounted: 'nincs megszámolva',
    drawer: 'Nyugta nélkül a fiókba és a fiókból',
    drawerShould: (much) => `A váltópénzzel és a készpénzes bevétellel a fiókban: ${much}.`,
    drawerReason: 'Miért',
    drawerWho: 'Ki',
    drawerAmount: 'Összeg',
    all: 'minden',
    methods: {
      cash: 'Készpénz',
      card: 'Kártya',
      wallet: 'Digitális tárca',
      paypal: 'PayPal',
      bnpl: 'Részletre (később fizet)',
      'pay-by-link': 'Fizetési link',
      'cash-on-delivery': 'Utánvét',
      'gift-card': 'Ajándékkártya',
      'store-credit': 'Bolti jóváírás',
      other: 'Egyéb',
      'not-said': 'Nincs megadva',
    },
    page: '{n}. oldal, összesen {m}',
    owner: 'a tulajdonos',
  },
};
