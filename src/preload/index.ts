/**
 * The one door of the window. Hands the page its MessagePort to the shop (contextBridge cannot carry ports) and offers
 * the two things that a page cannot do by itself. No part of Electron reaches the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopWindow, DoorHere, WantDoor } from '../api/shell.ts';

const want: WantDoor = 'vetrina:want-port';
const here: DoorHere = 'vetrina:port';

// The page asks when it is ready, again after every reload.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== window.location.origin || event.data !== want) return;
  ipcRenderer.send(want);
});

// Also comes unasked, when the shop process was started anew.
ipcRenderer.on(here, (event) => {
  const [port] = event.ports;
  if (port !== undefined) window.postMessage(here, window.location.origin, [port]);
});

const offered: DesktopWindow = {
  openLink: (address) => ipcRenderer.send('vetrina:open-link', String(address)),
  print: () => ipcRenderer.send('vetrina:print'),
};
contextBridge.exposeInMainWorld('vetrina', offered);
