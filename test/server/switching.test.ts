import { expect, it } from 'vitest';

import type { WorkspaceName } from '../../src/api/settings.ts';
import { addGood, openTestServer } from './open-test-server.ts';

it('who clicks from shop to shop and back ends where the last click went, with every shop as it was left', async () => {
  const { door } = await openTestServer();
  await addGood(door, 'PANE-1', 350);
  const clicks: WorkspaceName[] = ['practice', 'sample', 'practice', 'real', 'sample', 'real', 'practice', 'real'];
  const opened = await Promise.all(clicks.map((name) => door.settings.openWorkspace({ name })));
  expect(opened.map(({ name }) => name)).toEqual(clicks);
  expect((await door.settings.workspace()).name).toBe('real');
  expect((await door.catalog.list({})).total).toBe(1);
  expect(await door.settings.check()).toMatchObject({ ok: true });
});

it('a shop is opened anew only when the one before on its folder has closed', async () => {
  const { door, owner } = await openTestServer();
  const before = owner.workspaces.current().shop.database;
  await door.settings.openWorkspace({ name: 'practice' });
  await door.settings.openWorkspace({ name: 'real' });
  expect(before.sqlite.open).toBe(false);
  expect(owner.workspaces.current().shop.database.sqlite.open).toBe(true);
});
