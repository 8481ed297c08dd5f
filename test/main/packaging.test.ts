import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const yaml = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8');

/** The switches below `electronFuses:`, one `name: true|false` a line. */
function fuses(): Record<string, boolean> {
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(yaml)?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, on]) => [name, on === 'true']),
  );
}

it('sets the seven fuses of the list, and no other (P32)', () => {
  expect(fuses()).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    enableCookieEncryption: true,
  });
});

it('names them as the packager does: a misspelt one would stay off silently', () => {
  const schema = createRequire(import.meta.url)('app-builder-lib/scheme.json') as {
    definitions: { FuseOptionsV1: { properties: Record<string, unknown> } };
  };
  expect(Object.keys(schema.definitions.FuseOptionsV1.properties)).toEqual(
    expect.arrayContaining(Object.keys(fuses())),
  );
});

it('packs the app into one archive, and only the database’s binary beside it', () => {
  expect(yaml).toMatch(/^asar: true$/m);
  expect(yaml).toMatch(/^asarUnpack:\n {2}- node_modules\/better-sqlite3\/\*\*\n(?! {2}-)/m);
});

it('is built for the Electron that the package names, within the supported three majors', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/);
});
