/** What happens to a fault that nobody caught: it is logged with its trace, and the process goes on where it safely can. */
import type { ShopLog } from './log.ts';

/**
 * A rejected promise that nobody awaits leaves the shop's file consistent (each change is a transaction of its own);
 * after an uncaught exception the process ends, and whoever started it starts it anew.
 */
export function lastResort(log: ShopLog, end: (code: number) => void): () => void {
  const rejected = (reason: unknown): void => log.error({ error: traceOf(reason) }, 'unhandled rejection');
  const thrown = (error: unknown): void => {
    log.error({ error: traceOf(error) }, 'uncaught exception');
    end(70);
  };
  process.on('unhandledRejection', rejected);
  process.on('uncaughtException', thrown);
  return () => {
    process.off('unhandledRejection', rejected);
    process.off('uncaughtException', thrown);
  };
}

export const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
