/**
 * How the shop process is bundled so that it starts fast: what every start needs lies in one file, in plain ASCII (a
 * single accent makes the whole file twice as large in memory and ten times as slow to read), without the parts of
 * libraries that are never called here.
 */
import type { Plugin } from 'vite';

/** Where a start begins, in the window and in the browser, up to the first list. */
const starts =
  /\/src\/server\/(?:utility|serve|carriers\/message-port|cli\/(?:index|serve-program|verbs\/serve))\.ts$/u;
/** The piece of the contract that the first list asks. */
const firstAsked = /\/src\/api\/listings\.ts$/u;
const threads = /\/src\/core\/(?:database\/log-worker|imports\/reading-worker|labels\/press-worker)\.ts$/u;

/** Imported and never called: no test asks the built servers without a socket, no route has a schema of its own. */
const unused = new Map([
  ['light-my-request', /\/fastify\/fastify\.js$/u],
  ['@fastify/ajv-compiler', /\/fastify\/lib\/schema-controller\.js$/u],
  ['@fastify/fast-json-stringify-compiler', /\/fastify\/lib\/schema-controller\.js$/u],
]);

/** What no plugin is asked about: Node settles its own modules and names itself. */
const neverCalled = [
  // The servers speak plain HTTP/1.
  {
    file: /\/fastify\/lib\/server\.js$/u,
    without: (code: string) => code.replace(/require\('node:(?:http2|https)'\)/gu, '{}'),
  },
  // Plugins come with the versions of the lock file; nobody asks whether they fit.
  {
    file: /\/fastify\/lib\/plugin-utils\.js$/u,
    without: (code: string) => code.replace("require('semver')", '{ gt: () => false, satisfies: () => true }'),
  },
  // The routes are written here, not by visitors: none of their patterns is searched for ever.
  {
    file: /\/find-my-way\/index\.js$/u,
    without: (code: string) => code.replace("require('safe-regex2')", '() => true'),
  },
  // The log is written by this thread.
  {
    file: /\/pino\/lib\/transport\.js$/u,
    without: (code: string) => code.replace("require('thread-stream')", '{}'),
  },
  // No verb takes or gives a form, and whoever only names `FormData` loads the whole of Node's fetch.
  {
    file: /\/@orpc\/(?:openapi-client|standard-server-node|standard-server-peer)\/dist\/.*\.mjs$/u,
    without: (code: string) =>
      code.replace(/([\w.]+) instanceof FormData/gu, "Object.prototype.toString.call($1) === '[object FormData]'"),
  },
];
const nothing = '\0vetrina:unused';

export function leavesOutUnused(): Plugin {
  return {
    name: 'vetrina:leaves-out-unused',
    enforce: 'pre',
    resolveId: (source, importer = '') => (unused.get(source)?.test(importer) === true ? nothing : null),
    load: (id) => (id === nothing ? 'module.exports = {};' : null),
    transform(code, id) {
      const without = neverCalled.find(({ file }) => file.test(id))?.without(code);
      return without === undefined || without === code ? null : { code: without, map: null };
    },
  };
}

/** Which modules belong into the one file of the start; known once all of them have been read. */
export function startFile(): { readonly plugin: Plugin; readonly holds: (id: string) => boolean } {
  const imports = new Map<string, readonly string[]>();
  const reached = (from: RegExp): ReadonlySet<string> => {
    const found = new Set([...imports.keys()].filter((id) => from.test(id)));
    for (const id of found) for (const next of imports.get(id) ?? []) found.add(next);
    return found;
  };
  let inStart: ReadonlySet<string> | undefined;
  const decide = (): ReadonlySet<string> => {
    // What a thread loads too stays outside: it would take the whole shop along.
    const elsewhere = reached(threads);
    const needed = [...reached(starts), ...reached(firstAsked)];
    return new Set(needed.filter((id) => !elsewhere.has(id)));
  };
  return {
    plugin: {
      name: 'vetrina:start-file',
      moduleParsed: ({ id, importedIds }) => void imports.set(id, importedIds),
    },
    holds: (id) => (inStart ??= decide()).has(id),
  };
}

/** Every character beyond ASCII as its escape, after the bundler has written the file. */
export function inAscii(): Plugin {
  return {
    name: 'vetrina:in-ascii',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(/[^\0-\x7F]/gu, escaped);
      }
    },
  };
}

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
