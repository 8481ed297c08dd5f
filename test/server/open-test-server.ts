/** A whole shop process's insides on a folder of its own: owner, web servers, addresses; gone after the test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { onTestFinished } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { type Owner, type OwnerOptions, ownFolder } from '../../src/server/owner.ts';
import { type Service, type ServiceOptions, startService } from '../../src/server/service.ts';

export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

export interface TestServer {
  readonly root: string;
  readonly owner: Owner;
  readonly service: Service;
  /** The contract over HTTP with this run's token. */
  readonly door: Door;
  close(): Promise<void>;
}

export async function openTestServer(
  options: Partial<OwnerOptions> & { readonly service?: ServiceOptions } = {},
): Promise<TestServer> {
  const root = options.root ?? testFolder();
  const owner = await ownFolder({ env: {}, ...options, root });
  const service = await startService(owner, options.service ?? { port: 0 });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await service.close();
    await owner.close();
  };
  onTestFinished(close);
  return { root, owner, service, door: doorOver(service.app, service.token), close };
}

export const doorOver = (app: string, token: string): Door =>
  createORPCClient(new RPCLink({ url: `${app}/rpc`, headers: { authorization: `Bearer ${token}` } }));

/** One product with its price; answers its variant. */
export async function addGood(door: Door, sku: string, price: number): Promise<number> {
  const variants = [{ sku, price }];
  const { variantIds } = await door.catalog.create({ product: { name: `Prodotto ${sku}` }, variants });
  return variantIds[0] as number;
}
