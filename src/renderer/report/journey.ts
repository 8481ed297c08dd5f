/** The paths of the report as one picture: sources, what happened next, and what came of it. */
import type { FlowWish } from './chart-options.ts';
import type { Report } from './report.ts';

/** So many sources by name; the others together. */
const mostSources = 6;

export interface FlowWords {
  readonly source: (source: string) => string;
  readonly others: string;
  readonly registered: string;
  readonly contact: string;
  readonly bought: Readonly<Record<Report['paths'][number]['bought'], string>>;
  readonly counted: (name: string, people: number) => string;
}

export function flowOf(paths: Report['paths'], words: FlowWords): FlowWish {
  const bySource = new Map<string, number>();
  for (const { source, people } of paths) bySource.set(source, (bySource.get(source) ?? 0) + people);
  const named = new Set(
    [...bySource]
      .toSorted((one, other) => other[1] - one[1])
      .slice(0, mostSources)
      .map(([source]) => source),
  );
  const people = new Map<string, number>();
  const nodes = new Map<string, { name: string; depth: number }>();
  const links = new Map<string, { from: string; to: string; people: number }>();
  const meet = (id: string, name: string, depth: number, count: number): void => {
    nodes.set(id, { name, depth });
    people.set(id, (people.get(id) ?? 0) + count);
  };
  const join = (from: string, to: string, count: number): void => {
    const known = links.get(`${from} ${to}`);
    links.set(`${from} ${to}`, { from, to, people: (known?.people ?? 0) + count });
  };
  for (const path of paths) {
    const source = named.has(path.source) ? `source ${path.source}` : 'source';
    const middle = path.registered ? 'registered' : 'contact';
    meet(source, named.has(path.source) ? words.source(path.source) : words.others, 0, path.people);
    meet(middle, words[middle], 1, path.people);
    meet(path.bought, words.bought[path.bought], 2, path.people);
    join(source, middle, path.people);
    join(middle, path.bought, path.people);
  }
  return {
    nodes: [...nodes].map(([id, { name, depth }]) => ({ id, name: words.counted(name, people.get(id) ?? 0), depth })),
    links: [...links.values()],
  };
}
