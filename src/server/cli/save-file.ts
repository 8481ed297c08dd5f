/** A file that a verb answers, written where the person said. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Problem } from '../problem.ts';
import type { CommandLine } from './command.ts';

/** Its full path; files that are no text come as base64. */
export async function savePdf(line: CommandLine, out: string, { text }: { readonly text: string }): Promise<string> {
  const file = resolve(line.terminal.cwd, out);
  await writeFile(file, Buffer.from(text, 'base64')).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('file-unwritable', { file, code: error.code ?? '' });
  });
  return file;
}
