/** The real desktop window, where the Electron runtime is already on this machine; nothing is ever downloaded for it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, _electron } from 'playwright-core';
import { type Around, ROOT, surroundings } from './built-shop.ts';

export interface DesktopApp {
  readonly application: ElectronApplication;
  readonly app: string;
  readonly token: string;
}

/** The Electron program, or why there is none to use. */
export function electronRuntime(): { program: string } | { missing: string } {
  const folder = path.join(ROOT, 'node_modules', 'electron');
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return { missing: 'the Electron runtime is not on this machine' };
  const program = path.join(folder, 'dist', readFileSync(named, 'utf8'));
  if (!existsSync(program)) return { missing: 'the Electron runtime is not on this machine' };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const noScreen = process.platform === 'linux' && DISPLAY === undefined && WAYLAND_DISPLAY === undefined;
  return noScreen ? { missing: 'there is no screen for a desktop window' } : { program };
}

/** Opens the app on its own data folder, and finds where its shop process answers. */
export async function launchDesktop(program: string, home: string, around: Around = {}): Promise<DesktopApp> {
  const data = path.join(home, 'negozio');
  const rootAtLinux = process.platform === 'linux' && process.getuid?.() === 0;
  const application = await _electron.launch({
    executablePath: program,
    args: [ROOT, '--data', data, '--lang=it', ...(rootAtLinux ? ['--no-sandbox'] : [])],
    env: Object.fromEntries(
      Object.entries(surroundings(home, around)).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])),
    ),
  });
  const { app, token } = await doorOf(path.join(data, 'door.json'));
  return { application, app, token };
}

/** The shop process writes this file when it answers. */
async function doorOf(file: string): Promise<{ app: string; token: string }> {
  const deadline = Date.now() + 30_000;
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error('the desktop app did not open its shop');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as { app: string; token: string };
}
