/** The shop answering: the app on a loopback port, the public pages on theirs, and the door file that says where. */
import { removeDoor, writeDoor } from './door-file.ts';
import { ownHosts } from './http/guard.ts';
import { listenAt } from './http/listen.ts';
import { publicApp } from './http/public-app.ts';
import { openSessions, randomReference } from './http/sessions.ts';
import { staffApp } from './http/staff-app.ts';
import type { Owner } from './owner.ts';
import { screensFolder } from './places.ts';
import { usualPort } from './public-address.ts';

export interface ServiceOptions {
  /** Absent: the usual one, or the next free. */
  readonly port?: number | undefined;
  /** Absent: the one after `port`. */
  readonly publicPort?: number | undefined;
  /** Where the public pages listen; the app itself never leaves this machine. */
  readonly host?: string | undefined;
  /** Addresses or ranges of a reverse proxy before the public pages: it may say who the visitor is. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Faster than this nobody fills in a form of the public pages; absent: two. */
  readonly fewestFormSeconds?: number | undefined;
  /** Desktop: any free port for the app, and no screens on it, which the window has from its own files. */
  readonly behindWindow?: boolean;
}

export interface Service {
  readonly app: string;
  readonly public: string;
  /** This run's bearer token. */
  readonly token: string;
  /** A link that signs a browser in once. */
  invite(): string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** @throws Problem when a named port or host cannot be used */
export async function startService(owner: Owner, options: ServiceOptions): Promise<Service> {
  const { workspaces, log, root } = owner;
  const sessions = openSessions(Date.now);
  const token = randomReference();
  let hosts: ReadonlySet<string> = new Set();
  const screens = options.behindWindow === true ? null : screensFolder();
  const app = await staffApp({ workspaces, sessions, runToken: token, hosts: () => hosts, screens, log });
  const pages = publicApp(() => workspaces.current().shop, log, {
    trustedProxies: options.trustedProxies,
    fewestSeconds: options.fewestFormSeconds,
    now: () => owner.clock.now(),
  });
  const closeBoth = async (): Promise<void> => {
    await Promise.all([app.close(), pages.close()]);
  };
  try {
    const wanted = options.port ?? (options.behindWindow === true ? 0 : usualPort);
    const port = await listenAt(app, { host: loopback, port: wanted, insists: options.port !== undefined });
    hosts = ownHosts(port);
    const host = options.host ?? loopback;
    const publicPort = await listenAt(pages, {
      host,
      port: options.publicPort ?? (options.behindWindow === true ? usualPort + 1 : port + 1),
      insists: options.publicPort !== undefined,
    });
    owner.publicAddress.serves(host, publicPort);
    const address = `http://${loopback}:${port}`;
    writeDoor(root, { app: address, token });
    log.info({ port, publicPort }, 'answering');
    return {
      app: address,
      public: owner.publicAddress.now().base,
      token,
      invite: () => `${address}/#signin=${sessions.invite()}`,
      async close() {
        removeDoor(root);
        await closeBoth();
      },
    };
  } catch (error) {
    await closeBoth();
    throw error;
  }
}
