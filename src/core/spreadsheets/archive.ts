/**
 * A spreadsheet is an archive of XML files. What stands in it is counted before a byte is unpacked, and unpacked piece
 * by piece: a megabyte can hold four gigabytes of zeros (P40).
 */
import yauzl from 'yauzl';

import { Refusal } from '../../api/refusals.ts';
import { damaged, xmlReader, type XmlListener } from './xml.ts';

export interface Archive {
  readonly names: readonly string[];
  /** Unpacks one file into a listener; false where there is none of that name. */
  read(name: string, listener: XmlListener): Promise<boolean>;
  /** The beginning of a small text file; empty where there is none. */
  head(name: string): Promise<string>;
}

const limits = {
  entries: 2000,
  /** Bytes of all files once unpacked: a sheet of a million rows has some 300 MB. */
  total: 600_000_000,
  /** How many times its packed size a file may be; text of spreadsheets reaches forty. */
  ratio: 250,
  /** Below this no ratio is looked at. */
  small: 4_000_000,
};

const symlink = 0o120000;
const kindOfFile = 0o170000;

/** Refuses `file-archive-unsafe` (with `why`), `file-protected`, and `file-not-csv` for an archive that is damaged. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await listed(zip);
  return {
    names: [...entries.keys()],
    async read(name, listener) {
      const entry = entries.get(name);
      if (entry === undefined) return false;
      const reader = xmlReader(listener);
      await unpack(zip, entry, (text) => reader.write(text));
      reader.end();
      return true;
    },
    async head(name) {
      const entry = entries.get(name);
      if (entry === undefined || entry.uncompressedSize > 10_000) return '';
      let text = '';
      await unpack(zip, entry, (piece) => (text += piece));
      return text;
    },
  };
}

function opened(buffer: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) reject(damaged());
      else resolve(zip);
    });
  });
}

function listed(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(asRefusal(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize;
      const fault = faultOf(entry, entries.size + 1, total);
      if (fault !== null) return reject(fault);
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function faultOf(entry: yauzl.Entry, entries: number, total: number): Refusal | null {
  const unsafe = (why: string, more: Record<string, number> = {}): Refusal =>
    new Refusal('file-archive-unsafe', { why, ...more });
  if (entries > limits.entries) return unsafe('entries', { max: limits.entries });
  if (entry.isEncrypted()) return new Refusal('file-protected', {});
  if (((entry.externalFileAttributes >>> 16) & kindOfFile) === symlink) return unsafe('link');
  const { compressedSize, uncompressedSize } = entry;
  if (total > limits.total) return unsafe('size', { megabytes: Math.round(total / 1_000_000) });
  if (uncompressedSize > limits.small && uncompressedSize > compressedSize * limits.ratio) {
    return unsafe('size', { megabytes: Math.round(uncompressedSize / 1_000_000) });
  }
  return null;
}

/** What yauzl says of names that lead out of the folder (`../`, `C:\\`, `/etc`); everything else is damage. */
const asRefusal = (error: Error): Refusal =>
  /relative path|absolute path|invalid characters/u.test(error.message)
    ? new Refusal('file-archive-unsafe', { why: 'path' })
    : damaged();

/** No more than the list of contents announced: yauzl ends a file that goes on (`validateEntrySizes`). */
function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, take: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(damaged());
      const decoder = new TextDecoder('utf-8');
      const fail = (problem: unknown): void => {
        stream.destroy();
        reject(problem instanceof Refusal ? problem : damaged());
      };
      stream.on('data', (piece: Buffer) => {
        try {
          take(decoder.decode(piece, { stream: true }));
        } catch (problem) {
          fail(problem);
        }
      });
      stream.on('error', fail);
      stream.on('end', () => resolve());
    });
  });
}
