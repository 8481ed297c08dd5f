/** An archive made in memory, file after file, each packed while it is written. */
import { crc32, createDeflateRaw } from 'node:zlib';

interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly bytes: number;
  readonly packed: Buffer;
}

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
const deflated = 8;
/** 1 January 1980: the same table makes the same file. */
const day = 0x21;

export interface ZipFile {
  add(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void>;
  bytes(): Buffer;
}

export function zipFile(): ZipFile {
  const files: Packed[] = [];
  return {
    async add(name, texts) {
      files.push(await pack(name, texts));
    },
    bytes() {
      const parts: Buffer[] = [];
      const directory: Buffer[] = [];
      let place = 0;
      for (const file of files) {
        const header = localHeader(file);
        parts.push(header, file.name, file.packed);
        directory.push(centralHeader(file, place), file.name);
        place += header.length + file.name.length + file.packed.length;
      }
      const central = Buffer.concat(directory);
      return Buffer.concat([...parts, central, endOf(files.length, central.length, place)]);
    },
  };
}

async function pack(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<Packed> {
  const deflate = createDeflateRaw({ level: 6 });
  const pieces: Buffer[] = [];
  const packed = new Promise<Buffer>((resolve, reject) => {
    deflate.on('data', (piece: Buffer) => pieces.push(piece));
    deflate.on('error', reject);
    deflate.on('end', () => resolve(Buffer.concat(pieces)));
  });
  let [crc, bytes] = [0, 0];
  for await (const text of texts) {
    const piece = Buffer.from(text);
    crc = crc32(piece, crc);
    bytes += piece.length;
    if (!deflate.write(piece)) await new Promise<void>((drained) => deflate.once('drain', drained));
  }
  deflate.end();
  return { name: Buffer.from(name), crc, bytes, packed: await packed };
}

function localHeader({ name, crc, bytes, packed }: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(signature.local, 0);
  writeFacts(header, 4, { name, crc, bytes, packed });
  return header;
}

function centralHeader(file: Packed, place: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(signature.central, 0);
  header.writeUInt16LE(version, 4);
  writeFacts(header, 6, file);
  header.writeUInt32LE(place, 42);
  return header;
}

function writeFacts(header: Buffer, start: number, { name, crc, bytes, packed }: Packed): void {
  header.writeUInt16LE(version, start);
  header.writeUInt16LE(flags, start + 2);
  header.writeUInt16LE(deflated, start + 4);
  header.writeUInt16LE(day, start + 8);
  header.writeUInt32LE(crc, start + 10);
  header.writeUInt32LE(packed.length, start + 14);
  header.writeUInt32LE(bytes, start + 18);
  header.writeUInt16LE(name.length, start + 22);
}

function endOf(count: number, centralBytes: number, place: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(place, 16);
  return end;
}
