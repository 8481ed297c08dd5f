/** One row of a file of receipts: what was sold, for how much, and what it says of the payment. */
import { netOfVat, roundHalfUp, scaleAmount } from '../../../api/money.ts';
import { paymentMethods, type ReceiptField } from '../../../api/sales-words.ts';
import { readGtin } from '../../catalog/plain.ts';
import { paymentMethodOf } from './payment-words.ts';
import { currencyIn, readAmount, readCurrency, readRate, readShort, readThousandths } from './receipt-cells.ts';
import {
  type ReceiptCustoms,
  type ReceiptItemLine,
  type ReceiptItemPayment,
  ReceiptRowRefused,
} from './receipt-item.ts';

/** A row, with what it repeats of its whole receipt. */
export interface RowCells {
  readonly line: ReceiptItemLine;
  readonly receiptTotal: number | null;
  /** The row's own total is written, not made of price and quantity. */
  readonly totalWritten: boolean;
  readonly payment: Pick<ReceiptItemPayment, 'method' | 'written'> | null;
  readonly paid: readonly ReceiptItemPayment[];
  readonly channel: string;
  readonly customer: string;
  /** Null: it names none. */
  readonly currency: string | null;
}

const money = ['total', 'receiptTotal', 'unitPrice'] as const;

/** Refuses the row with its reason. `headingRate`: of `tax 5%`. */
export function readLine(
  line: number,
  cell: (field: ReceiptField) => string | undefined,
  customs: ReceiptCustoms,
  headingRate: number | null,
): RowCells {
  const amount = (field: ReceiptField) => readAmount(cell(field), field, customs.currency, customs.decimal);
  const receiptTotal = amount('receiptTotal');
  const written = amount('total');
  const unit = amount('unitPrice');
  const discount = Math.abs(amount('discount') ?? 0);
  const quantity = readThousandths(cell('quantity'), customs.decimal);
  const total = written ?? (unit === null ? receiptTotal : scaleAmount(unit, quantity ?? 1000, 1000) - discount);
  if (total === null) throw new ReceiptRowRefused('total-missing');
  const thousandths = quantity ?? (total < 0 ? -1000 : 1000);
  const vat = amount('vatAmount');
  const said = readRate(cell('vatRate'));
  const tax = vat !== null && total < 0 && vat > 0 ? -vat : vat;
  const rate = said ?? (tax === null ? null : (headingRate ?? rateOf(tax, total)));
  const net = tax !== null ? total - tax : rate === null ? null : netOfVat(total, rate);
  const named =
    readCurrency(cell('currency')) ?? money.map((field) => currencyIn(cell(field) ?? '')).find(Boolean) ?? null;
  const method = readShort(cell('payment'), 'payment');
  const kind = paymentMethodOf(method);
  return {
    line: {
      line,
      article: readShort(cell('article'), 'article'),
      sku: readShort(cell('sku'), 'sku'),
      gtin: gtinOf(cell('gtin')),
      category: readShort(cell('category'), 'category'),
      thousandths,
      unitPrice: unitOf(unit, { thousandths, discount, total, net }),
      discount,
      vatRate: rate,
      total,
      net,
      cost: costOf(amount('cost'), total),
    },
    receiptTotal,
    totalWritten: written !== null,
    payment: kind === null ? null : { method: kind, written: method },
    paid: paymentMethods.flatMap((each) => {
      const part = amount(`paid-${each}`);
      return part === null || part === 0 ? [] : [{ method: each, amount: part, written: '' }];
    }),
    channel: readShort(cell('channel'), 'store'),
    customer: readShort(cell('customer'), 'customer'),
    currency: named,
  };
}

/** A code that is no right barcode is kept as it is written: it may be the till's own. */
function gtinOf(written: string | undefined): string {
  const text = readShort(written, 'sku');
  const reading = readGtin(text);
  return reading.kind === 'gtin' ? (reading.gtin ?? '') : text;
}

/** The rate that an amount of tax was made with, to the whole percent where it is near one. */
function rateOf(tax: number, total: number): number | null {
  const net = total - tax;
  if (net === 0) return null;
  const exact = roundHalfUp(tax * 10_000, net);
  const whole = roundHalfUp(exact, 100) * 100;
  return Math.abs(exact - whole) <= 40 ? whole : exact;
}

/** Of one with VAT: files write it without as well, and then the total tells. */
function unitOf(
  unit: number | null,
  { thousandths, discount, total, net }: Pick<ReceiptItemLine, 'thousandths' | 'discount' | 'total' | 'net'>,
): number | null {
  if (unit === null || thousandths === 0) return unit;
  const made = scaleAmount(unit, thousandths, 1000) - discount;
  if (net === null || made === total || Math.abs(made - net) > 1) return unit;
  return roundHalfUp((total + discount) * 1000, thousandths);
}

/** The goods of a return come back with their cost. */
const costOf = (cost: number | null, total: number): number | null =>
  cost !== null && cost > 0 && total < 0 ? -cost : cost;
