import { createHash } from 'node:crypto';
import type { Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import type { GraphCall } from './meta-graph.ts';
import { graphDate, pageOf, shown } from './meta-nodes.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

/** Pictures of the ad account, known by the hash of their bytes. The bytes themselves are not kept. */
export class MetaImages {
  readonly #world: World;
  readonly #images: Shelf<Fields>;

  constructor(world: World) {
    this.#world = world;
    this.#images = world.state.shelf<Fields>('meta.images');
  }

  has(hash: string): boolean {
    return this.#images.has(hash);
  }

  /** Takes a picture as base64 in `bytes`; the same picture keeps its hash. */
  add({ id: adAccount, params }: GraphCall): Fields {
    const text = params.text('bytes') ?? missingParameter('bytes');
    const bytes = Buffer.from(text.replace(/^data:[^,]+,/, ''), 'base64');
    const size = sizeOf(bytes);
    if (!size) {
      return wrongParameter('Invalid image format', {
        subcode: 1487411,
        title: 'Immagine non valida',
        text: 'Usa un file JPG o PNG.',
      });
    }
    const hash = createHash('md5').update(bytes).digest('hex');
    const name = params.text('name') ?? 'bytes';
    const account = adAccount.replace('act_', '');
    const url = `https://scontent.example.com/practice/${hash}`;
    const now = graphDate(this.#world.now().getTime());
    this.#images.set(hash, {
      id: `${account}:${hash}`,
      account_id: account,
      hash,
      name,
      url,
      status: 'ACTIVE',
      created_time: now,
      updated_time: now,
      ...size,
    });
    return { images: { [name]: { hash, url, ...size } } };
  }

  list({ params, path }: GraphCall): Fields {
    const hashes = params.list('hashes')?.map(String);
    const images = [...this.#images.values()].filter((image) => !hashes || hashes.includes(String(image['hash'])));
    return pageOf(
      path,
      params,
      images.map((image) => shown('adimage', image, params.fields, ['hash'])),
    );
  }
}

/** Width and height of a PNG or JPEG, undefined for anything else. */
function sizeOf(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: bytes.readUInt16BE(place + 5), width: bytes.readUInt16BE(place + 7) };
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return { width: 0, height: 0 };
}
