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
import { addRest } from './rest.ts';
import { addRpc } from './rpc.ts';
import { addScreens } from './screens.ts';
import { addSignIn } from './sign-in.ts';
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
  const app = baseApp(bodyLimit);
  plainAnswers(app, parts.log);
  jsonOnly(app);
  app.addHook('onRequest', async (request, reply) => {
    if (!hasOwnHost(request, parts.hosts())) return reply.code(421).send({ error: 'unknown-host' });
    return undefined;
  });
  await app.register(helmet, pageHeaders);
  await app.register(cookie);
  const callers = openCallers(parts);
  await addSignIn(app, parts.sessions, parts.hosts, callers);
  addRpc(app, parts.workspaces, callers);
  addRest(app, parts.workspaces, callers);
  if (parts.screens !== null) await addScreens(app, parts.screens);
  return app;
}
