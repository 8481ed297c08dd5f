/** `vetrina serve`: the browser shell. Opens the shop, answers on this machine, and stays until it is told to stop. */
import type { WorkspaceName } from '../api/settings.ts';
import { lastResort } from './last-resort.ts';
import { ownFolder } from './owner.ts';
import { startService, type ServiceOptions } from './service.ts';

export interface ServeOptions extends ServiceOptions {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly workspace?: WorkspaceName | undefined;
}

/** Where everything answers, as `--json` prints it. */
export interface Addresses {
  readonly app: string;
  readonly public: string;
  /** Signs a browser in, once. */
  readonly signIn: string;
  /** Bearer token of this run. */
  readonly api: string;
}

export interface Serving {
  readonly addresses: Addresses;
  /** Finishes what is being written and gives the data folder back. */
  stop(): Promise<void>;
}

export async function startServing(options: ServeOptions): Promise<Serving> {
  const owner = await ownFolder(options);
  try {
    const service = await startService(owner, options);
    owner.workspaces.startChores();
    const forget = lastResort(owner.log, (code) => process.exit(code));
    const addresses = { app: service.app, public: service.public, signIn: service.invite(), api: service.token };
    return {
      addresses,
      async stop() {
        await service.close();
        await owner.close();
        forget();
      },
    };
  } catch (error) {
    await owner.close();
    throw error;
  }
}
