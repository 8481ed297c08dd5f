/** `vetrina people export|erase`: what the shop knows of a person goes to them, or goes away. */
import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Problem } from '../../problem.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';

const formats = ['html', 'json'] as const;
const anyNumber = 1_000_000_000;

export function addPeopleData(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('export <id> [file]')
    .description(words.peopleExport)
    .option('--format <format>', words.optionPersonFormat, oneOf(formats, line))
    .action(
      async (
        written: string,
        wanted: string | undefined,
        options: { format?: (typeof formats)[number] },
        command: Command,
      ) => {
        const id = wholeNumber(1, anyNumber, line)(written);
        const format = options.format ?? (/\.json$/iu.test(wanted ?? '') ? 'json' : 'html');
        await line.inShop(command, async ({ shop }) => {
          const { name, text } = await shop.customers.exportPerson({ id, format, language: line.language });
          const file = resolve(line.terminal.cwd, wanted ?? name);
          // Readable by this user alone, and never over another file.
          await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
            throw new Problem('file-unwritable', { file, code: error.code ?? '' });
          });
          return { data: { file }, text: line.say('exportWritten', { file }) };
        });
      },
    );
  people
    .command('erase <id>')
    .description(words.peopleErase)
    .requiredOption('--name <name>', words.optionEraseName)
    .action(async (written: string, { name }: { name: string }, command: Command) => {
      const id = wholeNumber(1, anyNumber, line)(written);
      await line.inShop(command, async ({ shop }) => {
        const erased = await shop.customers.erase({ id, name });
        return { data: erased, text: line.say('personErased', { copies: erased.copies }) };
      });
    });
}
