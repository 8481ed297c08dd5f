/** `vetrina backup`, `restore` and `check`: copies of the shop's file, and whether it is sound. */
import type { Command } from 'commander';
import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Refusal } from '../../../api/refusals.ts';
import { Problem } from '../../problem.ts';
import { restoreFolder } from '../../restore.ts';
import type { CommandLine } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export function addArchive(program: Command, line: CommandLine): void {
  addBackup(program, line);
  addRestore(program, line);
  addCheck(program, line);
}

function addBackup(program: Command, line: CommandLine): void {
  program
    .command('backup <file>')
    .description(line.words.backup)
    .action(async (file: string, _options: object, command: Command) => {
      const target = resolve(line.terminal.cwd, file);
      if (await exists(target)) throw new Refusal('backup-target-exists', { file: target });
      await line.inShop(command, async ({ shop }) => {
        const made = await shop.settings.backup();
        await move(made.file, target);
        const data = { ...made, file: target };
        return { data, text: line.say('backupDone', { ...data, megabytes: (made.bytes / 1e6).toFixed(1) }) };
      });
    });
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The copy was proven sound where it was made; on another disk it is copied and the first one goes. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw unwritable(error, to);
    await copyFile(from, to).catch((failed: unknown) => {
      throw unwritable(failed, to);
    });
    await rm(from);
  }
}

const unwritable = (error: unknown, file: string): Problem =>
  new Problem('file-unwritable', { file, code: (error as NodeJS.ErrnoException).code ?? '' });

function addRestore(program: Command, line: CommandLine): void {
  program
    .command('restore <file>')
    .description(line.words.restore)
    .action(async (file: string, _options: object, command: Command) => {
      const restored = await restoreFolder({
        root: line.root(command),
        workspace: line.workspace(command),
        file: resolve(line.terminal.cwd, file),
        now: Date.now(),
      });
      const sentence = restored.replaced === null ? 'restored' : 'restoredBeside';
      line.answer(command, { data: restored, text: line.say(sentence, { ...restored }) });
    });
}

function addCheck(program: Command, line: CommandLine): void {
  program
    .command('check')
    .description(line.words.check)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const result = await shop.settings.check();
        const text = result.ok
          ? line.say('checkOk', result)
          : `${line.words.checkBad}\n${result.findings.map((finding) => `  ${finding}`).join('\n')}`;
        return { data: result, text, ...(result.ok ? {} : { exit: exitCodes.refused }) };
      }),
    );
}
