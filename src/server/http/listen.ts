/** Ports: the wanted one, or where nobody insists and it is taken, the next free one. */
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';

import { Problem } from '../problem.ts';

const attempts = 20;

export interface Place {
  readonly host: string;
  readonly port: number;
  /** The person named this port: another one would surprise. */
  readonly insists: boolean;
}

/**
 * Answers the port it listens on.
 * @throws Problem `port-taken`, `host-unknown`
 */
export async function listenAt(app: FastifyInstance, { host, port, insists }: Place): Promise<number> {
  for (let tried = 0; ; tried++) {
    // After the neighbours any free port will do.
    const wanted = tried < attempts ? port + tried : 0;
    try {
      await app.listen({ host, port: port === 0 ? 0 : wanted });
      return (app.server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Problem('host-unknown', { host });
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (insists || tried > attempts) throw new Problem('port-taken', { port });
    }
  }
}
