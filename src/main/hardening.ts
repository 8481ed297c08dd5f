/**
 * What no window of Vetrina may ever do, whoever opens it (promises P32–P34): leave its page, open windows, embed
 * pages, ask for permissions. Set once for all web contents, so that a later window cannot forget it.
 */
import { app, session } from 'electron';
import type { Session, WebContents } from 'electron';
import { openLink } from './external-links.ts';
import { log } from './log.ts';
import { isOwnPage } from './page.ts';

/** Call before the app is ready: every web contents created from then on is closed in. */
export function hardenEveryWindow(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => closeIn(contents));
  app.on('session-created', denyPermissions);
}

/** Call once the app is ready: the default session exists before anybody can listen for it. */
export function hardenDefaultSession(): void {
  denyPermissions(session.defaultSession);
}

function closeIn(contents: WebContents): void {
  const stay = (details: { url: string; preventDefault(): void }): void => {
    if (isOwnPage(details.url)) return;
    details.preventDefault();
    log('refused to leave the page');
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('refused a webview');
  });
  // A link with a target never opens a window of ours; an allowed one opens in the system's browser.
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}

/** The one exception is the picture of the camera, for the tickets at the door; never the microphone, never another page. */
function denyPermissions(of: Session): void {
  of.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType === 'video' && isOwnPage(`${origin.replace(/\/$/u, '')}/`),
  );
  of.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const camera = permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'video');
    answer(camera && isOwnPage(details.requestingUrl));
  });
  of.setDevicePermissionHandler(() => false);
  of.setDisplayMediaRequestHandler(null);
}
