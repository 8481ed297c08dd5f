import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { drawShopFront } from '../../../src/core/campaigns/shop-front/index.ts';

test('the drawn shop front is a PNG of Meta’s size, always the same, with the awning on top', () => {
  const png = Buffer.from(drawShopFront());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 628]);
  expect(png.equals(Buffer.from(drawShopFront()))).toBe(true);
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const pixel = (x: number, y: number) => rows.subarray(y * 3601 + 1 + x * 3, y * 3601 + 4 + x * 3).toString('hex');
  expect([pixel(50, 60), pixel(150, 60), pixel(400, 300), pixel(600, 600)]).toEqual([
    '17505c',
    'ffffff',
    'e8dccb',
    'b4834f',
  ]);
  expect(png.length).toBeLessThan(40_000);
});
