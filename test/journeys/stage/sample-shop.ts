/**
 * The sample shop of the journeys: made once by the built shop process as a person would, waited for until its channels
 * show everything, and copied for each story. Made anew each time it costs what a short story does.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

import { dayAhead } from '../../days.ts';
import { type BuiltShop, startBuiltShop, temporaryFolder } from './built-shop.ts';
import { settled } from './settled.ts';
import { until } from './until.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the sample shop is made: `data`, and `said` once it is there: its day, or why there is none. */
    sampleShop: string;
  }
}

const dataIn = (folder: string): string => path.join(folder, 'data');
const saidIn = (folder: string): string => path.join(folder, 'said.txt');

/** Vitest's global setup of the journeys: begins to make the shop, and does not keep the stories waiting that need none. */
export default function setup(project: TestProject): () => Promise<void> {
  const folder = temporaryFolder();
  project.provide('sampleShop', folder);
  const begun = startBuiltShop();
  const making = begun
    .then((shop) => make(shop, folder))
    .catch((error: unknown) => writeFileSync(saidIn(folder), String(error)));
  return async () => {
    // Also when the stories were over before it was made.
    await begun.then(({ stop }) => stop()).catch(() => undefined);
    await making;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

async function make(shop: BuiltShop, folder: string): Promise<void> {
  const day = dayAhead(0);
  try {
    await shop.door.settings.openWorkspace({ name: 'sample' });
    await settled(shop.door);
    await shop.end();
    mkdirSync(dataIn(folder));
    cpSync(shop.data, dataIn(folder), { recursive: true });
    writeFileSync(saidIn(folder), day);
  } finally {
    await shop.stop();
  }
}

/** The folder to copy; null when it was made before midnight and has another today. */
export async function preparedSample(): Promise<string | null> {
  const folder = inject('sampleShop');
  await until(() => existsSync(saidIn(folder)), { within: 120_000, every: 100 });
  const said = readFileSync(saidIn(folder), 'utf8');
  if (!existsSync(dataIn(folder))) throw new Error(`the sample shop was not made: ${said}`);
  return said === dayAhead(0) ? dataIn(folder) : null;
}
