/** What a picture is, its first bytes say, not its name. */
import { createHash } from 'node:crypto';

import { Refusal } from '../../api/refusals.ts';

/** Facebook takes photos up to ten megabytes and scales anything above four; Google's limit is five. */
const largestBytes = 5 * 1024 * 1024;

interface Size {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

export interface PictureFile {
  /** Digest of its bytes. */
  readonly id: string;
  readonly media_type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly created_at: number;
}

/**
 * Reads a picture as the screens send it, for events and posts.
 * @throws Refusal `post-picture-too-large`, `post-picture-unreadable`
 */
export function readPicture(base64: string, at: number): PictureFile {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > largestBytes)
    throw new Refusal('post-picture-too-large', { bytes: bytes.length, most: largestBytes });
  const size = sizeOf(bytes);
  if (size === null) throw new Refusal('post-picture-unreadable');
  const { mediaType, width, height } = size;
  const id = createHash('sha256').update(bytes).digest('hex');
  return { id, media_type: mediaType, width, height, bytes, created_at: at };
}

function sizeOf(bytes: Buffer): Size | null {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (bytes.length >= 24 && bytes.subarray(0, 8).equals(png))
    return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : null;
}

/** The first frame header (SOF0–SOF15, without the tables among them) holds height and width. */
function jpegSize(bytes: Buffer): Size | null {
  let place = 2;
  while (place + 9 < bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame)
      return { mediaType: 'image/jpeg', height: bytes.readUInt16BE(place + 5), width: bytes.readUInt16BE(place + 7) };
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return null;
}
