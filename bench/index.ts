/**
 * `npm run bench` runs every bench, `npm run bench -- NAME…` those named. Each measures bare SQLite and Vetrina in the
 * same run and prints the ratio: only ratios mean something on another machine.
 */
import { availabilityTenThousand } from './availability-10k.ts';
import { besideBulk } from './beside-bulk.ts';
import { bulkTenThousand } from './bulk-10k.ts';
import { bulkPreviewBench } from './bulk-preview.ts';
import { bulkUndo } from './bulk-undo.ts';
import { coldStart } from './cold-start.ts';
import { firstSyncBench } from './first-sync.ts';
import { gridOrder } from './grid-order.ts';
import { importTenThousand } from './import-10k.ts';
import { labelsBench } from './labels.ts';
import { importMeanwhile } from './import-meanwhile.ts';
import { listPage } from './list-page.ts';
import { listingsBehind } from './listings-behind.ts';
import type { Bench, Line } from './measure.ts';
import { memory } from './memory.ts';
import { parityPageBench } from './parity-page.ts';
import { priceChange } from './price-change.ts';
import { priceGrid } from './price-grid.ts';
import { priorPrice } from './prior-price.ts';
import { promotionStart } from './promotion-start.ts';
import { receiptInto } from './receipt-into.ts';
import { receiptsImport } from './receipts-import.ts';
import { registrationsBench } from './registrations.ts';
import { salesDashboard } from './sales-dashboard.ts';
import { segmentsBench } from './segments.ts';
import { wooFirstSync } from './woo-first-sync.ts';

const benches: readonly Bench[] = [
  importTenThousand,
  importMeanwhile,
  priceChange,
  priorPrice,
  promotionStart,
  bulkTenThousand,
  bulkPreviewBench,
  bulkUndo,
  besideBulk,
  parityPageBench,
  listPage,
  gridOrder,
  priceGrid,
  listingsBehind,
  availabilityTenThousand,
  firstSyncBench,
  wooFirstSync,
  labelsBench,
  salesDashboard,
  receiptInto,
  receiptsImport,
  segmentsBench,
  registrationsBench,
  coldStart,
  memory,
];

const figure = (value: number, unit = 'ms'): string => `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ${unit}`;

function print({ what, floor, vetrina, target, atMost, unit = 'ms' }: Line): void {
  const ratio = vetrina / floor;
  const good = ratio <= (target ?? Infinity) && vetrina <= (atMost ?? Infinity);
  const aims = [
    ...(target === undefined ? [] : [`x ${target}`]),
    ...(atMost === undefined ? [] : [`${atMost} ${unit}`]),
  ];
  console.log(
    `  ${what.padEnd(58)} floor ${figure(floor, unit).padStart(9)}   vetrina ${figure(vetrina, unit).padStart(9)}` +
      `   ratio ${ratio.toFixed(2).padStart(5)}   target ${aims.join(', ').padEnd(6)}   ${good ? 'good' : 'MISSED'}`,
  );
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  console.log(`${bench.name}: ${bench.about}`);
  for (const line of await bench.run()) print(line);
}
