import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { dataFolder, serveShop } from './served-shop.ts';
import { ask, filled, send } from './visitors.ts';

interface Dawdler {
  readonly begun: Promise<void>;
  /** The shop has shown it out. */
  readonly ended: Promise<void>;
}

/** A client that says the beginning of a request and then nothing more. */
function dawdle(port: number, beginning: string): Dawdler {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  socket.resume();
  const ended = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  const begun = new Promise<void>((resolve) =>
    socket.once('connect', () => void socket.write(beginning, () => resolve())),
  );
  return { begun, ended };
}

/** Milliseconds that all but the slowest of 40 calls of the staff stay under. */
async function usualWait(door: Door): Promise<number> {
  const waits: number[] = [];
  for (let call = 0; call < 40; call++) {
    const before = performance.now();
    await door.settings.get();
    waits.push(performance.now() - before);
  }
  return waits.sort((a, b) => a - b)[37] as number;
}

/** Far above what an idle machine needs: it tells waiting for strangers from a busy machine. */
const noticeable = 1_000;

/** Sends a body that never ends until the shop closes the line; answers how many bytes it got rid of. */
function pour(port: number, headers: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(headers);
      more();
    });
    const piece = Buffer.alloc(65_536, 'a');
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
    let sent = 0;
    const more = (): void => {
      while (!socket.destroyed && sent < 1e9) {
        sent += piece.length;
        if (!socket.write(chunk)) return void socket.once('drain', more);
      }
      socket.end();
    };
    socket.on('error', () => undefined);
    socket.resume();
    socket.once('close', () => resolve(sent));
    onTestFinished(() => void socket.destroy());
  });
}

const formHead = 'POST /e/degustazione HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';

describe('visitors who take their time', () => {
  it('five hundred of them slow down neither the shop nor the page, and are shown out', async () => {
    const shop = await serveShop(dataFolder());
    const startsAt = new Date(Date.now() + 1e9).toISOString();
    const { slug } = await shop.door.events.create({ title: 'Degustazione', startsAt, capacity: 10 });
    const heads = Array.from({ length: 450 }, () => dawdle(shop.publicPort, `${formHead}X-a: `));
    const halfForm = `${formHead}Content-Length: 900\r\n\r\nformKey=`;
    const bodies = Array.from({ length: 50 }, () => dawdle(shop.publicPort, halfForm));
    await Promise.all([...heads, ...bodies].map(({ begun }) => begun));
    expect(await usualWait(shop.door)).toBeLessThan(noticeable);
    expect((await ask({ port: shop.publicPort, path: `/e/${slug}` })).status).toBe(200);
    expect((await send({ port: shop.publicPort, slug, form: filled(1) })).status).toBe(303);
    await Promise.all(heads.map(({ ended }) => ended));
    expect((await send({ port: shop.publicPort, slug, form: filled(2) })).status).toBe(303);
  });

  it('a body without an end is cut off after its first pieces, on both ports', async () => {
    const shop = await serveShop(dataFolder());
    const chunked = `${formHead}Transfer-Encoding: chunked\r\n\r\n`;
    const announced = `${formHead}Content-Length: 1000000000\r\n\r\n`;
    const staff = `POST /session HTTP/1.1\r\nHost: ${new URL(shop.app).host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const [whole, inPieces, toStaff] = await Promise.all([
      pour(shop.publicPort, announced),
      pour(shop.publicPort, chunked),
      pour(Number(new URL(shop.app).port), staff),
    ]);
    // What is in the pipes between two programs of one machine may be lost, and the staff may send pictures.
    expect(whole).toBeLessThan(100e6);
    expect(inPieces).toBeLessThan(100e6);
    expect(toStaff).toBeLessThan(100e6);
    expect(await usualWait(shop.door)).toBeLessThan(noticeable);
  });

  it('headers by the thousand are refused', async () => {
    const shop = await serveShop(dataFolder());
    const headers = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`x-header-${n}`, 'a'.repeat(100)]));
    const answer = await ask({ port: shop.publicPort, path: '/e/none', headers }).catch(() => null);
    expect([431, undefined]).toContain(answer?.status);
    expect(await usualWait(shop.door)).toBeLessThan(noticeable);
  });
});
