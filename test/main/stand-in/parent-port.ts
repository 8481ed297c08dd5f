/**
 * Loaded before the shop process's own code: gives it `process.parentPort`, as Electron does in a utility process.
 * Messages wait until somebody listens, as Electron's documentation says.
 */
import { EventEmitter } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { PortMain } from './ports.ts';
import type { PortEvent } from './ports.ts';

class ParentPort extends EventEmitter {
  #waiting: PortEvent[] | undefined = [];

  constructor() {
    super();
    parentPort?.on('message', ({ message, ports }: { message: unknown; ports: MessagePort[] }) => {
      const event = { data: message, ports: ports.map((port) => new PortMain(port)) };
      if (this.#waiting) this.#waiting.push(event);
      else this.emit('message', event);
    });
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.#release());
    });
  }

  postMessage(message: unknown): void {
    parentPort?.postMessage(message);
  }

  #release(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const event of waiting) this.emit('message', event);
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
