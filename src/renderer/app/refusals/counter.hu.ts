/** What `counter.it.ts` says, in Hungarian. */
import type { RefusalCode } from '../../../api/refusals.ts';
import type { RefusalText } from './refusal-text.ts';

export const counterRefusalsHu = {
  'form-used-before': {
    why: 'Ebből az űrlapból már {number} számú nyugta lett, más tartalommal.',
    next: 'Semmi sem számít kétszer. Nézd meg a(z) {number} nyugtát; másik eladást kezdj elölről.',
  },
  'discount-too-large': {
    why: 'A kedvezmény nagyobb a fizetendőnél ({cap}).',
    next: 'Legfeljebb {cap} kedvezményt írj be.',
  },
  'payments-differ': {
    why: 'Fizetendő {amount}, a fizetések összege {current}.',
    next: 'Javítsd az összegeket: együtt {amount} legyen.',
  },
  'till-missing': {
    why: 'Nincs «pénztár» csatorna, amelyé a nyugta lehetne.',
    next: 'Kapcsold be újra a Csatornák oldalon, és mentsd el megint: semmi sem veszett el.',
  },
  'receipt-not-made-here': {
    why: 'A(z) {number} nyugta így nem sztornózható.',
    next: 'A kézzel írtak sztornózhatók. A visszahozott áruhoz a «Visszáru» való.',
  },
  'receipt-taken-back': {
    why: 'A(z) {number} nyugtát már visszavették ezzel: {by}.',
    next: 'Nézd meg ezt a nyugtát: {by}. Semmi sem változott.',
  },
  'close-day-future': { why: '{day} még el sem jött.', next: 'Válaszd a mait vagy egy elmúlt napot.' },
  'close-nothing-counted': {
    why: 'Semmi sincs megszámolva.',
    next: 'Számold meg legalább a fiókban lévő készpénzt, vagy írd be a bankkártyás végösszeget.',
  },
  'receipt-not-returnable': {
    why: 'A(z) {number} nyugtán nincs semmi, ami visszahozható.',
    next: 'Keresd meg az eladás nyugtáját.',
  },
  'return-too-much': {
    why: 'Ebből még {left} hozható vissza, nem {wanted}: «{article}».',
    next: 'Legfeljebb {left} mennyiséget írj be, vagy keress másik nyugtát.',
  },
  'card-code-wrong': {
    why: 'A(z) «{written}» kódban elírás van.',
    next: 'Olvasd le újra a kártyáról: tizenkét jel, az utolsó a többit ellenőrzi.',
  },
  'card-code-missing': { why: 'Hiányzik a kártya kódja.', next: 'Írd be, vagy olvasd be a leolvasóval.' },
  'card-unknown': {
    why: 'A(z) {code} kártya nem ennek a boltnak a kártyája.',
    next: 'Ellenőrizd a kódot, vagy válassz másik fizetést.',
  },
  'card-blocked': {
    why: 'A(z) {code} kártya le van tiltva.',
    next: 'Nézd meg az okát az Ajándékkártyák oldalon; ha rendben van, ott oldd fel.',
  },
  'card-expired': { why: 'A(z) {code} kártya {day} napjáig volt érvényes.', next: 'Válassz másik fizetést.' },
  'card-not-enough': {
    why: 'A(z) {code} kártyán {current} maradt, nem {amount}.',
    next: 'Fizess {current} összeget a kártyával, a többit más módon.',
  },
  'card-already-used': {
    why: 'A(z) {code} kártyáról már költöttek: {current} maradt.',
    next: 'Már nem sztornózható: rögzíts visszárut a kártyával vett áruhoz.',
  },
  'card-spent': { why: 'A(z) {code} kártyán nem maradt semmi.', next: 'Nem kell kicserélni.' },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
