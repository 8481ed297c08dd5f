/**
 * Price lists coming in: from the till, a supplier, Shopify, WooCommerce, or Vetrina's own export. A file is read and
 * shown before anything changes: what is new, what changes from what to what, what stays out and why. The import itself
 * is one batch, and can be taken back as a whole.
 */
import type { importsContract } from '../../api/imports.ts';
import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Pricing } from '../pricing/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { applyImport } from './apply-import.ts';
import { breathing } from './breathe.ts';
import { planImport } from './plan-import.ts';
import { type Corrections, interpret, readFile } from './read-file.ts';
import { refusedRowsFile } from './refused-rows.ts';
import { openUploads } from './uploads.ts';

export interface ImportsParts extends Grounds {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'compare' | 'upsertMany' | 'variantsByGtins'>;
  readonly pricing: Pick<Pricing, 'giveBasePrices'>;
  readonly settings: Pick<ShopSettings, 'current'>;
}

export type Imports = ReturnType<typeof openImports>;

export function openImports(parts: ImportsParts) {
  const { database, catalog, settings, clock } = parts;
  const uploads = openUploads(() => clock.now());
  const keepAll: ReadonlySet<number> = new Set();

  /** The upload with everything that its rows say. */
  async function understand(uploadId: string, corrections: Corrections) {
    const upload = uploads.get(uploadId);
    const shop = await settings.current();
    const file = await readFile(upload, corrections, shop);
    const said = await interpret(database.read, file, corrections, shop, clock.now(), catalog);
    return {
      upload,
      file,
      language: shop.language,
      said: { items: said.items, refused: withBroken(file, said.refused) },
    };
  }

  const verbs: Verbs<typeof importsContract> = {
    begin: async ({ name, bytes }) => ({ uploadId: uploads.begin(name, bytes) }),
    async piece({ uploadId, index, base64 }) {
      uploads.piece(uploadId, index, base64);
      return {};
    },
    async inspect({ uploadId, corrections }) {
      const upload = uploads.get(uploadId);
      const { table, reading, fields } = await readFile(upload, corrections, await settings.current());
      const columns = table.headings.map((name, place) => ({
        name,
        samples: samplesOf(table.rows, place),
        field: fields[place] ?? 'ignore',
        recognised: (fields[place] ?? 'ignore') !== 'ignore',
      }));
      return { name: upload.name, reading, columns, rows: table.rows.length + table.refused.length };
    },
    async preview({ uploadId, corrections, limit }) {
      const { file, said } = await understand(uploadId, corrections);
      const { planned, refused, counts } = await planImport(database.read, said, keepAll, catalog, breathing());
      const rowsOf = (wanted: (typeof planned)[number]['state']) => {
        const rows = planned.filter(({ state }) => state === wanted).map(({ row }) => row);
        // What looks like a lost comma must not hide behind the first hundred rows.
        return [...rows.filter((row) => row.over30Percent), ...rows.filter((row) => !row.over30Percent)].slice(
          0,
          limit,
        );
      };
      return {
        reading: file.reading,
        counts,
        added: rowsOf('added'),
        changed: rowsOf('changed'),
        refused: refused.slice(0, limit),
      };
    },
    async apply({ uploadId, corrections, keepPrice }, { actor }) {
      const { upload, said } = await understand(uploadId, corrections);
      const about = { file: upload.name, actor: actor.name };
      return database.change((change) => applyImport(change, parts, said, new Set(keepPrice), about));
    },
    async refusedRows({ uploadId, corrections }) {
      const { upload, file, said, language } = await understand(uploadId, corrections);
      const { refused } = await planImport(database.read, said, keepAll, catalog, breathing());
      return refusedRowsFile(upload.name, file.table, refused, language);
    },
    async cancel({ uploadId }) {
      uploads.cancel(uploadId);
      return {};
    },
  };

  return {
    verbs,
  };
}

type Understood = Awaited<ReturnType<typeof readFile>>;
type Refused = Awaited<ReturnType<typeof interpret>>['refused'];

const withBroken = ({ table }: Understood, refused: Refused): Refused => [
  ...table.refused.map(({ line, reason, details }) => ({ line, reason, details })),
  ...refused,
];

const sampleLength = 60;

function samplesOf(rows: Understood['table']['rows'], place: number): string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[place]?.trim() ?? '';
    if (cell !== '' && !samples.includes(cell)) samples.push(cell.slice(0, sampleLength));
    if (samples.length === 3) break;
  }
  return samples;
}
