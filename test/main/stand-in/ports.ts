/** Electron's message ports over Node's: the same messages and transfers, with Electron's shape of an event. */
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** What a listener of a MessagePortMain gets. */
export interface PortEvent {
  data: unknown;
  ports: PortMain[];
}

/** A `MessagePortMain`: queues until started, and hands messages over as `event.data`. */
export class PortMain extends EventEmitter {
  readonly native: MessagePort;
  #started = false;

  constructor(native: MessagePort) {
    super();
    this.native = native;
    native.on('close', () => this.emit('close'));
  }

  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.native.on('message', (data: unknown) => this.emit('message', { data, ports: [] } satisfies PortEvent));
  }

  postMessage(message: unknown, transfer: PortMain[] = []): void {
    this.native.postMessage(
      message,
      transfer.map((port) => port.native),
    );
  }

  close(): void {
    this.native.close();
  }
}

/** A `MessageChannelMain`. */
export class ChannelMain {
  readonly port1: PortMain;
  readonly port2: PortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new PortMain(port1);
    this.port2 = new PortMain(port2);
  }
}
