/**
 * Statements that run with every registration or sale are built once, not with every call: building one from its parts
 * costs as much as running it. The statement itself stands beside its domain as ever; only its values change.
 */
import { type Compilable, type CompiledQuery, Kysely, type RawBuilder } from 'kysely';

import type { Reader, Writer } from './database.ts';
import { buildingDialect, directConnection } from './dialect.ts';
import type { Tables } from './tables/index.ts';

/** Stands in a statement where a value will. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

interface Built {
  /** What is given to it. */
  readonly names: readonly string[];
  readonly query: CompiledQuery;
  /** For each parameter: the value as it stands in the statement, or the place of one that is given. */
  readonly parameters: readonly unknown[];
}

const building = new Kysely<Tables>({ dialect: buildingDialect });

/**
 * @param build puts the statement together from `given`, whose values are only set in their places: it may not look at
 * them (no `if`, no list of theirs). Fields that are undefined count as not given, and make a statement of their own.
 * @returns runs it, and answers its rows
 */
export function builtOnce<Given extends object, Row>(
  build: (db: Kysely<Tables>, given: Given) => Compilable<Row> | RawBuilder<Row>,
): (db: Reader | Writer, given: Given) => Promise<Row[]> {
  // One for each set of fields: nearly always a single one.
  const known: Built[] = [];

  function builtFor(values: Readonly<Record<string, unknown>>): Built {
    const before = known.find(({ names }) => isGiven(names, values));
    if (before !== undefined) return before;
    const names = Object.keys(values).filter((name) => values[name] !== undefined);
    const places = Object.fromEntries(names.map((name) => [name, new Place(name)])) as Given;
    const query = build(building, places).compile(building);
    const built = { names, query, parameters: query.parameters };
    known.push(built);
    return built;
  }

  return async (db, given) => {
    const values = given as Readonly<Record<string, unknown>>;
    const { query, parameters } = builtFor(values);
    const filled = parameters.map((value) => (value instanceof Place ? values[value.name] : value));
    const direct = directConnection(db);
    if (direct !== undefined) return direct.run<Row>(query.sql, filled).rows;
    const ask = { ...query, parameters: filled } as CompiledQuery<Row>;
    return (await (db as unknown as Kysely<Tables>).executeQuery<Row>(ask)).rows;
  };
}

/** Whether exactly these are given. */
function isGiven(names: readonly string[], values: Readonly<Record<string, unknown>>): boolean {
  let count = 0;
  for (const name in values) if (values[name] !== undefined) count += 1;
  return count === names.length && names.every((name) => values[name] !== undefined);
}

/** For what answers exactly one row. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that answers one row answered none');
  return row;
}
