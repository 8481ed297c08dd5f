/** A small canvas: rounded boxes in flat colours with soft edges, and the PNG of them (PNG specification, RFC 2083). */
import { crc32, deflateSync } from 'node:zlib';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners in pixels; half the width makes a circle or an arch. */
  readonly radius?: number;
  /** Only the upper, or the lower, corners are round. */
  readonly round?: 'all' | 'top' | 'bottom';
  /** `#rrggbb` */
  readonly colour: string;
}

export class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number, ground: string) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height * 3);
    this.fill({ left: -1, top: -1, width: width + 2, height: height + 2, colour: ground });
  }

  fill(box: Box): void {
    const { left, top, width, height, colour } = box;
    const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
    const rows = within(top, top + height, this.#height);
    const columns = within(left, left + width, this.#width);
    for (let y = rows.from; y < rows.to; y++) {
      for (let x = columns.from; x < columns.to; x++) {
        const share = coverage(box, x + 0.5, y + 0.5);
        if (share === 0) continue;
        const at = (y * this.#width + x) * 3;
        this.#blend(at, red ?? 0, share);
        this.#blend(at + 1, green ?? 0, share);
        this.#blend(at + 2, blue ?? 0, share);
      }
    }
  }

  #blend(at: number, colour: number, share: number): void {
    this.#pixels[at] = Math.round((this.#pixels[at] ?? 0) * (1 - share) + colour * share);
  }

  png(): Uint8Array {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.#width, 0);
    header.writeUInt32BE(this.#height, 4);
    // Eight bits a channel, colour without transparency.
    header.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const data = deflateSync(this.#rows(), { level: 9 });
    return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
  }

  /** Each row begins with its filter; none is best for flat colours. */
  #rows(): Buffer {
    const length = this.#width * 3;
    const rows = Buffer.alloc((length + 1) * this.#height);
    for (let y = 0; y < this.#height; y++)
      rows.set(this.#pixels.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
    return rows;
  }
}

const within = (from: number, to: number, most: number) => ({
  from: Math.max(0, Math.floor(from)),
  to: Math.min(most, Math.ceil(to)),
});

/** How much of a pixel the box covers, by the distance of its centre from the edge. */
function coverage({ left, top, width, height, radius = 0, round = 'all' }: Box, x: number, y: number): number {
  const upper = y < top + height / 2;
  const corner = round === 'all' || (round === 'top') === upper ? radius : 0;
  const dx = Math.abs(x - left - width / 2) - width / 2 + corner;
  const dy = Math.abs(y - top - height / 2) - height / 2 + corner;
  const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  return Math.min(1, Math.max(0, 0.5 - outside));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
