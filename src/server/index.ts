/**
 * The shop process. Electron starts it with `--utility` behind its window; everyone else is at a terminal and gets the
 * command line, of which `serve` is the browser shell. Each is loaded only where it is used: a start counts.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';

import { keepCompiled } from './compiled-code.ts';
import { parentPort } from './parent-port.ts';

const words = process.argv.slice(2);

// The second start finds its code compiled: a third of the time to the first answer. Only where whoever starts it has named
// a folder of their own: V8 runs unread what lies there, and the usual one can belong to everybody who uses the machine.
const compiled = process.env['NODE_COMPILE_CACHE'];
if (compiled !== undefined && compiled !== '') enableCompileCache(compiled);
// Written once the start is over and not at the end, which a process that is killed never sees.
setTimeout(() => {
  flushCompileCache();
  if (words.includes('serve') || words.includes('--utility')) void keepCompiled();
}, 10_000).unref();

const main = parentPort();

if (words.includes('--utility') && main !== null) {
  const { runUtility } = await import('./utility.ts');
  const at = words.indexOf('--data');
  const data = at === -1 ? undefined : words[at + 1];
  await runUtility(main, { data, env: process.env, exit: (code) => process.exit(code) });
} else {
  const { runCommandLine } = await import('./cli/index.ts');
  process.exitCode = await runCommandLine(words);
}
