/**
 * A copy of the start scripts over stand-ins of everything heavy: npm, the build, Electron and the shop process each
 * write one line to `heard` when they run, so that a test reads what a person's command led to.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HEAR = `import { appendFileSync } from 'node:fs'; const hear = (...words) => appendFileSync(process.env.HEARD, words.join(' ') + '\\n');`;

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What ran, in order: `npm ci`, `npm rebuild`, `build`, `electron …`, `shop …`. */
  readonly heard: string[];
  readonly milliseconds: number;
}

/** How Electron's download behaves on this machine. */
export type Download = 'works' | 'no network' | 'hangs';

export class ProjectCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'vetrina-start-'));
  readonly #heard = path.join(this.root, 'heard.txt');

  constructor() {
    cpSync(path.join(ROOT, 'scripts'), this.at('scripts'), { recursive: true });
    this.write('package.json', JSON.stringify({ name: 'vetrina', type: 'module' }));
    this.write('package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));
    this.write('src/index.ts', 'export {};');
    this.write('npm.js', `${HEAR} hear('npm', process.argv[2]); await import('./' + process.argv[2] + '.mjs');`);
    this.write(
      'ci.mjs',
      `import { cpSync, rmSync, writeFileSync } from 'node:fs';
       rmSync('node_modules', { recursive: true, force: true });
       cpSync('packages', 'node_modules', { recursive: true });
       writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }));`,
    );
    // Packages come without running their scripts; this one's brings the program.
    this.write(
      'rebuild.mjs',
      `import { mkdirSync, symlinkSync } from 'node:fs';
       mkdirSync('node_modules/node/bin', { recursive: true });
       symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node');`,
    );
    this.write(
      'packages/electron-vite/bin/electron-vite.js',
      `${HEAR} import { cpSync } from 'node:fs'; hear('build'); cpSync('shop.js', 'out/main/shop.js');`,
    );
    this.write('packages/electron-vite/package.json', JSON.stringify({ type: 'module' }));
    this.write(
      'shop.js',
      `${HEAR} hear('shop', ...process.argv.slice(2), 'in', process.env.VETRINA_DATA || 'its usual place');
       console.log(JSON.stringify({ node: process.version })); process.exitCode = Number(process.env.SHOP_CODE ?? 0);`,
    );
    this.electronDownload('no network');
  }

  at(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), text);
  }

  /** Saves a file again: it is then newer than what was installed or built. */
  touch(file: string): void {
    const now = new Date();
    utimesSync(this.at(file), now, now);
  }

  /** What `install.js` of the Electron package does; the program it brings writes what it was started with. */
  electronDownload(how: Download, code = 0): void {
    const program = `#!${process.execPath}\nrequire('node:fs').appendFileSync(process.env.HEARD, 'electron ' + process.argv.slice(2).join(' ') + '\\n'); process.exit(${code});`;
    const bring = `const fs = require('node:fs'); const p = require('node:path');
      fs.mkdirSync(p.join(__dirname, 'dist'), { recursive: true });
      fs.writeFileSync(p.join(__dirname, 'dist/electron'), ${JSON.stringify(program)}, { mode: 0o755 });
      fs.writeFileSync(p.join(__dirname, 'path.txt'), 'electron');`;
    const bodies: Record<Download, string> = {
      works: bring,
      'no network': 'process.exit(1);',
      hangs: 'setInterval(() => {}, 1000);',
    };
    for (const folder of ['packages', 'node_modules']) {
      if (folder === 'packages' || existsSync(this.at(folder)))
        this.write(`${folder}/electron/install.js`, bodies[how]);
    }
  }

  /** Runs one of the scripts like an npm script would, as an ordinary person at a desktop unless told otherwise. */
  run(
    script: string,
    args: string[] = [],
    options: { root?: boolean; env?: Record<string, string> } = {},
  ): Promise<Outcome> {
    rmSync(this.#heard, { force: true });
    this.write('person.mjs', 'process.getuid = () => Number(process.env.UID_OF_PERSON);');
    const env = {
      ...process.env,
      HEARD: this.#heard,
      npm_execpath: this.at('npm.js'),
      DISPLAY: ':0',
      UID_OF_PERSON: options.root ? '0' : '1000',
      VETRINA_ELECTRON_WAIT: '1',
      VETRINA_DATA: '',
      ...options.env,
    };
    const started = performance.now();
    return new Promise((resolve) => {
      const nodeArgs = ['--import', this.at('person.mjs'), this.at('scripts', script), ...args];
      execFile(process.execPath, nodeArgs, { cwd: tmpdir(), env, timeout: 30_000 }, (error, stdout, stderr) => {
        const heard = existsSync(this.#heard) ? readFileSync(this.#heard, 'utf8').trim().split('\n') : [];
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr, heard, milliseconds: performance.now() - started });
      });
    });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
