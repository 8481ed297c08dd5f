/** A file that a verb answers, written where the person said. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Problem } from '../problem.ts';
import type { CommandLine } from './command.ts';

/**
 * Its full path. What is there already stays, unless the person said `--force`.
 * @throws Problem `file-there`, `file-unwritable`
 */
export async function saveBytes(line: CommandLine, out: string, bytes: Buffer, force = false): Promise<string> {
  const file = resolve(line.terminal.cwd, out);
  await writeFile(file, bytes, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Problem('file-there', { file });
    throw new Problem('file-unwritable', { file, code: error.code ?? '' });
  });
  return file;
}

/** Files that are no text come as base64. */
export const savePdf = (
  line: CommandLine,
  out: string,
  { text }: { readonly text: string },
  force = false,
): Promise<string> => saveBytes(line, out, Buffer.from(text, 'base64'), force);
