import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The file of a thread of its own: beside its source, or beside the shop process's bundle.
 * @param name without its ending, `press-worker`
 * @param from `import.meta.url` of whoever starts it
 */
export function threadFile(name: string, from: string): URL {
  for (const place of [`./${name}.ts`, `./${name}.js`, `../${name}.js`]) {
    const file = new URL(place, from);
    if (existsSync(fileURLToPath(file))) return file;
  }
  throw new Error(`${name} is missing from this installation`);
}
