/** The loopback address that the browser comes back to: one answer to one request, then nothing listens any more. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { OutsideError } from '../api/outside.ts';
import type { SecretValues } from '../core/channels/ports.ts';
import { needsYou } from './failures.ts';
import { signInPage, type SignInOutcome } from './sign-in-page.ts';

export interface Callback {
  readonly parameters: URLSearchParams;
}

export interface Listener {
  /** `http://127.0.0.1:PORT/google`: the IP literal, because a hosts file may send `localhost` elsewhere (Meta takes nothing but that name). */
  readonly address: string;
  /** The first request to the address; fails when nobody comes in time or `cancel` is called. */
  readonly callback: Promise<Callback>;
  /** Answers the browser; the last thing that the listener does. */
  answer(outcome: SignInOutcome): Promise<void>;
  cancel(): void;
}

/** Whose sign-in comes back here. */
export interface Visitor {
  /** As it stands on the page. */
  readonly vendor: 'Google' | 'Facebook';
  readonly host: '127.0.0.1' | 'localhost';
  readonly path: string;
}

/** The person's patience in the browser. */
export const usualPatienceMs = 5 * 60_000;

/**
 * The frame of a sign-in: waits for the browser, makes keys of its answer, and tells the page how it ended.
 * @throws OutsideError `sign-in-denied`, `sign-in-not-ours`, `sign-in-expired`, and those of `keysFor`
 */
export function finishedBy(
  listener: Listener,
  question: { readonly state: string; readonly issuer?: string },
  keysFor: (code: string) => Promise<SecretValues>,
): Promise<SecretValues> {
  const told = listener.callback
    .then(async (callback) => keysFor(codeOf(callback, question)))
    .then(
      (secrets) => listener.answer('done').then(() => secrets),
      async (error: unknown) => {
        await listener.answer(isDenial(error) ? 'denied' : 'failed');
        throw error;
      },
    );
  // Whoever started the sign-in may have gone: its end must not end the process.
  told.catch(() => undefined);
  return told;
}

/** The code of an answer to this very question. @throws OutsideError */
function codeOf({ parameters }: Callback, { state, issuer }: { readonly state: string; readonly issuer?: string }) {
  const from = parameters.get('iss');
  // Another issuer's answer must never reach this one's token endpoint (mix-up, RFC 9207).
  const mixedUp = issuer !== undefined && from !== null && from !== issuer;
  if (parameters.get('state') !== state || mixedUp) throw needsYou('sign-in-not-ours');
  const error = parameters.get('error');
  const code = parameters.get('code');
  if (error !== null || code === null || code === '') throw needsYou('sign-in-denied', {}, error ?? 'no code');
  return code;
}

const isDenial = (error: unknown) => error instanceof OutsideError && error.failure.code === 'sign-in-denied';

const google: Visitor = { vendor: 'Google', host: '127.0.0.1', path: '/google' };

export async function listenOnce(patience: number, visitor = google): Promise<Listener> {
  const { promise: callback, resolve, reject } = Promise.withResolvers<Callback>();
  let waiting: { readonly response: ServerResponse; readonly languages: string } | null = null;
  let decided = false;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', address);
    const ours =
      request.method === 'GET' && url.pathname === visitor.path && request.headers.host === new URL(address).host;
    if (!ours || decided) {
      response.writeHead(ours ? 410 : 404, { connection: 'close' }).end();
      return;
    }
    decided = true;
    waiting = { response, languages: request.headers['accept-language'] ?? '' };
    // No second request is even taken; this one's connection stays until it is answered.
    server.close();
    resolve({ parameters: url.searchParams });
  });
  server.headersTimeout = 10_000;
  await new Promise<void>((listening, failed) => {
    server.once('error', () => failed(needsYou('sign-in-busy')));
    server.listen(0, '127.0.0.1', listening);
  });
  const address = `http://${visitor.host}:${(server.address() as AddressInfo).port}${visitor.path}`;

  const stop = (error: Error) => {
    if (decided) return;
    decided = true;
    server.close();
    server.closeAllConnections();
    reject(error);
  };
  const timer = setTimeout(() => stop(needsYou('sign-in-expired')), patience);
  timer.unref();
  const end = () => clearTimeout(timer);
  callback.then(end, end);

  return {
    address,
    callback,
    async answer(outcome) {
      if (waiting === null) return;
      const { response, languages } = waiting;
      const { body, headers } = signInPage(outcome, languages, visitor.vendor);
      await new Promise<void>((sent) => response.writeHead(200, headers).end(body, sent));
    },
    cancel: () => stop(needsYou('sign-in-cancelled')),
  };
}
