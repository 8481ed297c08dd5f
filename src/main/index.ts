/**
 * The desktop shell. It opens the window, starts the shop process, hands each page its door to it, and keeps
 * everything else closed. What the shop does is none of its business.
 */
import path from 'node:path';
import { app } from 'electron';
import { askedDataFolder } from './arguments.ts';
import { answerPages, handDoorsOut } from './doors.ts';
import { useGateway, usePublicPages } from './external-links.ts';
import { hardenDefaultSession, hardenEveryWindow } from './hardening.ts';
import { setMenu } from './menu.ts';
import { tellProblem } from './problems.ts';
import { registerScheme, servePage } from './protocol.ts';
import { shopProcess } from './shop-process.ts';
import { isFirst } from './single-instance.ts';
import { showWindow } from './window.ts';

const PAGE = path.join(import.meta.dirname, '../renderer');

function run(data: string | undefined): void {
  let language = app.getLocale();
  const speak = (chosen: string): void => {
    language = chosen;
    setMenu(language);
  };
  const shop = shopProcess(data, {
    opened: () => handDoorsOut(shop),
    failed: (problem) => void tellProblem(language, problem, shop.start),
    keptDying: () => void tellProblem(language, 'kept-dying', shop.start),
    gateway: useGateway,
    pages: usePublicPages,
    language: speak,
  });
  hardenDefaultSession();
  servePage(PAGE);
  answerPages(shop);
  speak(language);
  shop.start();
  showWindow();
  app.on('activate', showWindow);
  quitInOrder(shop.stop);
}

/** The shop process finishes writing before the app is gone. */
function quitInOrder(stop: () => Promise<void>): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

const data = askedDataFolder(process.argv, process.env, process.cwd());
registerScheme();
hardenEveryWindow();
const comeForward = (): void => {
  // A second start may be quicker than this one's readiness; the window opens then anyway.
  if (app.isReady()) showWindow();
};
if (isFirst(data, comeForward)) void app.whenReady().then(() => run(data));
else app.quit();
