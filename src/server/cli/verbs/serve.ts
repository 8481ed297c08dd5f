/** `vetrina serve`: the app in the browser, until Ctrl-C. */
import type { Command } from 'commander';

import { Refusal } from '../../../api/refusals.ts';
import { readDoor } from '../../door-file.ts';
import type { Serving } from '../../serve.ts';
import { formSecondsIn, trustedProxiesIn } from '../../visitors-settings.ts';
import { wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { FrameWords } from '../words-of-frame.en.ts';

type ServeLine = CommandLine<keyof FrameWords>;

interface Options {
  readonly port?: number;
  readonly publicPort?: number;
  readonly host?: string;
  readonly trustedProxy?: string;
  readonly open: boolean;
}

export function addServe(program: Command, line: ServeLine): void {
  const { words } = line;
  program
    .command('serve')
    .description(words.serve)
    .option('--port <n>', words.optionPort, wholeNumber(0, 65_535, line))
    .option('--public-port <n>', words.optionPublicPort, wholeNumber(0, 65_535, line))
    .option('--host <address>', words.optionHost)
    .option('--trusted-proxy <addresses>', words.optionTrustedProxy)
    .option('--no-open', words.optionNoOpen)
    .action(async (options: Options, command: Command) => {
      const stopped = new Promise<void>((resolve) => line.terminal.onStop(resolve));
      const serving = await started(line, command, options);
      if (serving === null) return;
      const { addresses } = serving;
      if (line.wantsJson(command)) line.terminal.out(JSON.stringify(addresses));
      else line.terminal.out(line.say('serving', { ...addresses }));
      if (options.open) await openBrowser(addresses.signIn, line);
      await stopped;
      await serving.stop();
    });
}

async function started(line: ServeLine, command: Command, options: Options): Promise<Serving | null> {
  const root = line.root(command);
  const { env } = line.terminal;
  // The web servers are loaded for this verb alone: every other one would wait for them.
  const { startServing } = await import('../../serve.ts');
  try {
    return await startServing({
      root,
      env,
      workspace: line.workspace(command),
      port: options.port,
      publicPort: options.publicPort,
      host: options.host ?? env['VETRINA_HOST'],
      trustedProxies: trustedProxiesIn(options.trustedProxy ?? env['VETRINA_TRUSTED_PROXY']),
      fewestFormSeconds: formSecondsIn(env['VETRINA_FORM_SECONDS']),
    });
  } catch (error) {
    const link = error instanceof Refusal && error.code === 'shop-open-elsewhere' ? await linkTo(root) : null;
    if (link === null) throw error;
    // Refused, and yet no dead end: the shop that is open already has a door for this browser too.
    const message = line.say('servedAlready', { root, link });
    line.terminal.tell(`vetrina: ${message}`);
    const { code, details } = error as Refusal;
    line.answer(command, { data: { error: { code, details, message } }, text: '', exit: exitCodes.refused });
    return null;
  }
}

/** A link that signs a browser in once at the owner of the folder; null when that does not answer. */
async function linkTo(root: string): Promise<string | null> {
  const door = readDoor(root);
  if (door === null) return null;
  try {
    const headers = { authorization: `Bearer ${door.token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${door.app}/session/invitations`, { method: 'POST', headers, body: '{}' });
    const { token } = (await answer.json()) as { token?: unknown };
    return answer.ok && typeof token === 'string' ? `${door.app}/#signin=${token}` : null;
  } catch {
    return null;
  }
}

/** The address stands on screen already: a browser that does not open must not keep the shop from answering. */
async function openBrowser(address: string, line: ServeLine): Promise<void> {
  try {
    const { default: open } = await import('open');
    await open(address);
  } catch {
    line.terminal.tell(line.words.noBrowser);
  }
}
