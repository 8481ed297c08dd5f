/** What `stock.it.ts` says, in Hungarian. */
import type { RefusalCode } from '../../../api/refusals.ts';
import type { RefusalText } from './refusal-text.ts';

export const stockRefusalsHu = {
  'stock-store-unknown': { why: 'Nincs ilyen hely.', next: 'Válassz a listában lévő helyek közül.' },
  'stock-store-taken': { why: 'Már van «{name}» nevű hely.', next: 'Válassz másik nevet.' },
  'stock-store-same': { why: 'Az indulás és az érkezés helye ugyanaz.', next: 'Válassz két különböző helyet.' },
  'stock-not-enough': {
    why: 'Ezen a helyen nincs elég ebből: «{title}» ({sku}).',
    next: 'Semmi sem változott. Ha a polcon több van, előbb számold meg a cikket.',
  },
  'stock-take-over': {
    why: 'Ez a leltár már le van zárva.',
    next: 'Amit megszámoltál, az előzményekben van. Kezdj új leltárt.',
  },
  'pickup-not-enough': {
    why: 'Nincs elég félretehető ebből: «{title}» ({sku}); a többi foglalt vagy eladva.',
    next: 'Semmi sem változott. Csökkentsd a számát, vagy számold meg a cikket, ha a polcon több van.',
  },
  'pickup-over': {
    why: 'A(z) {code} átvétel már le van zárva.',
    next: 'Nézd meg a lezártak között. Ha újra félre kell tenni, készíts egy újat.',
  },
  'pickup-of-order': {
    why: 'A(z) {code} átvétel a webáruház {number}. rendelése: ott fizették ki.',
    next: 'A WooCommerce-ben térítsd vissza vagy töröld. Az átvétel magától lezárul, és az áru újra eladó.',
  },
  'stock-take-empty': {
    why: 'Semmi sincs megszámolva.',
    next: 'Számolj meg legalább egy cikket, vagy vesd el a leltárt.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
