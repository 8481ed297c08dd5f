/** Under which address visitors reach the public pages, as far as this machine can know it. */
import { networkInterfaces } from 'node:os';

import type { Folders } from './folders.ts';

/** The usual ports: the app's, and the public pages' beside it. */
export const usualPort = 4780;

export interface PublicAddress {
  /** Base address without a slash at its end, and the port; the last known ones while nobody serves. */
  now(): { readonly base: string; readonly port: number };
  /** The public pages answer here from now on. */
  serves(host: string, port: number): void;
}

export function publicAddressOf(folders: Folders): PublicAddress {
  const { publicPort, publicHost } = folders.remembered();
  let host = publicHost ?? '127.0.0.1';
  let port = publicPort ?? usualPort + 1;
  return {
    now: () => ({ base: `http://${reachable(host)}:${port}`, port }),
    serves(servedHost, servedPort) {
      host = servedHost;
      port = servedPort;
      folders.remember({ publicHost: host, publicPort: port });
    },
  };
}

/** A host to listen on, as others write it: all interfaces are reached by the address in the shop's own network. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return lanAddress() ?? '127.0.0.1';
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}
