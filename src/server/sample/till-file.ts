/** What the till of the sample shop wrote down: ten weeks of receipts, as the file that it saves. Nobody here exists. */
import type { Good } from './goods/index.ts';
import { dayFromNow, type PastClock } from './past-clock.ts';
import { summerPrice } from './price-lists.ts';

const headings = 'Scontrino;Data;Ora;Canale;Codice;Articolo;Quantità;Prezzo;Totale;Pagamento;Cliente';
const firstDay = 70;
const firstNumber = 2301;
/** As `listNow` came in. */
const pricesChangedDaysAgo = 33;
const sunday = 0;
const saturday = 6;

const payments = {
  till: [
    'Carta',
    'Contanti',
    'Carta',
    'Satispay',
    'Contanti',
    'Carta',
    'Contanti',
    'Buono regalo',
    'Carta',
    'Contanti',
  ],
  web: ['PayPal', 'Carta', 'PayPal', 'Contrassegno'],
} as const;

/** Guests of the evenings who said at the counter who they are: which of the receipts are theirs. */
const regulars: readonly (readonly [mail: string, receipts: readonly number[]])[] = [
  ['elena.rizzo@example.com', [12, 61, 130, 187, 246, 309, 366, 421, 470]],
  ['silvia.carlino@example.com', [35, 144, 257, 402]],
  ['stefano.nuzzo@example.com', [338, 455]],
  ['a.quarta@example.com', [24, 96]],
  ['chiara.degiorgi@example.com', [51, 210]],
];
const customerOf = (receipt: number): string => regulars.find(([, receipts]) => receipts.includes(receipt))?.[0] ?? '';

export function tillFile(goods: readonly Good[], clock: PastClock): string {
  const chance = chances(14);
  const pick = <T>(from: readonly T[], likely = 1): T => from[Math.floor(chance() ** likely * from.length)] as T;
  const lines = [headings];
  let number = firstNumber;

  function receipt(day: string, minute: number, daysAgo: number): void {
    const channel = chance() < 0.12 ? 'web' : 'till';
    const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    const payment = pick(payments[channel]);
    const customer = customerOf(number - firstNumber);
    for (let line = Math.floor(chance() * 3); line >= 0; line--) {
      // What stands at the front of the shop goes best.
      const good = pick(goods, 2);
      const quantity = chance() < 0.25 ? 2 : 1;
      const price = daysAgo > pricesChangedDaysAgo ? summerPrice(good) : good.price;
      const total = written(cents(price) * quantity);
      lines.push(
        [number, day, time, channel, good.sku, good.name, quantity, price, total, payment, customer].join(';'),
      );
    }
    number++;
  }

  for (let daysAgo = firstDay; daysAgo > 0; daysAgo--) {
    const day = dayFromNow(clock, -daysAgo);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday === sunday) continue;
    const count = (weekday === saturday ? 12 : 6) + Math.floor(chance() * 5);
    const minutes = Array.from({ length: count }, () => openMinute(chance()));
    for (const minute of minutes.toSorted((one, other) => one - other)) receipt(day, minute, daysAgo);
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** From nine to one, and from five to eight. */
function openMinute(share: number): number {
  const minute = Math.floor(share * 7 * 60);
  return minute < 4 * 60 ? 9 * 60 + minute : 17 * 60 + minute - 4 * 60;
}

const cents = (price: string): number => Number(price.replace(',', ''));
const written = (amount: number): string => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`;

/** The same numbers between 0 and 1 every time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
