/** The menu bar: what every app of the system has, in the person's language. Vetrina's own verbs are on its screens. */
import { Menu, app } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { textsOf } from './texts.ts';
import type { Texts } from './texts.ts';

/** Sets the menu of the app in a language; again whenever the person chooses another. */
export function setMenu(language: string): void {
  const t = textsOf(language);
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(mac ? [appMenu(t)] : []), fileMenu(t, mac), editMenu(t), viewMenu(t), windowMenu(t)]),
  );
}

const appMenu = (t: Texts): MenuItemConstructorOptions => ({
  label: 'Vetrina',
  submenu: [
    { role: 'about', label: t.about },
    { type: 'separator' },
    { role: 'hide', label: t.hide },
    { type: 'separator' },
    { role: 'quit', label: t.quit },
  ],
});

const fileMenu = (t: Texts, mac: boolean): MenuItemConstructorOptions => ({
  label: t.file,
  submenu: [
    {
      label: t.print,
      accelerator: 'CmdOrCtrl+P',
      click: (_item, window) => {
        if (window && 'webContents' in window) (window as Electron.BrowserWindow).webContents.print();
      },
    },
    ...(mac ? [] : [{ type: 'separator' } as const, { role: 'quit', label: t.quit } as const]),
  ],
});

const editMenu = (t: Texts): MenuItemConstructorOptions => ({
  label: t.edit,
  submenu: [
    { role: 'undo', label: t.undo },
    { role: 'redo', label: t.redo },
    { type: 'separator' },
    { role: 'cut', label: t.cut },
    { role: 'copy', label: t.copy },
    { role: 'paste', label: t.paste },
    { role: 'selectAll', label: t.selectAll },
  ],
});

const viewMenu = (t: Texts): MenuItemConstructorOptions => ({
  label: t.view,
  submenu: [
    { role: 'reload', label: t.reload },
    { type: 'separator' },
    { role: 'resetZoom', label: t.actualSize },
    { role: 'zoomIn', label: t.larger },
    { role: 'zoomOut', label: t.smaller },
    { role: 'togglefullscreen', label: t.fullScreen },
    ...(app.isPackaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools', label: t.tools } as const]),
  ],
});

const windowMenu = (t: Texts): MenuItemConstructorOptions => ({
  label: t.window,
  role: 'window',
  submenu: [
    { role: 'minimize', label: t.minimize },
    { role: 'close', label: t.close },
  ],
});
