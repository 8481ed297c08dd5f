/** The thread that copies committed pages from the write-ahead log into the shop's file: it waits for the disk, and nobody else. */
import SqliteDatabase from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';

const sqlite = new SqliteDatabase(workerData as string, { fileMustExist: true });
// It copies pages past SQLite's own memory of them.
sqlite.pragma('cache_size = -256');
// It commits nothing itself.
sqlite.pragma('wal_autocheckpoint = 0');

parentPort?.on('message', (order: 'bring-in' | 'end') => {
  if (order === 'end') {
    sqlite.close();
    return parentPort?.close();
  }
  const [result] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { readonly log: number }[];
  parentPort?.postMessage(result?.log ?? 0);
});
