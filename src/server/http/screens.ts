/** The built screens as files. Names of assets change with their content, so browsers may keep those for good. */
import fixedFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { isReader, readerPolicy } from './headers.ts';

export async function addScreens(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fixedFiles, {
    root: folder,
    prefix: '/',
    index: ['index.html'],
    dotfiles: 'deny',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = /[\\/]assets[\\/]/u.test(path);
      if (isReader(path)) reply.header('content-security-policy', readerPolicy);
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-store');
    },
  });
}
