/** The system's keychain, which only Electron's main process can ask, reached over the port that main handed out. */
import type { KeychainAnswer, KeychainAsk } from '../../api/shell.ts';
import type { Port } from '../parent-port.ts';

export interface Keychain {
  ask(verb: KeychainAsk['verb'], value: string): Promise<KeychainAnswer>;
}

/** A keychain that asks the person for a password may take a while; one that hangs is as good as none. */
const patienceMs = 60_000;

export function keychainOver(port: Port): Keychain {
  const waiting = new Map<number, (answer: KeychainAnswer) => void>();
  let last = 0;
  port.on('message', (event) => {
    const answer = event?.data as KeychainAnswer;
    waiting.get(answer.id)?.(answer);
  });
  port.start();
  return {
    ask(verb, value) {
      const id = ++last;
      const asked: KeychainAsk = { id, verb, value };
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle({ id, ok: false, why: 'unavailable' }), patienceMs);
        const settle = (answer: KeychainAnswer): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(answer);
        };
        waiting.set(id, settle);
        port.postMessage(asked);
      });
    },
  };
}
