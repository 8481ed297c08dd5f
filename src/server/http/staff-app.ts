/**
 * The app over HTTP, on this machine's own address only: the screens, their calls (`/rpc`), REST for scripts and tills
 * (`/api/v1`) and the sign-in. The public pages stand on another port, where no session of this one is valid.
 */
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

import type { ShopLog } from '../log.ts';
import type { Workspaces } from '../workspaces.ts';
import { baseApp, jsonOnly, plainAnswers } from './base-app.ts';
import { openCallers } from './callers.ts';
import { hasOwnHost } from './guard.ts';
import { pageHeaders } from './headers.ts';
import { handOn } from './late-app.ts';
import { addRest } from './rest.ts';
import { addRpc } from './rpc.ts';
import type { Sessions } from './sessions.ts';

export interface StaffAppParts {
  readonly workspaces: Workspaces;
  readonly sessions: Sessions;
  /** Bearer token of the owner's own tools, for as long as this process runs. */
  readonly runToken: string;
  /** Names with port under which it answers; known once it listens. */
  readonly hosts: () => ReadonlySet<string>;
  /** The built screens; null answers calls only. */
  readonly screens: string | null;
  readonly log: ShopLog;
}

/** A picture of a campaign travels inside its JSON: up to 8 MB of base64, and the words around it. */
const bodyLimit = 9_000_000;

export async function staffApp(parts: StaffAppParts): Promise<FastifyInstance> {
  const { workspaces, screens } = parts;
  const app = await guardedApp(parts);
  const callers = openCallers(parts);
  addRpc(app, workspaces, callers);
  addRest(app, workspaces, callers);
  handOn(app, ['/session', '/session/*'], async () => {
    const { addSignIn } = await import('./sign-in.ts');
    const signIn = await guardedApp(parts);
    await addSignIn(signIn, parts.sessions, parts.hosts, callers);
    return signIn;
  });
  if (screens !== null) {
    handOn(app, ['/', '/*'], async () => {
      const { addScreens } = await import('./screens.ts');
      const files = await guardedApp(parts);
      await addScreens(files, screens);
      return files;
    });
  }
  return app;
}

/** What holds for everything that the app answers, whatever it is. */
async function guardedApp({ log, hosts }: StaffAppParts): Promise<FastifyInstance> {
  const app = baseApp(bodyLimit);
  plainAnswers(app, log);
  jsonOnly(app);
  app.addHook('onRequest', async (request, reply) => {
    if (!hasOwnHost(request, hosts())) return reply.code(421).send({ error: 'unknown-host' });
    return undefined;
  });
  await app.register(helmet, pageHeaders);
  await app.register(cookie);
  return app;
}
