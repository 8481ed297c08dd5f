/**
 * Reads files in a thread of its own, with a memory of its own: whatever a file does to it, the shop goes on. It never
 * touches the shop's file (a shop in memory could not be reached from here).
 */
import { parentPort } from 'node:worker_threads';

import { asFault, fileReader } from './answer-question.ts';
import type { FromWorker, Question, ToWorker } from './reading-messages.ts';

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker');

const reader = fileReader();
/** Who waits until the last chunk was taken. */
let waiting: { readonly id: number; readonly taken: () => void; readonly stopped: (why: Error) => void } | null = null;
/** The question that is over for the shop, whatever is still read for it. */
let unwanted = 0;

const say = (message: FromWorker): void => port.postMessage(message);

async function answer(id: number, question: Question): Promise<void> {
  try {
    const value = await reader.answer(question, async (chunk) => {
      if (unwanted === id) throw new Error('nobody wants the rest');
      const next = new Promise<void>((taken, stopped) => (waiting = { id, taken, stopped }));
      say({ kind: 'chunk', id, chunk });
      await next;
    });
    say({ kind: 'answer', id, value });
  } catch (error) {
    say({ ...asFault(error), id });
  }
}

port.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'file':
      return reader.hold(message.uploadId, message.bytes);
    case 'forget':
      return reader.forget(message.uploadId);
    case 'next':
      return waiting?.id === message.id ? waiting.taken() : undefined;
    case 'stop':
      unwanted = message.id;
      return waiting?.id === message.id ? waiting.stopped(new Error('nobody wants the rest')) : undefined;
    case 'ask':
      return void answer(message.id, message.question);
  }
});
