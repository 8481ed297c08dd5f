/** Runs the built preload as Electron's sandbox does: one CommonJS file with a `require` that knows `electron` only. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { DesktopWindow } from '../../../src/api/shell.ts';
import type { Desk } from './electron.ts';
import type { PortMain } from './ports.ts';
import { PRELOAD } from './start.ts';

type Listener = (event: unknown) => void;

export class BuiltPage {
  readonly sent: unknown[][] = [];
  readonly handed: { message: unknown; origin: string; ports: unknown[] }[] = [];
  readonly offered: Record<string, object> = {};
  readonly required: string[] = [];
  readonly #listeners: Listener[] = [];
  readonly #fromMain = new Map<string, Listener>();
  #joined: Desk | undefined;
  #awaited: ((port: MessagePort) => void) | undefined;
  readonly #window = {
    location: { origin: 'vetrina://app' },
    addEventListener: (_type: 'message', listener: Listener) => void this.#listeners.push(listener),
    postMessage: (message: unknown, origin: string, ports: unknown[]) => {
      this.handed.push({ message, origin, ports });
      this.#awaited?.(ports[0] as MessagePort);
    },
  };

  constructor() {
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, offer: object) => void (this.offered[name] = offer) },
      ipcRenderer: {
        send: (channel: string, ...told: unknown[]) => {
          this.sent.push([channel, ...told]);
          this.#joined?.send(channel, told[0]);
        },
        on: (channel: string, listener: Listener) => void this.#fromMain.set(channel, listener),
      },
    };
    const require = (name: string): object => {
      this.required.push(name);
      if (name !== 'electron') throw new Error(`the sandbox has no ${name}`);
      return electron;
    };
    runInNewContext(readFileSync(PRELOAD, 'utf8'), { window: this.#window, require, exports: {}, module: {} });
  }

  get vetrina(): DesktopWindow {
    return this.offered['vetrina'] as DesktopWindow;
  }

  /** The page, or somebody else, posts to the window. */
  posts(data: unknown, how: { source?: unknown; origin?: string; data?: unknown } = {}): void {
    for (const listener of this.#listeners) listener({ source: this.#window, origin: 'vetrina://app', data, ...how });
  }

  /** Main posts to the page. */
  mainSends(channel: string, ports: unknown[]): void {
    this.#fromMain.get(channel)?.({ ports });
  }

  /** Puts this page into the window of a running app: what it sends reaches main, and what main posts reaches it. */
  joinedTo(desk: Desk): this {
    this.#joined = desk;
    desk.window().webContents.on('posted', (channel: string, ports: PortMain[]) =>
      this.mainSends(
        channel,
        ports.map((port) => port.native),
      ),
    );
    return this;
  }

  /** The next door that the page is handed. */
  nextDoor(): Promise<MessagePort> {
    return new Promise((resolve) => (this.#awaited = resolve));
  }
}
