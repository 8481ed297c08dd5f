/** Draws resources/icon.svg as the PNG files that the packages want. Run after changing the drawing: needs the tests' Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { ROOT } from './project.mjs';

const SIZES = { 'icon.png': 1024, 'icon-512.png': 512 };
const resources = path.join(ROOT, 'resources');
const drawing = readFileSync(path.join(resources, 'icon.svg'), 'utf8');

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
try {
  for (const [file, size] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(path.join(resources, file), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
