/**
 * The system's keychain (Electron's safeStorage), which only main can ask, served to the shop process over a port.
 * Vetrina never makes it fall back by itself: what cannot be opened means that the person signs in again.
 */
import { safeStorage } from 'electron';
import type { MessagePortMain } from 'electron';
import type { KeychainAnswer, KeychainAsk } from '../api/shell.ts';
import { log } from './log.ts';

/** Answers the questions that come over the port until it closes. */
export function serveKeychain(port: MessagePortMain): void {
  port.on('message', ({ data }) => {
    if (isAsk(data)) void answer(data).then((result) => port.postMessage(result));
    else log('refused an unreadable question to the keychain');
  });
  port.start();
}

async function answer(ask: KeychainAsk): Promise<KeychainAnswer> {
  const { id } = ask;
  if (!(await safeStorage.isAsyncEncryptionAvailable().catch(() => false)))
    return { id, ok: false, why: 'unavailable' };
  try {
    return ask.verb === 'encrypt' ? await encrypt(id, ask.value) : await decrypt(id, ask.value);
  } catch (error) {
    log(`the keychain could not ${ask.verb}`, error);
    return { id, ok: false, why: ask.verb === 'encrypt' ? 'unavailable' : 'unreadable' };
  }
}

async function encrypt(id: number, text: string): Promise<KeychainAnswer> {
  const closed = await safeStorage.encryptStringAsync(text);
  return { id, ok: true, value: closed.toString('base64'), keeper: keeper() };
}

async function decrypt(id: number, closed: string): Promise<KeychainAnswer> {
  const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(closed, 'base64'));
  return { id, ok: true, value: result, keeper: keeper(), ...(shouldReEncrypt ? { encryptAgain: true } : {}) };
}

/** Who holds the key: on Linux the desktop session decides, and `basic_text` is no better than a file. */
function keeper(): string {
  if (process.platform === 'linux') return safeStorage.getSelectedStorageBackend();
  return process.platform === 'darwin' ? 'keychain' : 'dpapi';
}

function isAsk(data: unknown): data is KeychainAsk {
  if (typeof data !== 'object' || data === null) return false;
  const { id, verb, value } = data as Partial<Record<keyof KeychainAsk, unknown>>;
  return typeof id === 'number' && (verb === 'encrypt' || verb === 'decrypt') && typeof value === 'string';
}
