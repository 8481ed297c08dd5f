/** A path pattern: `/v1/accounts/{account}/locations`, `/v1/locations/{location}:verb`. Each `{name}` is one segment. */
export interface Route<T> {
  readonly method: string;
  readonly pattern: string;
  readonly target: T;
}

interface Compiled<T> {
  readonly method: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
  readonly target: T;
}

/** Finds the route of a request. Literal words win over `{names}` by standing first in the list. */
export class Router<T> {
  readonly #compiled: Compiled<T>[];

  constructor(routes: readonly Route<T>[]) {
    this.#compiled = routes.map(compile);
  }

  /** @returns the target and the decoded path parameters, or undefined where no route fits method and path. */
  find(method: string, path: string): { target: T; params: Record<string, string> } | undefined {
    for (const { method: wanted, expression, names, target } of this.#compiled) {
      if (wanted !== method) continue;
      const match = expression.exec(path);
      if (!match) continue;
      const params = names.map((name, index): [string, string] => [name, decoded(match[index + 1] ?? '')]);
      return { target, params: Object.fromEntries(params) };
    }
    return undefined;
  }
}

function compile<T>({ method, pattern, target }: Route<T>): Compiled<T> {
  const names: string[] = [];
  const source = pattern.replace(/[.:]/g, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return '([^/]+?)';
  });
  return { method, expression: new RegExp(`^${source}$`), names, target };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
