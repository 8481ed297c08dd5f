import type { Fields } from './json.ts';

/**
 * Reads a form with files (RFC 7578). A field is text; a file becomes `{ name, type, bytes }` with its bytes as base64,
 * so that the record of calls stays JSON.
 */
export function parseMultipart(body: Buffer, contentType: string): Fields | undefined {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const fields: Fields = {};
  for (const part of partsOf(body, Buffer.from(`--${boundary}`))) {
    const split = part.indexOf('\r\n\r\n');
    if (split < 0) continue;
    const head = part.subarray(0, split).toString('utf8');
    // Each part ends with the line break before the next boundary.
    const content = part.subarray(split + 4, part.length - 2);
    const name = /name="([^"]*)"/i.exec(head)?.[1];
    if (name === undefined) continue;
    const file = /filename="([^"]*)"/i.exec(head)?.[1];
    const type = /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? '';
    fields[name] =
      file === undefined ? content.toString('utf8') : { name: file, type, bytes: content.toString('base64') };
  }
  return fields;
}

function* partsOf(body: Buffer, mark: Buffer): Iterable<Buffer> {
  let start = body.indexOf(mark);
  while (start >= 0) {
    const next = body.indexOf(mark, start + mark.length);
    if (next < 0) return;
    yield body.subarray(start + mark.length + 2, next);
    start = next;
  }
}
