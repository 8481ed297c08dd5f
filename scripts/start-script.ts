/**
 * How the file of the start is written down once it is bundled: as a script that a small module runs, because of a script
 * V8 can keep every function that was called (src/server/compiled-code.ts); whoever imports the module notices nothing.
 */
import type { Plugin } from 'vite';

/** A node of the tree that the bundler's parser gives: only what is read here. */
interface Piece {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Name {
  readonly name: string;
}
interface Import extends Piece {
  readonly type: 'ImportDeclaration';
  readonly specifiers: readonly { readonly local: Name }[];
}
interface Export extends Piece {
  readonly type: 'ExportNamedDeclaration';
  readonly specifiers: readonly { readonly local: Name }[];
}
interface Change extends Pick<Piece, 'start' | 'end'> {
  readonly text: string;
}

const isImport = (piece: Piece): piece is Import => piece.type === 'ImportDeclaration';
const isExport = (piece: Piece): piece is Export => piece.type === 'ExportNamedDeclaration';

/** Lines stay where they are, so that the source map still fits. */
function changed(code: string, changes: readonly Change[]): string {
  let [written, at] = ['', 0];
  for (const { start, end, text } of changes.toSorted((one, other) => one.start - other.start)) {
    written += code.slice(at, start) + text;
    at = end;
  }
  return written + code.slice(at);
}

/**
 * Node's own modules without their face for `import`, which reads every property of each once: `fs` alone brings its
 * streams, its promises and what these bring.
 */
export function builtinsAsTheyAre(): Plugin {
  return {
    name: 'vetrina:builtins-as-they-are',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(importOfBuiltin, asItIs);
      }
    },
  };
}

/** As the bundler writes them, each on a line: `import fs, { join as j } from "node:fs";`, or for its own sake. */
const importOfBuiltin = /^import (?:(?:\* as )?([\w$]+)?(?:, )?(?:\{ (.+) \})? from )?("node:[\w/]+");$/gmu;

function asItIs(_written: string, whole: string | undefined, named: string | undefined, name: string): string {
  const parts = [whole, named === undefined ? undefined : `{ ${named.replaceAll(' as ', ': ')} }`];
  const taken = parts.filter((part) => part !== undefined);
  return taken.length === 0
    ? ''
    : `const ${taken.map((part) => `${part} = process.getBuiltinModule(${name})`).join(', ')};`;
}

/** @param name of the chunk; @param runner the entry that runs scripts, by its path from there */
export function asScript(name: string, runner: string): Plugin {
  return {
    name: 'vetrina:as-script',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || file.name !== name) continue;
        const scriptName = file.fileName.replace(/\.js$/u, '.script.js');
        const body = this.parse(file.code).body as readonly Piece[];
        const [imports, exports] = [body.filter(isImport), body.filter(isExport)];
        const given = imports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
        const taken = exports.flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name));
        const text = ({ start, end }: Piece): string => file.code.slice(start, end);
        const head = `(function (importModule, importMeta, ${given.join(', ')}) { 'use strict';`;
        const script = changed(file.code, [
          { start: 0, end: 0, text: head },
          ...imports.map(({ start, end }) => ({ start, end, text: '' })),
          ...exports.map(({ start, end }) => ({ start, end, text: `return { ${taken.join(', ')} };` })),
          ...moduleWords(body),
        ]);
        this.emitFile({
          type: 'asset',
          fileName: scriptName,
          source: `${script.replace(/\n\/\/# source.*\s*$/u, '')}\n})`,
        });
        file.code = [
          ...imports.map(text),
          `import { runScript } from ${JSON.stringify(runner)};`,
          `const script = runScript(import.meta.filename.replace(/js$/u, "script.js"));`,
          `const { ${taken.join(', ')} } = script((file) => import(file), import.meta, ${given.join(', ')});`,
          ...exports.map(text),
        ].join('\n');
      }
    },
  };
}

/** `import()` and `import.meta` mean something in modules only: the module hands its own in. */
function moduleWords(within: unknown): Change[] {
  if (Array.isArray(within)) return within.flatMap(moduleWords);
  if (typeof within !== 'object' || within === null) return [];
  const { type, start, end, meta } = within as Piece & { readonly meta?: Name };
  // `new.target` is the other one.
  if (type === 'MetaProperty' && meta?.name === 'import') return [{ start, end, text: 'importMeta' }];
  const own = type === 'ImportExpression' ? [{ start, end: start + 'import'.length, text: 'importModule' }] : [];
  return [...own, ...Object.values(within).flatMap(moduleWords)];
}
