/** Where things lie: the build, the version, the data folder that the system would use. */
import envPaths from 'env-paths';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';

/** The folder that holds `out/` and package.json, whether this file runs from the build, its chunks or the sources. */
const root = import.meta.dirname.replace(/[\\/](?:out[\\/]main|src[\\/]server)(?:[\\/].*)?$/u, '');

/** The built screens, or null where only the command line was built. */
export function screensFolder(): string | null {
  const folder = join(root, 'out', 'renderer');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

let version: string | undefined;

/** Vetrina's version, as package.json says it. */
export function vetrinaVersion(): string {
  version ??= (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  return version;
}

/** The data folder: as asked for, else `VETRINA_DATA`, else the system's usual place for app data. Absolute. */
export function dataFolder(asked: string | undefined, env: NodeJS.ProcessEnv): string {
  const named = asked ?? env['VETRINA_DATA'];
  if (named === undefined || named === '') return envPaths('Vetrina', { suffix: '' }).data;
  return isAbsolute(named) ? named : resolve(named);
}
