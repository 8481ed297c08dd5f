/** A `BrowserWindow` without a screen: remembers its options, and lets the test be the page inside it. */
import { EventEmitter } from 'node:events';
import type {
  BrowserWindowConstructorOptions,
  HandlerDetails,
  Rectangle,
  WebContents,
  WebFrameMain,
  WindowOpenHandlerResponse,
} from 'electron';
import type { PortMain } from './ports.ts';

/** The part of a frame that says who asks. */
export type Frame = Pick<WebFrameMain, 'url' | 'parent'>;

/** What main posted to a page. */
export interface Posted {
  readonly channel: string;
  readonly ports: PortMain[];
}

type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

export class Contents extends EventEmitter implements Pick<WebContents, 'getURL' | 'setWindowOpenHandler' | 'print'> {
  readonly posted: Posted[] = [];
  url = '';
  printed = 0;
  openHandler: OpenHandler | undefined;

  getURL(): string {
    return this.url;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  print(): void {
    this.printed += 1;
  }

  postMessage(channel: string, _message: unknown, ports: PortMain[] = []): void {
    this.posted.push({ channel, ports });
    this.emit('posted', channel, ports);
  }

  /** The page tries to go somewhere; answers true when it was let. */
  tries(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', url: string): boolean {
    let prevented = false;
    this.emit(event, { url, isMainFrame: true, preventDefault: () => (prevented = true) });
    return !prevented;
  }

  /** The frame that shows an address: the page's own, or one inside it. */
  frame(url: string, parent: Frame | null = null): Frame {
    return { url, parent: parent as WebFrameMain | null };
  }
}

export class Window extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new Contents();
  /** What the window was told, in order: `show`, `focus`, … */
  readonly told: string[] = [];
  bounds: Rectangle;
  minimized = false;
  loads = 0;
  destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.bounds = {
      x: options.x ?? 10,
      y: options.y ?? 10,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
  }

  loadURL(url: string): Promise<void> {
    this.webContents.url = url;
    this.loads += 1;
    return Promise.resolve();
  }

  show = (): void => void this.told.push('show');
  focus = (): void => void this.told.push('focus');
  restore = (): void => void this.told.push('restore');
  maximize = (): void => void this.told.push('maximize');
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => this.told.includes('maximize');
  isDestroyed = (): boolean => this.destroyed;
  getNormalBounds = (): Rectangle => this.bounds;

  /** The person closes the window. */
  close(): void {
    this.emit('close');
    this.destroyed = true;
    this.emit('closed');
  }
}
