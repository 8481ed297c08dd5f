/** What the app was started with. */
import path from 'node:path';

/**
 * The data folder that was asked for, absolute: `--data DIR`, `--data=DIR`, or the environment's VETRINA_DATA.
 * Undefined means the system's usual place, which the shop process knows.
 */
export function askedDataFolder(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): string | undefined {
  const at = argv.indexOf('--data');
  const joined = argv.find((argument) => argument.startsWith('--data='));
  const asked = at >= 0 ? argv[at + 1] : (joined?.slice('--data='.length) ?? env['VETRINA_DATA']);
  return asked === undefined || asked === '' ? undefined : path.resolve(cwd, asked);
}
