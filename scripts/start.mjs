/**
 * `npm start`: installs what is missing, builds what is stale, and opens Vetrina: in its desktop window where the
 * Electron runtime is there or can be had, otherwise in the default browser. Both are the same app on the same data.
 *
 *   npm start -- [--data DIR] [--browser] [--port N] [--no-open]
 */
import { spawn } from 'node:child_process';
import { electronProgram, getElectron, noDesktop } from './electron-runtime.mjs';
import { COMPILED, NODE, ROOT, SHOP, ensureBuilt, ensureInstalled } from './project.mjs';

/** How long a person waits at most for the runtime to download before the browser opens instead. */
const PATIENCE = Number(process.env.VETRINA_ELECTRON_WAIT ?? 60) * 1000;

/** A window that dies this soon never opened: a system library is missing, say. */
const STILLBORN = 10_000;

const args = process.argv.slice(2);
const browserOnly = args.includes('--browser');
const passed = args.filter((argument) => argument !== '--browser');

/** Runs a program until it ends, handing on the signals that should end it; answers its exit code. */
function runToEnd(/** @type {string} */ program, /** @type {string[]} */ programArgs) {
  const child = spawn(program, programArgs, {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  // Ctrl-C reaches the child by itself; this process only waits for it to finish in order.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Why the desktop window does not open, or undefined once it has been open and was closed. */
async function openWindow() {
  const obstacle = noDesktop();
  if (obstacle !== undefined) return { why: obstacle };
  let program = electronProgram();
  let stop = () => {};
  if (program === undefined) {
    console.error('Vetrina: getting the desktop window’s runtime (Electron, about 110 MB) …');
    const got = await getElectron(PATIENCE);
    if (!got.there) return { why: 'its runtime (Electron) could not be had now', stop: got.stop };
    program = electronProgram();
    stop = got.stop;
  }
  const started = Date.now();
  const code = await runToEnd(/** @type {string} */ (program), [ROOT, ...passed]);
  if (code !== 0 && Date.now() - started < STILLBORN) return { why: `it ended at once with code ${code}`, stop };
  process.exitCode = code;
  return undefined;
}

async function openBrowser() {
  process.exitCode = await runToEnd(NODE, [SHOP, 'serve', ...passed]);
}

ensureInstalled();
ensureBuilt();
if (browserOnly) {
  await openBrowser();
} else {
  const closed = await openWindow();
  if (closed !== undefined) {
    console.error(`Vetrina: no desktop window here (${closed.why}); opening the same app in the browser.`);
    await openBrowser();
    closed.stop?.();
  }
}
