/** The window of the app. */
import path from 'node:path';
import { BrowserWindow, app, nativeTheme } from 'electron';
import { log } from './log.ts';
import { START } from './page.ts';
import { keepState, windowState } from './window-state.ts';

const PRELOAD = path.join(import.meta.dirname, '../preload/index.cjs');

/** The page's canvas (tokens of the design), so that no white flash comes before the first paint. */
const CANVAS = { light: '#f8f8f5', dark: '#11181a' };

let window: BrowserWindow | undefined;

/** Opens the window, or brings the open one forward. */
export function showWindow(): BrowserWindow {
  if (window === undefined || window.isDestroyed()) window = openWindow();
  else comeForward(window);
  return window;
}

function comeForward(open: BrowserWindow): void {
  if (open.isMinimized()) open.restore();
  open.show();
  open.focus();
}

function openWindow(): BrowserWindow {
  const { bounds, maximized } = windowState();
  const opened = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    title: 'Vetrina',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  keepState(opened);
  opened.once('ready-to-show', () => {
    if (maximized) opened.maximize();
    opened.show();
  });
  opened.on('closed', () => {
    if (window === opened) window = undefined;
  });
  comeBackAfterCrash(opened);
  void opened.loadURL(START);
  return opened;
}

/** A page that crashed (a driver, no memory) is loaded anew; one that crashes at once stays down instead of flickering. */
function comeBackAfterCrash(opened: BrowserWindow): void {
  const atLeast = 5_000;
  let loaded = Date.now();
  opened.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the page ended: ${reason}`);
    if (reason === 'clean-exit' || Date.now() - loaded < atLeast) return;
    loaded = Date.now();
    void opened.loadURL(START);
  });
}
