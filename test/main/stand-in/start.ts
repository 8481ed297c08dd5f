/** Starts the built main process against the stand-in, as often as a test likes. */
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Desk } from './electron.ts';
import type { Machine } from './electron.ts';

const OUT = path.resolve(import.meta.dirname, '../../../out');
const MAIN = pathToFileURL(path.join(OUT, 'main/index.js')).href;
export const PRELOAD = path.join(OUT, 'preload/index.cjs');

/** Where the stand-in module finds the Desk of the start that imports it. */
const DESKS = Symbol.for('vetrina.test.desks');
const desks: Record<number, Record<string, object>> = {};
Reflect.set(globalThis, DESKS, desks);

/** Node's own import: Vitest's would transform the built file. */
const nativeImport = createRequire(import.meta.url)('./native-import.cjs') as (url: string) => Promise<unknown>;

let starts = 0;

/** The names that `import { … } from 'electron'` may ask for. */
const source = (start: number, names: string[]): string =>
  `const electron = globalThis[Symbol.for('vetrina.test.desks')][${start}];\n` +
  names.map((name) => `export const ${name} = electron.${name};`).join('\n');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' && context.parentURL?.startsWith(MAIN)) {
      const start = new URL(context.parentURL).searchParams.get('start');
      return { url: `vetrina-electron:${start}`, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('vetrina-electron:')) return next(url, context);
    const start = Number(url.slice('vetrina-electron:'.length));
    return { format: 'module', source: source(start, Object.keys(desks[start] ?? {})), shortCircuit: true };
  },
});

/** Starts the app with the arguments of a person, and waits until main has done its first work. */
export async function startApp(machine: Machine = {}, args: string[] = []): Promise<Desk> {
  const desk = new Desk(machine);
  starts += 1;
  desks[starts] = desk.electron();
  const argv = process.argv;
  process.argv = ['electron', '.', ...args];
  try {
    await nativeImport(`${MAIN}?start=${starts}`);
  } finally {
    process.argv = argv;
  }
  await new Promise((resolve) => setImmediate(resolve));
  return desk;
}
