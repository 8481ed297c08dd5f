/**
 * A stand-in for the `electron` module, typed by Electron's own declarations: it remembers what the shell asked of the
 * system, and the test plays the system. A member that the shell uses and this file lacks fails loudly.
 */
import { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as Electron from 'electron';
import { ChannelMain } from './ports.ts';
import { RememberedProcess, RunningProcess } from './utility.ts';
import { Contents, Window } from './window.ts';
import type { Frame } from './window.ts';

type Handle = Parameters<Electron.Protocol['handle']>[1];
type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];

/** What the shell did to a session. */
export class SessionOfWindow {
  request: PermissionRequest | undefined;
  check: PermissionCheck | undefined;
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] | undefined;
  display: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] | undefined;

  setPermissionRequestHandler = (handler: PermissionRequest): void => void (this.request = handler);
  setPermissionCheckHandler = (handler: PermissionCheck): void => void (this.check = handler);
  setDevicePermissionHandler = (handler: typeof this.device): void => void (this.device = handler);
  setDisplayMediaRequestHandler = (handler: typeof this.display): void => void (this.display = handler);
}

/** How the machine of a test is. */
export interface Machine {
  /** Another Vetrina already has this folder's window. */
  readonly alreadyOpen?: boolean;
  readonly packaged?: boolean;
  readonly locale?: string;
  /** The keychain is there, unless told otherwise. */
  readonly keychain?: boolean;
  /** Runs the built shop process instead of remembering what it was told. */
  readonly realShop?: boolean;
  /** Which button the person presses in a dialog. */
  readonly presses?: number;
}

/** The system as the test sees it. */
export class Desk {
  readonly machine: Machine;
  readonly app = new EventEmitter();
  readonly ipc = new EventEmitter();
  readonly session = new SessionOfWindow();
  readonly opened: string[] = [];
  readonly dialogs: Electron.MessageBoxOptions[] = [];
  readonly processes: RememberedProcess[] = [];
  readonly windows: Window[] = [];
  running: RunningProcess | undefined;
  readonly schemes: Electron.CustomScheme[] = [];
  readonly paths: Record<string, string> = { appData: mkdtempSync(path.join(tmpdir(), 'vetrina-app-')) };
  menu: Electron.MenuItemConstructorOptions[] = [];
  handle: Handle | undefined;
  sandboxed = false;
  quits = 0;

  constructor(machine: Machine = {}) {
    this.machine = machine;
    this.paths['userData'] = this.paths['appData'] ?? '';
  }

  window(): Window {
    const [first] = this.openWindows();
    if (first === undefined) throw new Error('no window was opened');
    return first;
  }

  openWindows(): Window[] {
    return this.windows.filter(({ destroyed }) => !destroyed);
  }

  /** The shop process of the moment. */
  shop(): RememberedProcess {
    const last = this.processes.at(-1);
    if (last === undefined) throw new Error('no shop process was started');
    return last;
  }

  /** A frame sends something over a channel; by default the window's own page. */
  send(
    channel: string,
    asked?: unknown,
    frame: Frame | null | undefined = undefined,
    from = this.window().webContents,
  ): void {
    const senderFrame = frame === undefined ? from.frame(from.url) : frame;
    this.ipc.emit(channel, { sender: from, senderFrame }, asked);
  }

  /** Any page of the system asks the shell's scheme. */
  async fetch(url: string, method = 'GET'): Promise<Response> {
    if (this.handle === undefined) throw new Error('the scheme is not served');
    // A Request keeps the address as it was written only in a browser; the handler reads `url` and `method`.
    return this.handle({ url, method } as Request);
  }

  /** A new web contents, as Electron announces it before any page is in it. */
  announce(contents = new Contents()): Contents {
    this.app.emit('web-contents-created', {}, contents);
    return contents;
  }

  /** The module that `import … from 'electron'` finds. */
  electron(): Record<string, object> {
    const app = {
      on: (event: string, listener: (...told: unknown[]) => void) => this.app.on(event, listener),
      whenReady: () => Promise.resolve(),
      isReady: () => true,
      isPackaged: this.machine.packaged ?? false,
      enableSandbox: () => void (this.sandboxed = true),
      getLocale: () => this.machine.locale ?? 'it-IT',
      getPath: (name: string) => this.paths[name] ?? '',
      setPath: (name: string, to: string) => void (this.paths[name] = to),
      requestSingleInstanceLock: () => !this.machine.alreadyOpen,
      quit: () => {
        this.quits += 1;
        let prevented = false;
        this.app.emit('will-quit', { preventDefault: () => (prevented = true) });
        if (!prevented) this.app.emit('gone');
      },
    } satisfies Partial<Record<keyof Electron.App, unknown>>;
    const safeStorage: Partial<Electron.SafeStorage> = {
      isAsyncEncryptionAvailable: async () => this.machine.keychain ?? true,
      encryptStringAsync: async (text) => Buffer.from(`closed:${text}`),
      decryptStringAsync: async (closed) => {
        const text = closed.toString();
        if (!text.startsWith('closed:')) throw new Error('not of this keychain');
        return { result: text.slice('closed:'.length), shouldReEncrypt: false };
      },
      getSelectedStorageBackend: () => 'gnome_libsecret',
    };
    const work = { x: 0, y: 0, width: 1920, height: 1040 };
    return strict({
      app: strict(app),
      BrowserWindow: windowsOf(this),
      Menu: strict({
        buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
        setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => void (this.menu = menu),
      }),
      MessageChannelMain: ChannelMain,
      dialog: strict({
        showMessageBox: async (options: Electron.MessageBoxOptions) => {
          this.dialogs.push(options);
          return { response: this.machine.presses ?? 1, checkboxChecked: false };
        },
      }),
      ipcMain: strict({
        on: (channel: string, listener: (...told: unknown[]) => void) => this.ipc.on(channel, listener),
      }),
      nativeTheme: strict({ shouldUseDarkColors: false } satisfies Partial<Electron.NativeTheme>),
      protocol: strict({
        registerSchemesAsPrivileged: (schemes) => void this.schemes.push(...schemes),
        handle: (_scheme, handle) => void (this.handle = handle),
      } satisfies Partial<Electron.Protocol>),
      safeStorage: strict(safeStorage),
      screen: strict({
        getAllDisplays: () => [{ workArea: work } as Electron.Display],
      } satisfies Partial<Electron.Screen>),
      session: strict({ defaultSession: this.session }),
      shell: strict({
        openExternal: async (url) => void this.opened.push(url),
      } satisfies Partial<Electron.Shell>),
      utilityProcess: strict({
        fork: (entry: string, args?: string[], options?: Electron.ForkOptions) => {
          if (this.machine.realShop) return (this.running = new RunningProcess(entry, args));
          const remembered = new RememberedProcess(entry, args, options);
          this.processes.push(remembered);
          return remembered;
        },
      }),
    });
  }
}

/** The `BrowserWindow` of one desk. Windows are announced to the app before any page is in them, as Electron does. */
function windowsOf(desk: Desk): object {
  return class extends Window {
    constructor(options?: Electron.BrowserWindowConstructorOptions) {
      super(options);
      desk.windows.push(this);
      desk.announce(this.webContents);
    }

    static getAllWindows(): Window[] {
      return desk.openWindows();
    }

    static fromWebContents(contents: Contents): Window | null {
      return desk.openWindows().find(({ webContents }) => webContents === contents) ?? null;
    }
  };
}

/** Fails where the shell uses what this stand-in does not play. */
function strict<T extends object>(part: T): T {
  return new Proxy(part, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target) && name !== 'then' && name !== 'toJSON') {
        throw new Error(`the stand-in for electron has no “${name}”`);
      }
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
