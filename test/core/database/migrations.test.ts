import { expect, test } from 'vitest';

import { schemaVersion } from '../../../src/core/database/migrate.ts';
import { migrations } from '../../../src/core/database/migrations/index.ts';

test('the steps of the file stand in their order, each number once', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
});

test('a file that has had the last of them is known to owe none', () => {
  expect(schemaVersion).toBe(migrations.at(-1)?.version);
});
