/** The shop's file looked after: backups on demand and by themselves, and the question whether it is sound. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { Refusal } from '../api/refusals.ts';
import { toInstant } from '../api/time.ts';
import {
  backupDates,
  backupFolder,
  type BackupFacts,
  backupsIn,
  backupTo,
  findingsIn,
  type Grounds,
  inMemory,
  schemaVersion,
  sqliteVersion,
} from './database/index.ts';
import type { Chore } from './outbox/index.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** Backups made by themselves that are kept; those made by hand stay until a person removes them. */
const keptDays = 14;

export function openUpkeep({ database, clock }: Grounds, data: string) {
  const summary = ({ file, createdAt, bytes, products, customers }: BackupFacts) => ({
    file,
    createdAt: toInstant(createdAt),
    bytes,
    products,
    customers,
  });
  let latest: Promise<unknown> = Promise.resolve();
  /** One after the other: two of the same moment would write into the same copy. */
  function backup(name: string) {
    const made = latest.then(() => write(name));
    latest = made.catch(() => undefined);
    return made;
  }
  async function write(name: string) {
    if (data === inMemory) throw new Refusal('real-only');
    mkdirSync(backupFolder(data), { recursive: true });
    return summary(await backupTo(database.sqlite, freeName(join(backupFolder(data), name))));
  }
  const stamp = (): string => toInstant(clock.now()).replace(/[:.]/gu, '-');

  const daily: Chore = {
    name: 'daily-backup',
    everyMs: hourMs,
    async run() {
      if (data === inMemory) return;
      const own = backupDates(backupFolder(data)).filter(({ file }) => /daily-/u.test(file));
      const newest = own[0]?.createdAt ?? 0;
      if (clock.now() - newest < dayMs) return;
      await backup(`daily-${stamp()}`);
      removeOld(own, clock.now() - keptDays * dayMs);
    },
  };

  return {
    chores: [daily],
    verbs: {
      backups: async () => (data === inMemory ? [] : backupsIn(backupFolder(data)).map(summary)),
      backup: () => backup(`by-hand-${stamp()}`),
      check: async () => {
        const findings = findingsIn(database.sqlite);
        return { ok: findings.length === 0, findings, sqlite: sqliteVersion(database.sqlite), schema: schemaVersion };
      },
    },
  };
}

function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const file = `${path}${number === 1 ? '' : `-${number}`}.vetrina`;
    if (!existsSync(file)) return file;
  }
}

function removeOld(own: readonly Pick<BackupFacts, 'file' | 'createdAt'>[], before: number): void {
  for (const { file, createdAt } of own) if (createdAt < before) rmSync(file, { force: true });
}
