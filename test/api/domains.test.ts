/** The contract taken in pieces is the whole contract, and REST knows which piece an address belongs to. */
import type { AnyContractRouter } from '@orpc/contract';
import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';

import { domainNames, domains } from '../../src/api/domains.ts';
import { contract } from '../../src/api/index.ts';

function addressesOf(router: AnyContractRouter, path: readonly string[]): string[] {
  if (isContractProcedure(router)) return [router['~orpc'].route.path ?? `/${path.join('/')}`];
  return Object.entries(router).flatMap(([name, next]) => addressesOf(next as AnyContractRouter, [...path, name]));
}

test.for(domainNames)('%s: its piece is its part of the contract', async (name) => {
  expect(await domains[name].load()).toBe(contract[name]);
});

test.for(domainNames)('%s: the first word of each of its addresses is known, and no other', (name) => {
  const first = addressesOf(contract[name], [name]).map((address) => address.split('/')[1]);
  expect(domains[name].words.toSorted()).toEqual([...new Set(first)].toSorted());
});
