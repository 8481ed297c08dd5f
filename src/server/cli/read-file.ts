/** A file that a person named to a verb, read from where the command runs. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Problem } from '../problem.ts';
import type { CommandLine } from './command.ts';

/** @throws Problem `file-unreadable` */
export async function readNamedFile({ terminal }: Pick<CommandLine, 'terminal'>, named: string): Promise<Buffer> {
  const file = resolve(terminal.cwd, named);
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('file-unreadable', { file, code: error.code ?? '' });
  });
}
