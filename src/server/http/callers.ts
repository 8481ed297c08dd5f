/** Who calls over HTTP: a browser with its session, the owner's own tools with this run's token, a script with its own. */
import type { FastifyRequest } from 'fastify';

import type { Actor } from '../../api/rights.ts';
import { theOwner } from '../actors.ts';
import type { Workspaces } from '../workspaces.ts';
import { fromOwnPage } from './guard.ts';
import { isSameSecret, sessionCookie, type Sessions } from './sessions.ts';

export interface Callers {
  /** By the `Authorization: Bearer …` header; null for a stranger. */
  byToken(request: FastifyRequest): Promise<Actor | null>;
  /** By the session cookie, from the app's own page only. */
  bySession(request: FastifyRequest): Actor | null;
}

export interface CallersParts {
  readonly sessions: Sessions;
  readonly runToken: string;
  readonly workspaces: Pick<Workspaces, 'current'>;
  readonly hosts: () => ReadonlySet<string>;
}

export function openCallers({ sessions, runToken, workspaces, hosts }: CallersParts): Callers {
  return {
    async byToken(request) {
      const token = /^Bearer ([\w.~+/-]{8,200}=*)$/u.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) return null;
      if (isSameSecret(token, runToken)) return theOwner;
      return workspaces.current().shop.tokenActor(token);
    },
    bySession(request) {
      const valid = sessions.isValid(request.cookies[sessionCookie]) && fromOwnPage(request, hosts());
      return valid ? theOwner : null;
    },
  };
}
