/**
 * The Electron runtime: where it is, and how to get it. Its npm package brings no binary; `install.js` in it downloads
 * one (about 110 MB, checked against the checksums in the package) when it is first needed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NODE, ROOT, toolEnvironment } from './project.mjs';

const FOLDER = path.join(ROOT, 'node_modules', 'electron');

/** The program that opens the desktop window, or undefined while there is none on this machine. */
export function electronProgram() {
  const named = path.join(FOLDER, 'path.txt');
  const program = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const file = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(FOLDER, 'dist'), program);
  return existsSync(file) ? file : undefined;
}

/** Why a desktop window cannot open here whatever is installed, or undefined when it can. */
export function noDesktop(
  /** @type {NodeJS.ProcessEnv} */ env = process.env,
  platform = process.platform,
  user = process.getuid?.(),
) {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'no screen is connected';
  // Chromium's sandbox refuses to run as root, and Vetrina never switches the sandbox off.
  return user === 0 ? 'the desktop window does not run as root' : undefined;
}

/**
 * Starts the download and waits for it, at most `patience` milliseconds; a slow one goes on behind and is there at the
 * next start. Answers whether the runtime is there now, and how to stop what still runs.
 */
export async function getElectron(/** @type {number} */ patience) {
  const download = spawn(NODE, [path.join(FOLDER, 'install.js')], {
    cwd: ROOT,
    env: toolEnvironment(),
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => {
    download.once('error', resolve);
    download.once('exit', resolve);
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const waited = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  await Promise.race([ended, waited]);
  clearTimeout(timer);
  download.unref();
  return { there: electronProgram() !== undefined, stop: () => download.kill() };
}
