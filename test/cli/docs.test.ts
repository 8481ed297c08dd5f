/** docs/cli.md names every verb and every option there is, and none that is not. */
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { commandLine } from '../../src/server/cli/command.ts';
import { buildProgram } from '../../src/server/cli/program.ts';
import { wordsEn } from '../../src/server/cli/words.en.ts';

const terminal = { out: () => {}, tell: () => {}, env: {}, cwd: '/', onStop: () => {} };
const program = buildProgram(commandLine({ terminal, language: 'en', words: wordsEn, ends: () => {} }));
const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

interface Verb {
  readonly path: readonly string[];
  readonly options: readonly string[];
}

function verbsOf(command: Command, path: readonly string[] = []): Verb[] {
  const below = command.commands.flatMap((each) => verbsOf(each as Command, [...path, each.name()]));
  const options = command.options.flatMap(({ long }) => (long == null ? [] : [long]));
  const alone = below.length === 0 || options.length > 0;
  return alone && path.length > 0 ? [...below, { path, options }] : below;
}
const verbs = verbsOf(program);

/** What stands in code between one empty line and the next. A verb's options stand with its name. */
const blocks = page
  .split(/\n\s*\n/u)
  .map((block) => [...block.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code.replace(/\s+/gu, ' ')));
const words = (code: string): string[] => code.split(/[^\w-]+/u).filter((word) => word !== '');
const blockOf = ({ path }: Verb): string[] =>
  blocks.filter((codes) => codes.some((code) => path.every((word) => words(code).includes(word)))).flat();

it.each(verbs.map((verb) => [verb.path.join(' '), verb] as const))('%s is told with its options', (_name, verb) => {
  const told = blockOf(verb);
  expect(told).not.toEqual([]);
  const named = told.flatMap(words);
  expect(verb.options.filter((option) => !named.includes(option))).toEqual([]);
});

it('no option is told that there is not', () => {
  const known = new Set([...verbs.flatMap(({ options }) => options), ...program.options.map(({ long }) => long)]);
  const told = new Set(
    blocks
      .flat()
      .flatMap(words)
      .filter((word) => word.startsWith('--')),
  );
  expect([...told].filter((option) => !known.has(option))).toEqual([]);
});
