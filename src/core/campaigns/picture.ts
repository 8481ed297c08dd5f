import { Refusal } from '../../api/refusals.ts';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

/** Reads a picture as the screens send it; what it is, its first bytes say, not its name. */
export function readPicture(base64: string): Picture {
  const bytes = Buffer.from(base64, 'base64');
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new Refusal('campaign-picture-unreadable');
  return { bytes, mediaType };
}

function mediaTypeOf(bytes: Buffer): Picture['mediaType'] | null {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  return null;
}

/** As the contract carries it. */
export const pictureView = ({ mediaType, bytes }: Picture) => ({
  mediaType,
  base64: Buffer.from(bytes).toString('base64'),
});

/** Of an advert that was given none; what draws it comes with the first that needs it. */
export async function drawnPicture(): Promise<Picture> {
  const { drawShopFront } = await import('./shop-front/index.ts');
  return { bytes: drawShopFront(), mediaType: 'image/png' };
}
