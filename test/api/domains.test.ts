/** The contract taken in pieces is the whole contract, and REST looks for an address where it is. */
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

test.for(domainNames)('%s: each of its addresses is found by its first word', (name) => {
  const first = new Set(addressesOf(contract[name], [name]).map((address) => address.split('/')[1] ?? ''));
  expect([...first].filter((word) => !domains[name].words.includes(word))).toEqual([]);
});

test.for(domainNames)('%s: the first words of its addresses are words of its addresses', (name) => {
  const first = new Set(addressesOf(contract[name], [name]).map((address) => address.split('/')[1]));
  expect(domains[name].words.filter((word) => !first.has(word))).toEqual([]);
});
