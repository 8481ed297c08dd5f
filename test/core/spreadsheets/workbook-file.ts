/** Archives and spreadsheets made by hand, also such as no honest program writes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly text: string | Buffer;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** What the list of contents claims, where that is not the truth. */
  readonly claims?: { readonly bytes?: number; readonly encrypted?: boolean };
}

export function archiveOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const { name, text, mode = 0o100644, claims = {} } of entries) {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800 | (claims.encrypted === true ? 1 : 0), 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims.bytes ?? bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(place, 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 3]), facts, tail, Buffer.from(name)]));
    parts.push(local);
    place += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...parts, central, end]);
}

export interface SheetParts {
  readonly name?: string;
  readonly hidden?: boolean;
  /** `<row>…</row>` elements. */
  readonly rows: string;
  /** What stands behind the rows, such as `<mergeCells>`. */
  readonly after?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  readonly shared?: readonly string[];
  /** Format codes of the styles 1, 2, …; style 0 is plain. */
  readonly formats?: readonly string[];
  readonly before?: string;
  readonly more?: readonly Entry[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function bookOf({ sheets, shared, formats = [], before = '', more = [] }: BookParts): Buffer {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name ?? `Foglio${index + 1}`}" sheetId="${index + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const forms = ['0', ...formats.map((_, index) => String(164 + index))].map((id) => `<xf numFmtId="${id}"/>`);
  return archiveOf([
    {
      name: 'xl/workbook.xml',
      text: `<workbook ${main} xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${targets.join('')}</Relationships>` },
    {
      name: 'xl/styles.xml',
      text: `<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellXfs>${forms.join('')}</cellXfs></styleSheet>`,
    },
    ...(shared === undefined
      ? []
      : [
          {
            name: 'xl/sharedStrings.xml',
            text: `<sst ${main}>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
          },
        ]),
    ...sheets.map(({ rows, after }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: `${before}<worksheet ${main}><sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`,
    })),
    ...more,
  ]);
}

/** A row of texts, numbers, and cells written by hand (`{ cell }`, with `@` for its place). */
export function rowOf(line: number, ...cells: readonly (string | number | { readonly cell: string })[]): string {
  const written = cells.map((cell, place) => {
    const ref = `${letters(place)}${line}`;
    if (typeof cell === 'object') return cell.cell.replace('@', ref);
    if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
    return cell === '' ? '' : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
}

export function letters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letters(Math.floor(place / 26) - 1) + letter;
}
