import type { IncomingMessage } from 'node:http';
import type { Asked } from './asked.ts';
import { parseJson } from './json.ts';
import { parseMultipart } from './multipart.ts';

/** The largest body that is read: above Meta's 28 MB for one batch of catalogue items. */
const BODY_BYTES = 40 * 1024 * 1024;

/** The request's body is larger than any vendor takes. */
export class RequestTooLarge extends Error {}

/**
 * Reads a request to `/HOST/PATH?query` with its body.
 * @returns undefined for the bare address of the gateway.
 */
export async function readAsked(request: IncomingMessage): Promise<Asked | undefined> {
  const url = new URL(request.url ?? '/', 'http://gateway');
  const [, host = '', path = ''] = /^\/([^/]*)(.*)$/.exec(url.pathname) ?? [];
  const bytes = await readBody(request);
  if (host === '') return undefined;
  const { body, broken } = parseBody(bytes, request.headers['content-type'] ?? '');
  return {
    host: host.toLowerCase(),
    method: request.method ?? 'GET',
    path: path === '' ? '/' : path,
    query: url.searchParams,
    headers: request.headers,
    body,
    brokenBody: broken,
  };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = chunk as Buffer;
    bytes += piece.length;
    if (bytes > BODY_BYTES) throw new RequestTooLarge();
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

function parseBody(bytes: Buffer, type: string): { body: unknown; broken: boolean } {
  if (type.includes('multipart/form-data')) {
    const form = parseMultipart(bytes, type);
    return { body: form, broken: form === undefined };
  }
  const text = bytes.toString('utf8');
  if (text === '') return { body: undefined, broken: false };
  if (type.includes('application/x-www-form-urlencoded')) {
    return { body: Object.fromEntries(new URLSearchParams(text)), broken: false };
  }
  const body = parseJson(text);
  if (type.includes('json') || body !== undefined) return { body, broken: body === undefined };
  return { body: text, broken: false };
}
