import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Door } from '../../src/api/index.ts';
import type { Desk } from './stand-in/electron.ts';
import { BuiltPage } from './stand-in/page.ts';
import { startApp } from './stand-in/start.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vetrina-call-'));
let desk: Desk;
let page: BuiltPage;

/** The contract over a door, as the page speaks it. */
function shopBehind(port: MessagePort): Door {
  const link = new RPCLink({ port });
  port.start();
  return createORPCClient(link);
}

/** The page asks for its door and walks through it. */
async function enter(): Promise<Door> {
  const door = page.nextDoor();
  page.posts('vetrina:want-port');
  return shopBehind(await door);
}

beforeAll(async () => {
  desk = await startApp({ realShop: true }, ['--data', folder]);
  page = new BuiltPage().joinedTo(desk);
});

afterAll(async () => {
  const gone = new Promise((resolve) => desk.app.once('gone', resolve));
  desk.app.emit('window-all-closed');
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

describe('a call of the contract', () => {
  it('travels from the page through its port to the shop process and back', async () => {
    const shop = await enter();
    const named = await shop.settings.update({ shopName: 'Bottega Verdi' });
    expect(named.shopName).toBe('Bottega Verdi');
    expect((await shop.settings.get()).shopName).toBe('Bottega Verdi');
  });

  it('is answered from the folder that the person asked for', async () => {
    const shop = await enter();
    const { dataFolder } = await shop.settings.workspace();
    expect(path.resolve(dataFolder)).toBe(path.resolve(folder));
  });

  it('is refused in a typed way, also through the window', async () => {
    const shop = await enter();
    await expect(shop.settings.update({ campaignCap: -5 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('brings a change to another page of the window as a notice', async () => {
    const [one, other] = [await enter(), await enter()];
    const heard = await one.notices.watch();
    const renamed = (async () => {
      for await (const { domain, sequence } of heard) if (domain === 'settings' && sequence > 0) return domain;
      return undefined;
    })();
    await other.settings.update({ shopName: 'Bottega Rossi' });
    expect(await renamed).toBe('settings');
  });

  it('is answered again after the shop process died, with what was saved (P1)', async () => {
    await (await enter()).settings.update({ shopName: 'Bottega Bianchi' });
    const next = page.nextDoor();
    desk.running?.kill();
    const shop = shopBehind(await next);
    expect((await shop.settings.get()).shopName).toBe('Bottega Bianchi');
  });
});
