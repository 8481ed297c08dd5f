/**
 * The shop process behind the desktop window: Electron started it as a utility process and speaks over its parent port
 * (src/api/shell.ts). It serves windows over ports, and the command line and visitors over HTTP like the browser shell.
 */
import type { FromShop, ToShop } from '../api/shell.ts';
import { answersWindows } from './carriers/message-port.ts';
import { lastResort } from './last-resort.ts';
import { ownFolder, type Owner } from './owner.ts';
import type { ParentPort, Port } from './parent-port.ts';
import { dataFolder } from './places.ts';
import { keychainKeeper, keyFileKeeper, type Keeper } from './secrets/index.ts';
import { keychainOver } from './secrets/keychain.ts';
import { startService, type Service } from './service.ts';
import { languageOf, sayProblem } from './texts/index.ts';
import { formSecondsIn, trustedProxiesIn } from './visitors-settings.ts';

export interface UtilityOptions {
  readonly data: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly exit: (code: number) => void;
}

/** Runs until main says `stop`. */
export async function runUtility(parent: ParentPort, { data, env, exit }: UtilityOptions): Promise<void> {
  const say = (message: FromShop): void => parent.postMessage(message);
  const early: Port[] = [];
  let open: ((port: Port) => void) | null = null;
  let stop: (() => Promise<void>) | null = null;
  let stopAsked = false;
  let keychainCame: (keeper: Keeper) => void = () => {};
  const keeper = new Promise<Keeper>((resolve) => (keychainCame = resolve));

  parent.on('message', (event) => {
    const message = event?.data as ToShop;
    const [port] = event?.ports ?? [];
    switch (message.kind) {
      case 'keychain':
        return keychainCame(port === undefined ? keyFileKeeper : keychainKeeper(keychainOver(port)));
      case 'window':
        if (port === undefined) return;
        return open === null ? void early.push(port) : open(port);
      case 'stop':
        stopAsked = true;
        return void stop?.().finally(() => exit(0));
    }
  });

  try {
    const owner = await ownFolder({ root: dataFolder(data, env), env, keeper: await keeper });
    const service = await startService(owner, {
      host: env['VETRINA_HOST'],
      trustedProxies: trustedProxiesIn(env['VETRINA_TRUSTED_PROXY']),
      fewestFormSeconds: formSecondsIn(env['VETRINA_FORM_SECONDS']),
      behindWindow: true,
    });
    owner.workspaces.startChores();
    const forget = lastResort(owner.log, exit);
    stop = async () => {
      forget();
      await leave(owner, service);
    };
    open = answersWindows(owner.workspaces);
    for (const port of early) open(port);
    await tellMain(owner, say);
    if (stopAsked) await stop().finally(() => exit(0));
  } catch (error) {
    const { code, message } = await sayProblem(error, languageOf(env));
    say({ kind: 'failed', code, message });
    // The message is on its way; main closes the line once it has it.
    setTimeout(() => exit(1), 200);
  }
}

async function leave(owner: Owner, service: Service): Promise<void> {
  await service.close();
  await owner.close();
}

/** What main needs of the shop: the origins of links it may open (the gateway's, the public pages'), and its menu's language. */
async function tellMain(owner: Owner, say: (message: FromShop) => void): Promise<void> {
  const { workspaces } = owner;
  const facts = async (): Promise<{ language: string; pages: readonly string[] }> => {
    const { settings } = workspaces.current().shop.verbs;
    const { language, publicAddress } = await settings.get(undefined, { actor: { kind: 'vetrina', name: 'Vetrina' } });
    return { language, pages: originsOf([publicAddress, owner.publicAddress.now().base]) };
  };
  let told = await facts();
  const tellNews = async (always = false): Promise<void> => {
    const now = await facts();
    if (always || now.language !== told.language) say({ kind: 'language', language: now.language });
    if (always || now.pages.join() !== told.pages.join()) say({ kind: 'pages', origins: now.pages });
    told = now;
  };
  const watch = (): void => {
    workspaces.current().shop.watch(({ domain }) => {
      if (domain === 'settings') void tellNews();
    });
  };
  const gateway = (): string | null => workspaces.current().gateway.origin;
  watch();
  workspaces.onSwitch(() => {
    watch();
    say({ kind: 'gateway', origin: gateway() });
    void tellNews(true);
  });
  const origin = gateway();
  say({ kind: 'ready', ...told, ...(origin === null ? {} : { gateway: origin }) });
}

/** The origins of these addresses, each once; what is no address has none. */
function originsOf(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((address) => URL.parse(address)?.origin ?? []))];
}
