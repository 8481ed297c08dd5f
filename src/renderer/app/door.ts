/**
 * The one door to the shop: the typed contract, over a MessagePort in the desktop window and over HTTP in a browser.
 * Only a domain's `<domain>.ts` calls it (queries and mutations); components never do.
 */
import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { readonly, ref } from 'vue';
import type { Door } from '../../api/index.ts';
import type { DoorHere, WantDoor } from '../../api/shell.ts';

type Link = ClientLink<ClientContext>;

const wantDoor: WantDoor = 'vetrina:want-port';
const doorHere: DoorHere = 'vetrina:port';

/** `lost`: the shop process went away and is awaited; `signed-out`: this browser has no valid session. */
export type DoorState = 'opening' | 'open' | 'lost' | 'signed-out';

const state = ref<DoorState>('opening');
export const doorState = readonly(state);

let opened: (link: Link) => void;
let link = new Promise<Link>((resolve) => (opened = resolve));

/** Each call takes the link of the moment: after the shop process restarted the preload hands over a new port. */
const currentLink: Link = {
  call: async (path, input, options) => (await link).call(path, input, options),
};

export const shop: Door = createORPCClient(currentLink);

const isDesktopWindow = (): boolean => window.location.protocol === 'vetrina:';

/** Opens the door; must run before the router, which would take the sign-in token for an address. */
export async function openDoor(): Promise<void> {
  if (isDesktopWindow()) listenForPort();
  else await openOverHttp();
}

/** The port comes from the preload of this very window; what any other origin or frame posts is ignored. */
function listenForPort(): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== window || event.origin !== window.location.origin) return;
    if (event.data !== doorHere || port === undefined) return;
    const next = new PortLink({ port });
    port.addEventListener('close', () => port === usedPort && lose());
    port.start();
    usedPort = port;
    use(next);
  });
  // The preload may have been ready before this script: it hands the port over again when it is asked.
  window.postMessage(wantDoor, window.location.origin);
}

let usedPort: MessagePort | undefined;

function use(next: Link): void {
  link = Promise.resolve(next);
  opened(next);
  state.value = 'open';
}

function lose(): void {
  state.value = 'lost';
  link = new Promise<Link>((resolve) => (opened = resolve));
}

async function openOverHttp(): Promise<void> {
  const token = takeSignInToken();
  if (token !== undefined) await exchange(token);
  use(
    new HttpLink({
      url: `${window.location.origin}/rpc`,
      fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }).then(noteAnswer, noteSilence),
    }),
  );
}

function noteAnswer(answer: Response): Response {
  state.value = answer.status === 401 ? 'signed-out' : 'open';
  return answer;
}

/** Nobody answers: the shop process restarts, or the network is away. A call that the screen itself gave up says nothing. */
function noteSilence(error: unknown): never {
  if (error instanceof TypeError) state.value = 'lost';
  throw error;
}

/** `#signin=TOKEN`: taken out of the address at once, so that it is neither kept in history nor shared by copying. */
function takeSignInToken(): string | undefined {
  const match = /^#signin=([\w.~-]+)$/u.exec(window.location.hash);
  if (match === null) return undefined;
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
  return match[1];
}

async function exchange(token: string): Promise<void> {
  await fetch('/session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  }).catch(() => undefined);
}
