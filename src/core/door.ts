/**
 * The door: binds the core's verbs to the contract. Here, once for every carrier, the caller's right is checked, a
 * refusal becomes the contract's typed error, and a bug is logged with the id that the screen shows.
 */
import type { AnyContractRouter, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import { type AnyRouter, implement, lazy, ORPCError, type Router } from '@orpc/server';
import { randomUUID } from 'node:crypto';

import { type Domain, domainNames, domains } from '../api/domains.ts';
import type { Contract } from '../api/index.ts';
import { Refusal } from '../api/refusals.ts';
import { type Actor, may, type Right } from '../api/rights.ts';
import type { Log } from './database/index.ts';

/** Who calls, given by the carrier. */
export interface Call {
  readonly actor: Actor;
}

/** The functions that answer a piece of the contract: same tree, `(input, call)` in, the answer out. */
export type Verbs<C> =
  C extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? (input: InferSchemaOutput<Input>, call: Call) => Promise<InferSchemaInput<Output>>
    : { readonly [K in keyof C]: Verbs<C[K]> };

export type ShopVerbs = Verbs<Contract>;
export type ShopRouter = Router<Contract, Call>;

type AnyVerb = (input: unknown, call: Call) => Promise<unknown>;

/** Every domain stands behind it at once, and is put together with the first call that names it. */
export function openDoor(verbs: ShopVerbs, log: Log): ShopRouter {
  const behind = (name: Domain) => {
    let opened: Promise<{ default: AnyRouter }> | undefined;
    // Asked with every call: put together once.
    return lazy(() => (opened ??= openDomain(name, verbs[name], log).then((domain) => ({ default: domain }))));
  };
  return Object.fromEntries(domainNames.map((name) => [name, behind(name)])) as ShopRouter;
}

async function openDomain(name: Domain, verbs: object, log: Log): Promise<AnyRouter> {
  const door = implement(await domains[name].load())
    .$context<Call>()
    .use(async ({ context, next, procedure, path }) => {
      const { right } = procedure['~orpc'].meta as { right: Right };
      if (!may(context.actor, right)) throw refused(new Refusal('not-allowed', { right }));
      try {
        return await next();
      } catch (error) {
        throw asAnswer(error, path, log);
      }
    });
  return bind(door, verbs) as AnyRouter;
}

/** Walks the contract's tree and gives every verb its handler; no verb is forwarded by hand. */
function bind(implementer: object, verbs: object): unknown {
  if (typeof verbs === 'function') {
    const procedure = implementer as {
      handler(handler: (options: HandlerOptions) => Promise<unknown>): AnyContractRouter;
    };
    return procedure.handler(({ input, context }) => (verbs as AnyVerb)(wellFormed(input), context));
  }
  const branches = implementer as Record<string, object>;
  return Object.fromEntries(Object.entries(verbs).map(([name, verb]) => [name, bind(branches[name] as object, verb)]));
}

/**
 * Half a character (a lone surrogate) can travel as JSON but not be kept as UTF-8: it becomes the sign for an unknown
 * one here, once, so that what is kept is what the shop goes on to look for.
 */
function wellFormed(input: unknown): unknown {
  if (typeof input === 'string') return input.toWellFormed();
  if (Array.isArray(input)) return input.map(wellFormed);
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name.toWellFormed(), wellFormed(value)]));
}

interface HandlerOptions {
  readonly input: unknown;
  readonly context: Call;
}

const refused = (refusal: Refusal): ORPCError<string, unknown> =>
  new ORPCError('REFUSED', {
    defined: true,
    status: 422,
    message: refusal.code,
    data: { code: refusal.code, details: refusal.details },
  });

function asAnswer(error: unknown, path: readonly string[], log: Log): unknown {
  if (error instanceof Refusal) return refused(error);
  if (error instanceof ORPCError) return error;
  const bug = randomUUID().slice(0, 8);
  log.error(
    { bug, verb: path.join('.'), error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    'bug',
  );
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'bug', data: { bug } });
}
