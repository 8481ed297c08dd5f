/**
 * A part of a web server that is loaded with its first request. The start is for one list: the files of the screens,
 * the sign-in's counters and the visitors' pages bring libraries of their own, for which every start would wait.
 */
import type { FastifyInstance } from 'fastify';

/** Hands every request under these addresses on as it came, to an app that is made with the first of them. */
export function handOn(app: FastifyInstance, addresses: readonly string[], make: () => Promise<FastifyInstance>): void {
  let made: Promise<FastifyInstance> | undefined;
  const inner = (): Promise<FastifyInstance> => {
    made ??= make().then(async (late) => {
      await late.ready();
      return late;
    });
    // One that could not be made is tried again with the next request.
    made.catch(() => (made = undefined));
    return made;
  };
  for (const url of addresses) {
    app.route({
      url,
      method: app.supportedMethods,
      // Before anything of the body is read: that is the other's.
      async onRequest(request, reply) {
        const late = await inner();
        reply.hijack();
        late.routing(request.raw, reply.raw);
      },
      handler: () => undefined,
    });
  }
  app.addHook('onClose', async () => (await made)?.close());
}
