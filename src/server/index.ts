/**
 * The shop process. Electron starts it with `--utility` behind its window; everyone else is at a terminal and gets the
 * command line, of which `serve` is the browser shell. Each is loaded only where it is used: a start counts.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';

import { parentPort } from './parent-port.ts';

// The second start finds its code compiled: a fifth of the time to the first answer.
enableCompileCache();
// Written once the start is over and not at the end, which a process that is killed never sees.
setTimeout(flushCompileCache, 10_000).unref();

const words = process.argv.slice(2);
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
