import Papa from 'papaparse';

import { openBare } from './floor.ts';
import { dropFolder, newFolder, owner } from './goods.ts';
import { type Bench, median, runs } from './measure.ts';
import { openTill } from './till.ts';

const count = Number(process.env['VETRINA_BENCH_RECEIPT_LINES'] ?? 100_000);

/** A till's file of a month: two lines a receipt. */
const file = (): string =>
  [
    'Scontrino;Data;Ora;Articolo;Reparto;Qta;Totale riga;Pagamento',
    ...Array.from({ length: count }, (_, index) => {
      const receipt = Math.floor(index / 2);
      const day = String(1 + (receipt % 28)).padStart(2, '0');
      const hour = String(9 + (receipt % 10)).padStart(2, '0');
      return `${receipt};${day}/10/2026;${hour}:15;ARTICOLO ${index % 900};Reparto ${index % 30};1;${index % 90},50;Contanti`;
    }),
  ].join('\r\n');

async function intoVetrina(csv: string): Promise<number> {
  const folder = newFolder();
  const shop = await openTill(folder);
  const bytes = Buffer.from(csv);
  const { uploadId } = await shop.imports.verbs.begin({ name: 'cassa.csv', bytes: bytes.length }, owner);
  const size = 1_000_000;
  for (let start = 0, index = 0; start < bytes.length; start += size, index++)
    await shop.imports.verbs.piece(
      { uploadId, index, base64: bytes.subarray(start, start + size).toString('base64') },
      owner,
    );
  const start = performance.now();
  const { counts } = await shop.sales.verbs.apply({ uploadId, corrections: {} }, owner);
  const took = performance.now() - start;
  if (counts.lines !== count) throw new Error(`only ${counts.lines} lines came in`);
  await shop.imports.close();
  await shop.database.close();
  dropFolder(folder);
  return took;
}

/** The same rows and sums: the file parsed, one prepared statement after the other, one transaction. */
async function intoBare(csv: string): Promise<number> {
  const folder = newFolder();
  await (await openTill(folder)).database.close();
  const sqlite = openBare(folder);
  const start = performance.now();
  const { data } = Papa.parse<string[]>(csv, { delimiter: ';' });
  const receipt = sqlite.prepare(
    `insert into receipt (channel_id, store, number, at, day, hour, total, is_sale, person_id, source, import_id, line,
       digest, recorded_at) values ('till', '', ?, ?, ?, ?, ?, 1, null, 'file', null, ?, ?, ?)`,
  );
  const line = sqlite.prepare(
    `insert into sale_line (receipt_id, position, variant_id, article, sku, gtin, category, thousandths, unit_price,
       discount, vat_rate, total, net, cost) values (?, ?, null, ?, '', '', ?, 1000, null, 0, null, ?, null, null)`,
  );
  const payment = sqlite.prepare('insert into receipt_payment values (?, 0, ?, ?, ?)');
  const days = new Map<string, number[]>();
  const day = sqlite.prepare('insert into sales_day values (?, ?, ?, ?, ?, ?)');
  sqlite.transaction(() => {
    for (let row = 1; row < data.length; row += 2) {
      const pair = data.slice(row, row + 2);
      const [number = '', written = '', time = '', , , , , method = ''] = pair[0] ?? [];
      const on = `${written.slice(6)}-${written.slice(3, 5)}-${written.slice(0, 2)}`;
      const amounts = pair.map((cells) => Number((cells[6] ?? '').replace(',', '')));
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const at = Date.parse(`${on}T${time}:00Z`);
      const { lastInsertRowid } = receipt.run(number, at, on, Number(time.slice(0, 2)), total, row, number, at);
      for (const [place, cells] of pair.entries()) line.run(lastInsertRowid, place, cells[3], cells[4], amounts[place]);
      payment.run(lastInsertRowid, 'cash', total, method);
      const key = `${on} ${time.slice(0, 2)}`;
      const sums = days.get(key) ?? [0, 0];
      days.set(key, [(sums[0] ?? 0) + 1, (sums[1] ?? 0) + total]);
    }
    for (const [key, [receipts, revenue]] of days)
      day.run(key.slice(0, 10), 'till', '', Number(key.slice(11)), receipts, revenue);
  })();
  const took = performance.now() - start;
  sqlite.close();
  dropFolder(folder);
  return took;
}

/** A till's file on its way in, read in its thread and written a stretch at a time. */
export const receiptsImport: Bench = {
  name: 'receipts-import',
  about: `${count} lines of receipts from a CSV file.`,
  async run() {
    const csv = file();
    const [floor, vetrina] = [[] as number[], [] as number[]];
    for (let run = 0; run < Math.min(runs, 3); run++) {
      floor.push(await intoBare(csv));
      vetrina.push(await intoVetrina(csv));
    }
    return [{ what: `import ${count} lines of receipts`, floor: median(floor), vetrina: median(vetrina), target: 2.5 }];
  },
};
