/**
 * The shop process: Electron's utility process running `out/main/shop.js`, where the database and the connectors live.
 * When it dies it is started anew, a few times; what was saved is safe in the database, and windows get a new door.
 */
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { app, MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { FromShop, ToShop } from '../api/shell.ts';
import { serveKeychain } from './keychain.ts';
import { log } from './log.ts';

const ENTRY = path.join(import.meta.dirname, 'shop.js');

/** Deaths within this time that still lead to another start; one more is told to the person. */
const PATIENCE = { deaths: 4, within: 60_000 };

/** How long the shop process may take to finish writing when the app quits, in milliseconds. */
const FAREWELL = 8_000;

/** What the shell learns from the shop process. */
export interface ShopEvents {
  /** The shop is open, for the first time or again: windows need a (new) door. */
  opened(): void;
  /** It cannot be opened; `message` is a finished sentence with the next step. */
  failed(problem: { code: string; message: string }): void;
  /** It died again and again without saying why. */
  keptDying(): void;
  gateway(origin: string | null): void;
  /** Origins of the shop's own public pages. */
  pages(origins: readonly string[]): void;
  language(language: string): void;
}

/** The shop process as the shell uses it. */
export interface ShopProcess {
  /** Starts it; also after a failure that the person has dealt with. */
  start(): void;
  /** True while windows can get a door. */
  isOpen(): boolean;
  /** Gives one end of a window's channel to the shop. */
  giveDoor(port: MessagePortMain): void;
  /** Lets it finish what it writes and ends it. */
  stop(): Promise<void>;
}

export function shopProcess(data: string | undefined, events: ShopEvents): ShopProcess {
  let child: UtilityProcess | undefined;
  let open = false;
  let stopping = false;
  let explained = false;
  let deaths: number[] = [];

  const say = (message: ToShop, ports: MessagePortMain[] = []): void => child?.postMessage(message, ports);

  function start(): void {
    explained = false;
    const args = ['--utility', ...(data === undefined ? [] : ['--data', data])];
    const options = { serviceName: 'Vetrina shop', stdio: 'inherit', env: withOwnCache(process.env) } as const;
    const started = utilityProcess.fork(ENTRY, args, options);
    child = started;
    started.on('message', (message: FromShop) => hear(message));
    started.once('exit', (code) => died(started, code));
    const keychain = new MessageChannelMain();
    serveKeychain(keychain.port1);
    say({ kind: 'keychain' }, [keychain.port2]);
  }

  function hear(message: FromShop): void {
    switch (message.kind) {
      case 'ready':
        open = true;
        events.gateway(message.gateway ?? null);
        events.pages(message.pages ?? []);
        if (message.language !== undefined) events.language(message.language);
        events.opened();
        return;
      case 'failed':
        explained = true;
        events.failed(message);
        return;
      case 'gateway':
        events.gateway(message.origin);
        return;
      case 'pages':
        events.pages(message.origins);
        return;
      case 'language':
        events.language(message.language);
        return;
      default:
        log(`the shop process said something unknown (${JSON.stringify(message satisfies never)})`);
    }
  }

  function died(which: UtilityProcess, code: number): void {
    if (which !== child) return;
    child = undefined;
    open = false;
    events.gateway(null);
    events.pages([]);
    if (stopping || explained) return;
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < PATIENCE.within), now];
    log(`the shop process ended with code ${code}`);
    if (deaths.length > PATIENCE.deaths) {
      deaths = [];
      events.keptDying();
    } else start();
  }

  async function stop(): Promise<void> {
    stopping = true;
    const last = child;
    if (last === undefined) return;
    const gone = new Promise<void>((resolve) => last.once('exit', () => resolve()));
    say({ kind: 'stop' });
    const inOrder = await Promise.race([gone.then(() => true), pause(FAREWELL, false, { ref: false })]);
    if (!inOrder) {
      log('the shop process did not end in time');
      last.kill();
    }
  }

  return { start, isOpen: () => open, giveDoor: (port) => say({ kind: 'window' }, [port]), stop };
}

/**
 * Compiled code lies beside the window's profile: V8 runs unread what it finds there, and the system's folder for temporary
 * files, where it would lie else, can belong to everybody who uses the machine.
 */
function withOwnCache(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: path.join(app.getPath('userData'), 'compiled'), ...env };
}
