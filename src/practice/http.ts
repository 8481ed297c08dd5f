import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Asked, Player } from './asked.ts';
import type { CallRecord, RecordedCall } from './calls.ts';
import { faultAnswer } from './fault-answers.ts';
import type { Fault, FaultScript } from './faults.ts';
import { readAsked, RequestTooLarge } from './read-asked.ts';

/** What the gateway's server needs to answer. */
export interface Gateway {
  readonly players: readonly Player[];
  readonly faults: FaultScript;
  readonly record: CallRecord;
  readonly now: () => Date;
  /** Milliseconds added to each answer. */
  readonly slowness: number;
}

/** Listens on the loopback address only, on the given port or any free one. */
export async function listen(gateway: Gateway, port = 0): Promise<Server> {
  const server = createServer((request, response) => {
    answerOne(gateway, request, response).catch((error: unknown) => failed(response, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** `http://127.0.0.1:PORT` */
export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answerOne(gateway: Gateway, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!fromThisMachine(request)) return send(response, foreign());
  const asked = await readAsked(request);
  if (!asked) return send(response, introduction());
  const started = performance.now();
  const call = gateway.record.add(asked, gateway.now());
  if (gateway.slowness > 0) await wait(gateway.slowness);
  const fault = gateway.faults.strike(asked);
  if (fault) {
    call.fault = fault.kind;
    await goWrong(gateway, fault, asked, response, call);
  } else {
    deliver(response, call, await play(gateway, asked));
  }
  call.took = performance.now() - started;
}

async function goWrong(
  gateway: Gateway,
  fault: Fault,
  asked: Asked,
  response: ServerResponse,
  call: RecordedCall,
): Promise<void> {
  const scripted = faultAnswer(fault, asked);
  if (scripted) {
    if (fault.when === 'after') await play(gateway, asked);
    return deliver(response, call, scripted);
  }
  if (fault.kind === 'hang') return hang(gateway, fault, asked, response, call);
  // Half an answer needs the whole one, so the request is carried out; a reset carries it out only when told so.
  const answer = fault.kind === 'half' || fault.when === 'after' ? await play(gateway, asked) : undefined;
  if (fault.kind === 'half' && answer) return half(response, call, answer);
  response.destroy();
}

async function hang(
  gateway: Gateway,
  { milliseconds, until, when }: Extract<Fault, { kind: 'hang' }>,
  asked: Asked,
  response: ServerResponse,
  call: RecordedCall,
): Promise<void> {
  const early = when === 'after' ? await play(gateway, asked) : undefined;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const late = wait(milliseconds, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
  await (until === undefined ? late : Promise.race([late, until]));
  if (gone.signal.aborted) return;
  deliver(response, call, early ?? (await play(gateway, asked)));
}

async function play(gateway: Gateway, asked: Asked): Promise<Answer> {
  const player = gateway.players.find((candidate) => candidate.plays(asked.host));
  return player ? player.answer(asked) : notPlayed(asked.host);
}

function deliver(response: ServerResponse, call: RecordedCall, answer: Answer): void {
  call.status = answer.status;
  send(response, answer);
}

function send(response: ServerResponse, answer: Answer): void {
  const text = answer.html ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  const type = answer.html === undefined ? 'application/json; charset=UTF-8' : 'text/html; charset=utf-8';
  response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store', ...answer.headers });
  response.end(text);
}

function half(response: ServerResponse, call: RecordedCall, answer: Answer): void {
  const text = Buffer.from(answer.html ?? JSON.stringify(answer.body ?? {}));
  call.status = answer.status;
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': text.length,
  });
  response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy());
}

/** A foreign page that found the port by name or by address must not reach the practice copy. */
function fromThisMachine(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const site = request.headers['sec-fetch-site'];
  const wrote = request.method !== 'GET' && site === 'cross-site';
  return !wrote && (host === '127.0.0.1' || host === 'localhost' || host === '[::1]');
}

function foreign(): Answer {
  return { status: 403, body: { error: { code: 403, message: 'The practice gateway answers this machine only.' } } };
}

function introduction(): Answer {
  return { status: 200, body: { practice: 'Vetrina practice gateway', form: 'http://127.0.0.1:PORT/HOST/PATH' } };
}

function notPlayed(host: string): Answer {
  const message = `The practice gateway does not play ${host}.`;
  return { status: 404, body: { error: { code: 404, message, status: 'NOT_FOUND' } } };
}

function failed(response: ServerResponse, error: unknown): void {
  if (response.destroyed || response.headersSent) return void response.destroy();
  const tooLarge = error instanceof RequestTooLarge;
  const message = tooLarge ? 'Request payload size exceeds the limit.' : `Practice gateway failed: ${String(error)}`;
  const status = tooLarge ? 413 : 500;
  send(response, { status, body: { error: { code: status, message, status: 'INTERNAL' } } });
}
