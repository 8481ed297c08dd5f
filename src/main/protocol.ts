/**
 * `vetrina://app`: serves the built screens, and nothing else of the disk. A page from `file://` could read other
 * files; this one reaches exactly the files that were there when the app started.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { headersOf, PAGE_HEADERS } from './content-policy.ts';
import { SCHEME, isOwnPage } from './page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Names the scheme as a standard, secure one. Electron wants this before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Starts to answer `vetrina://app/…` with the files of the folder. */
export function servePage(folder: string): void {
  const files = listFiles(folder);
  protocol.handle(SCHEME, (request) => answer(request, files));
}

async function answer(request: Request, files: ReadonlyMap<string, string>): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
  const file = isOwnPage(request.url) ? files.get(pathOf(request.url)) : undefined;
  if (file === undefined) return refused(404);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file));
  return new Response(body, { headers: { ...headersOf(pathOf(request.url)), 'content-type': type } });
}

/** The path asked for, decoded once; `/` is the page. What cannot be decoded is no file of ours. */
function pathOf(address: string): string {
  const { pathname } = new URL(address);
  try {
    return pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

const refused = (status: number): Response => new Response(null, { status, headers: PAGE_HEADERS });

/** Every file under the folder by the path that asks for it. Looked up, never joined: `..` finds nothing. */
function listFiles(folder: string, prefix = ''): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    const address = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) for (const [key, file] of listFiles(inside, address)) files.set(key, file);
    else if (entry.isFile()) files.set(address, inside);
  }
  return files;
}
