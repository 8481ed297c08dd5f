/** A photo made ready for a page: turned upright, at most 1600 pixels wide, without place and time of the phone. */
const most = 1600;

/** Base64; a file that this window cannot unpack goes as it is, and the shop says what is wrong with it. */
export async function scaledPicture(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return base64Of(file);
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86));
  return base64Of(blob ?? file);
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let start = 0; start < bytes.length; start += 32_768)
    text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(text);
}
