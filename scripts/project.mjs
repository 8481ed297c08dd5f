/**
 * What every command of this project needs before it can run: the packages and the build.
 * Plain JavaScript without dependencies for Node 20, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (/** @type {string[]} */ ...parts) => path.join(ROOT, ...parts);

/** The Node that Electron 45 runs, as an npm package: an older system Node only boots it. */
export const NODE = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The built shop process: the command line and `serve` are verbs of this file. */
export const SHOP = at('out', 'main', 'shop.js');

/** V8's compiled code of the shop process, kept between starts: it saves a third of each. */
export const COMPILED = at('node_modules', '.cache', 'vetrina', 'compiled');

const BUILT = at('out', '.built');
const INSTALLED = at('node_modules', '.package-lock.json');
const BUILD_LOCK = at('node_modules', '.cache', 'vetrina', 'building');
const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'scripts/start-bundle.ts',
  'scripts/start-script.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** The time a file was last written, in milliseconds; 0 when there is none. */
function writtenAt(/** @type {string} */ file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The newest writing time of a file, or of anything inside a folder, folders included (a deleted file counts). */
function newestIn(/** @type {string} */ entry) {
  const stat = statSync(entry, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const name of readdirSync(entry)) newest = Math.max(newest, newestIn(path.join(entry, name)));
  return newest;
}

/** True when the packages are there and the lock file has not changed since. */
export function isInstalled() {
  if (!existsSync(NODE)) return false;
  if (writtenAt(INSTALLED) >= writtenAt(at('package-lock.json'))) return true;
  // A checkout rewrites times without changing a word: then what was installed still decides.
  return existsSync(INSTALLED) && sameVersions();
}

/** True when every package that the lock file wants for this machine is installed in that version. */
function sameVersions() {
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(([where, { version, optional }]) => {
    if (where === '') return true;
    return there[where] ? there[where].version === version : optional === true;
  });
}

/** True when there is a build and no source is newer than it. */
export function isBuilt() {
  const built = writtenAt(BUILT);
  return built > 0 && existsSync(SHOP) && SOURCES.every((source) => newestIn(at(source)) <= built);
}

/** The environment in which the project's own tools come first. */
export function toolEnvironment() {
  const tools = [path.dirname(NODE), at('node_modules', '.bin')].join(path.delimiter);
  return { ...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH ?? ''}` };
}

/**
 * Runs a program to its end and answers its exit code (1 when a signal ended it).
 * `output: 'stderr'` keeps standard output free for the command that waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ output?: 'inherit' | 'stderr', env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 */
export function run(program, args, options = {}) {
  const { output = 'inherit', env = toolEnvironment(), timeout } = options;
  const result = spawnSync(program, args, {
    cwd: ROOT,
    env,
    stdio: output === 'inherit' ? 'inherit' : ['ignore', 2, 2],
    ...(timeout === undefined ? {} : { timeout }),
  });
  if (result.error && !('code' in result.error && result.error.code === 'ETIMEDOUT')) throw result.error;
  return result.status ?? 1;
}

/**
 * Runs a program of this project beside others and answers its exit code; what it says comes in one piece, at its end.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function runBeside(program, args) {
  const child = spawn(program, args, { cwd: ROOT, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

/**
 * Installs the packages when they are missing or older than the lock file, without running their scripts: better-sqlite3
 * brings ready binaries, but from a lock file npm does not see that it wants no compiler and would start one. The
 * package `node` alone needs its script, which fetches the binary of this machine.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Vetrina: installing what is missing (npm ci) …');
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  npm('rebuild', 'node', '--ignore-scripts=false');
}

/** Runs npm to its end; throws when it fails. */
function npm(/** @type {string[]} */ ...args) {
  const { program, args: first } = npmProgram();
  const code = run(program, [...first, ...args], { output: 'stderr', env: process.env });
  if (code !== 0) throw new Error(`npm ${args[0]} ended with code ${code}`);
}

/** npm without a shell: inside an npm script it names its own file, which Windows needs (npm.cmd cannot be spawned). */
function npmProgram() {
  const file = process.env.npm_execpath;
  if (file?.endsWith('.js')) return { program: process.execPath, args: [file] };
  if (process.platform === 'win32') return { program: 'cmd.exe', args: ['/d', '/c', 'npm.cmd'] };
  return { program: 'npm', args: [] };
}

/** Builds when there is no build or a source is newer. Two commands started together build once. */
export function ensureBuilt() {
  if (isBuilt()) return;
  const release = waitForBuildLock();
  try {
    if (isBuilt()) return;
    console.error('Vetrina: building …');
    const started = new Date();
    const code = run(
      NODE,
      [at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
      {
        output: 'stderr',
      },
    );
    if (code !== 0) throw new Error(`the build ended with code ${code}`);
    // Dated at its start: what was saved while it ran belongs to the next build.
    writeFileSync(BUILT, `${started.toISOString()}\n`);
    utimesSync(BUILT, started, started);
  } finally {
    release();
  }
}

/** Waits until no other living process builds, and answers the function that lets the next one in. */
function waitForBuildLock() {
  mkdirSync(path.dirname(BUILD_LOCK), { recursive: true });
  for (;;) {
    try {
      writeFileSync(BUILD_LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(BUILD_LOCK, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (isLeftBehind()) rmSync(BUILD_LOCK, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

/** True when the process that took the build lock is gone. */
function isLeftBehind() {
  try {
    process.kill(Number(readFileSync(BUILD_LOCK, 'utf8')), 0);
    return false;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM');
  }
}
