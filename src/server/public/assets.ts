/** Style, script and typeface of the public pages, read once: they come from this PC and from nowhere else. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const mediaTypes = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'archivo-latin.woff2': 'font/woff2',
  'archivo-latin-ext.woff2': 'font/woff2',
} as const;

export interface Asset {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export function publicAssets(): ReadonlyMap<string, Asset> {
  const folder = assetFolder();
  return new Map(
    Object.entries(mediaTypes).map(([name, mediaType]) => [
      name,
      { mediaType, bytes: readFileSync(`${folder}/${name}`) },
    ]),
  );
}

/** Beside the built shop process, or beside its source. */
function assetFolder(): string {
  for (const way of ['../../resources/public', '../../../resources/public']) {
    const folder = fileURLToPath(new URL(way, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  throw new Error('resources/public is missing from this installation');
}
