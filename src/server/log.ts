/**
 * The log: facts for who has to find a fault, in `logs/vetrina.log` of the data folder. Never names, mail addresses,
 * phone numbers, tokens or query strings; what slips in under a telling key is blotted out.
 */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';

/** What the shop writes its facts to; `close` puts the last lines on the disk. */
export interface ShopLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
  close(): void;
}

/** A file this large is set aside; one older file is kept. */
const largestBytes = 5_000_000;

const telling = ['name', 'mail', 'phone', 'token', 'secret', 'accessToken', 'refreshToken', 'authorization', 'cookie'];

export function openLog(dataFolder: string): ShopLog {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'vetrina.log');
  try {
    mkdirSync(folder, { recursive: true });
    setLargeAside(file);
    const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
    // A disk that is full takes no log lines; the shop must not fall over that.
    destination.on('error', () => undefined);
    const log = pino({ base: null, redact: { paths: telling.flatMap((key) => [key, `*.${key}`]) } }, destination);
    return {
      info: (facts, message) => log.info(facts, message),
      warn: (facts, message) => log.warn(facts, message),
      error: (facts, message) => log.error(facts, message),
      close: () => destination.end(),
    };
  } catch {
    return silentLog;
  }
}

/** For a folder that cannot be written: whoever opens the shop there is told so anyway. */
const silentLog: ShopLog = { info: () => {}, warn: () => {}, error: () => {}, close: () => {} };

function setLargeAside(file: string): void {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes < largestBytes) return;
  rmSync(`${file}.1`, { force: true });
  renameSync(file, `${file}.1`);
}
