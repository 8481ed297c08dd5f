import { expect, test } from 'vitest';

import { migrations } from '../../../src/core/database/migrations/index.ts';

test('the steps of the file stand in their order, each number once', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
});
