/**
 * The three things a page may ask of main, each checked for who asks (promise P33): its door to the shop, a link
 * opened in the system's browser, the print dialog. A foreign frame, a popup or a page that left gets nothing.
 */
import { BrowserWindow, MessageChannelMain, ipcMain } from 'electron';
import type { IpcMainEvent, WebContents } from 'electron';
import { openLink } from './external-links.ts';
import { log } from './log.ts';
import { isOwnPage } from './page.ts';
import type { ShopProcess } from './shop-process.ts';

/** Pages that asked for their door: those that get a new one when the shop process was started anew. */
const waiting = new WeakSet<WebContents>();

/** Starts to answer the pages. */
export function answerPages(shop: ShopProcess): void {
  answerOwnPage('vetrina:want-port', ({ sender }) => {
    waiting.add(sender);
    if (shop.isOpen()) handOver(sender, shop);
  });
  answerOwnPage('vetrina:open-link', (_event, address) => {
    openLink(address);
  });
  answerOwnPage('vetrina:print', ({ sender }) => sender.print());
}

/** Gives a door to every page that asked for one. */
export function handDoorsOut(shop: ShopProcess): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (waiting.has(webContents) && isOwnPage(webContents.getURL())) handOver(webContents, shop);
  }
}

function handOver(page: WebContents, shop: ShopProcess): void {
  const { port1, port2 } = new MessageChannelMain();
  shop.giveDoor(port1);
  page.postMessage('vetrina:port', null, [port2]);
}

/** Answers a channel for the top frame of a window of ours that shows our page, and for nobody else. */
function answerOwnPage(channel: string, answer: (event: IpcMainEvent, asked?: unknown) => void): void {
  ipcMain.on(channel, (event, asked: unknown) => {
    if (isFromOwnPage(event)) answer(event, asked);
    else log(`refused ${channel} to a foreign frame`);
  });
}

function isFromOwnPage({ sender, senderFrame }: IpcMainEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnPage(senderFrame.url) &&
    BrowserWindow.fromWebContents(sender) !== null
  );
}
