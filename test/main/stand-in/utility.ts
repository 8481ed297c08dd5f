/** Two stand-ins for Electron's utility process: one that only remembers, and one that runs the built shop process. */
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ForkOptions } from 'electron';
import type { FromShop, ToShop } from '../../../src/api/shell.ts';
import type { PortMain } from './ports.ts';

/** A message that main sent, with the ports that travelled beside it. */
export interface Sent {
  readonly message: ToShop;
  readonly ports: PortMain[];
}

/** A utility process that does what the test says: `say`, `die`. */
export class RememberedProcess extends EventEmitter {
  readonly sent: Sent[] = [];
  readonly entry: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  killed = false;
  /** False makes it ignore the request to stop, as a hanging process would. */
  stopsWhenAsked = true;

  constructor(entry: string, args: readonly string[] = [], { env }: ForkOptions = {}) {
    super();
    this.entry = entry;
    this.args = args;
    this.env = { ...env };
  }

  postMessage(message: ToShop, ports: PortMain[] = []): void {
    this.sent.push({ message, ports });
    if (message.kind === 'stop' && this.stopsWhenAsked) setImmediate(() => this.die(0));
  }

  say(message: FromShop): void {
    this.emit('message', message);
  }

  die(code: number): void {
    this.emit('exit', code);
  }

  kill(): boolean {
    this.killed = true;
    setImmediate(() => this.die(1));
    return true;
  }

  /** The windows' doors given so far. */
  doors(): PortMain[] {
    return this.sent.filter(({ message }) => message.kind === 'window').flatMap(({ ports }) => ports);
  }
}

/** A utility process that really runs the file, in a worker thread of this one. */
export class RunningProcess extends EventEmitter {
  readonly #worker: Worker;

  constructor(entry: string, args: readonly string[] = []) {
    super();
    this.#worker = new Worker(entry, {
      argv: [...args],
      execArgv: ['--import', path.join(import.meta.dirname, 'parent-port.ts')],
    });
    this.#worker.on('message', (message) => this.emit('message', message));
    this.#worker.on('error', (error) => console.error(error));
    this.#worker.on('exit', (code) => this.emit('exit', code));
  }

  postMessage(message: ToShop, ports: PortMain[] = []): void {
    const natives = ports.map((port) => port.native);
    this.#worker.postMessage({ message, ports: natives }, natives);
  }

  kill(): boolean {
    void this.#worker.terminate();
    return true;
  }
}
