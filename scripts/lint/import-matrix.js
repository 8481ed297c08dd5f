/**
 * ESLint rule `import-matrix`: who may import whom in src/ (DESIGN section 2).
 *
 * The house stands on this order: the contract (`api`) knows nobody, the shop (`core`) knows no screen and no vendor,
 * connectors know no SQL. What each part may use is the table below; everything it does not name is refused.
 */
import path from 'node:path';
import { isBuiltin } from 'node:module';

/**
 * @typedef {{ part: string, room: string | undefined, file: string }} Place where a file of src/ stands
 * @typedef {{ typeOnly: boolean, lazy: boolean }} How nothing left of it at run time; `await import(…)`
 * @typedef {{ importKind?: string, exportKind?: string }} Kinds
 * @typedef {Kinds & { specifiers?: Kinds[], source?: { value?: unknown } | null }} Statement
 *   an import or export, with what TypeScript's parser adds to ESLint's own tree
 */

/** Domains of src/core from the ground up. A domain may use those of lower storeys only, never its own storey's. */
export const STOREYS = [
  ['database'],
  ['outbox', 'batches', 'print', 'spreadsheets'],
  ['staff', 'settings'],
  ['customers', 'channels', 'catalog'],
  ['events', 'pricing', 'stock'],
  ['listings', 'imports', 'labels'],
  ['presence', 'sales'],
  ['lifecycle', 'campaigns'],
  ['outreach'],
  ['metrics'],
];

/**
 * Packages per part: exact names, or a scope ending in `/` that covers all of its packages.
 * @type {Record<string, string[]>}
 */
const PACKAGES = {
  api: ['zod', '@orpc/contract'],
  core: [
    'kysely',
    'better-sqlite3',
    '@orpc/contract',
    '@orpc/server',
    'zod',
    'papaparse',
    'yauzl',
    'pdfkit',
    'bwip-js',
    'temporal-polyfill',
    'libphonenumber-js',
    'cockatiel',
    'p-queue',
    'pino',
  ],
  connectors: ['googleapis', 'google-auth-library', 'facebook-nodejs-business-sdk', 'nodemailer'],
  practice: [],
  server: ['fastify', '@fastify/', '@orpc/', 'pino', 'commander', 'env-paths', 'open', 'uqr'],
  main: ['electron'],
  preload: ['electron'],
};

/** What never reaches the window's side: it has no Node, no database and no vendor's keys. */
const NEVER_IN_RENDERER = ['electron', 'kysely', 'better-sqlite3', 'fastify', 'pino', '@orpc/server', '@fastify/'];

/** Parts that run in Node and may use its built-in modules. */
const NODE_PARTS = ['core', 'connectors', 'practice', 'server', 'main'];

const storeyOf = (/** @type {string} */ domain) => STOREYS.findIndex((storey) => storey.includes(domain));
const packageName = (/** @type {string} */ source) =>
  source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
const listed = (/** @type {string[]} */ list, /** @type {string} */ source) => {
  const name = packageName(source);
  return list.some((entry) => (entry.endsWith('/') ? name.startsWith(entry) : name === entry));
};

/**
 * Where a file of src/ stands: `{ part: 'core', room: 'pricing', file: 'set-price.ts' }`; files at the root of a part
 * have no room. Undefined outside src/.
 * @param {string} file
 * @returns {Place | undefined}
 */
export function placeOf(file) {
  const match = /(?:^|[\\/])src[\\/](.+)$/.exec(file);
  const [part, ...rest] = match?.[1]?.split(/[\\/]/) ?? [];
  const [first, ...inner] = rest;
  if (part === undefined || first === undefined) return undefined;
  return inner.length === 0 ? { part, room: undefined, file: first } : { part, room: first, file: inner.join('/') };
}

/**
 * Why `from` may not use the package, or undefined when it may.
 * @param {Place} from
 * @param {string} source
 */
function packageRefusal(from, source) {
  if (isBuiltin(source)) {
    return NODE_PARTS.includes(from.part) ? undefined : `${from.part} runs without Node's built-in modules`;
  }
  if (from.part === 'renderer') {
    return listed(NEVER_IN_RENDERER, source) || listed(PACKAGES.connectors ?? [], source)
      ? `the window never loads ${packageName(source)}`
      : undefined;
  }
  const allowed = PACKAGES[from.part];
  if (!allowed || listed(allowed, source)) return undefined;
  return `${from.part} may not use the package ${packageName(source)}`;
}

/**
 * Why a file of core may not use another file of core, or undefined when it may. A domain's `plain.ts` hands out what needs
 * neither the shop's file nor another domain: for threads, which would load everything through its `index.ts`.
 * @param {Place} from
 * @param {Place} to
 * @param {boolean} typeOnly
 */
function coreRefusal(from, to, typeOnly) {
  if (from.room !== undefined && from.room === to.room) return undefined;
  if (to.room === 'channels' && to.file === 'ports.ts' && typeOnly) return undefined;
  // The form of a verb, which every domain's verbs have; nothing of it is left at run time.
  if (to.room === undefined && to.file === 'door.ts' && typeOnly) return undefined;
  if (to.room === undefined) {
    return from.room === undefined
      ? undefined
      : 'a domain does not know the shop that is built from it (src/core/*.ts)';
  }
  if (to.file !== 'index.ts' && to.file !== 'plain.ts') return `only through src/core/${to.room}/index.ts`;
  if (from.room === undefined) return undefined;
  const [fromStorey, toStorey] = [storeyOf(from.room), storeyOf(to.room)];
  if (fromStorey < 0) return `core/${from.room} has no storey: add it to STOREYS in scripts/lint/import-matrix.js`;
  if (toStorey < 0) return `core/${to.room} has no storey: add it to STOREYS in scripts/lint/import-matrix.js`;
  return toStorey < fromStorey ? undefined : `downhill only: core/${from.room} does not stand above core/${to.room}`;
}

/**
 * Why a file of connectors may not use another file of connectors, or undefined when it may.
 * @param {Place} from
 * @param {Place} to
 */
function connectorsRefusal(from, to) {
  if (from.room === undefined || from.room === to.room) return undefined;
  // Files beside index.ts are what all connectors stand on (the gateway rule); index.ts itself stands on them.
  if (to.room === undefined && to.file !== 'index.ts') return undefined;
  return to.room === undefined ? 'connectors/index.ts lists the connectors' : 'each connector keeps to its own folder';
}

/**
 * Why `from` may not use the file `to` of another part (or of its own), or undefined when it may.
 * @param {Place} from
 * @param {Place} to
 * @param {How} how
 */
function partRefusal(from, to, how) {
  if (to.part === 'core' && from.part === 'core') return coreRefusal(from, to, how.typeOnly);
  if (to.part === 'connectors' && from.part === 'connectors') return connectorsRefusal(from, to);
  if (to.part === from.part) return undefined;
  if (to.part === 'api') {
    return (from.part === 'main' || from.part === 'preload') && !how.typeOnly
      ? `${from.part} uses the types of api only`
      : undefined;
  }
  const address = `${to.part}/${to.room === undefined ? '' : `${to.room}/`}${to.file}`;
  if (from.part === 'connectors' && address === 'core/channels/ports.ts') {
    return how.typeOnly ? undefined : 'connectors use the types of core/channels/ports.ts only';
  }
  if (from.part === 'server') {
    if (address === 'core/shop.ts' || address === 'practice/index.ts') return undefined;
    if (address === 'connectors/index.ts') {
      return how.lazy || how.typeOnly ? undefined : 'connectors are loaded when first used: await import(…)';
    }
  }
  return `${from.part} may not use ${address}`;
}

/**
 * Why the file may not import the source, or undefined when it may.
 * @param {string} file
 * @param {string} source
 * @param {How} how
 */
export function refusal(file, source, how) {
  const from = placeOf(file);
  if (!from) return undefined;
  if (!source.startsWith('.')) return packageRefusal(from, source);
  const target = path.resolve(path.dirname(path.resolve(file)), source.replace(/\?.*$/, ''));
  const to = placeOf(target);
  if (!to) return from.part === 'renderer' ? undefined : `${from.part} may not reach outside src/`;
  return partRefusal(from, to, how);
}

/**
 * True when an import or export statement names types only, so that nothing of it is left at run time.
 * @param {Statement} node
 */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type');
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    docs: { description: 'the import matrix of the house' },
    schema: [],
    messages: { refused: '“{{source}}”: {{why}}.' },
  },
  create(context) {
    const check = (/** @type {import('eslint').Rule.Node} */ node, /** @type {Partial<How>} */ known = {}) => {
      const statement = /** @type {Statement} */ (/** @type {unknown} */ (node));
      const source = statement.source?.value;
      if (typeof source !== 'string') return;
      const how = { typeOnly: isTypeOnly(statement), lazy: false, ...known };
      const why = refusal(context.filename, source, how);
      if (why) context.report({ node, messageId: 'refused', data: { source, why } });
    };
    const statement = (/** @type {import('eslint').Rule.Node} */ node) => check(node);
    return {
      ImportDeclaration: statement,
      ExportNamedDeclaration: statement,
      ExportAllDeclaration: statement,
      ImportExpression: (node) => check(node, { lazy: true }),
      TSImportType: (/** @type {import('eslint').Rule.Node} */ node) => check(node, { typeOnly: true }),
    };
  },
};
