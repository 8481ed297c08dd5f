#!/usr/bin/env node
/**
 * The command line, `npx vetrina …`: builds when there is no build of these sources yet, then runs the shop process's
 * own command line on the project's Node where the system's is older than what the build was made for.
 */
import { spawn } from 'node:child_process';
import module from 'node:module';
import { pathToFileURL } from 'node:url';
import { COMPILED, NODE, SHOP, ensureBuilt, ensureInstalled } from './project.mjs';

const BUILT_FOR = 24;

try {
  ensureInstalled();
  ensureBuilt();
} catch (error) {
  console.error(`vetrina: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(70);
}

if (Number(process.versions.node.split('.')[0]) >= BUILT_FOR) {
  module.enableCompileCache?.(COMPILED);
  process.argv[1] = SHOP;
  await import(pathToFileURL(SHOP).href);
} else {
  const child = spawn(NODE, [SHOP, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  });
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`vetrina: ${error.message}`);
    process.exitCode = 70;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
