/**
 * Statements that run with every registration or sale are built once, not with every call: building one from its parts
 * costs as much as running it. The statement itself stands beside its domain as ever; only its values change.
 */
import { type Compilable, type CompiledQuery, Kysely, type RawBuilder } from 'kysely';

import type { Reader, Writer } from './database.ts';
import { boundValue, buildingDialect, directConnection, type ReadyStatement } from './dialect.ts';
import type { Tables } from './tables/index.ts';

/** Stands in a statement where a value will. */
class Place {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

interface Built {
  /** What is given to it, in this order. */
  readonly names: readonly string[];
  readonly query: CompiledQuery;
  /** For each parameter: the value as it stands in the statement, or the place of one that is given. */
  readonly parameters: readonly unknown[];
  /** It, ready to run, for each handle that runs at once. */
  readonly ready: WeakMap<object, ReadyStatement>;
}

const building = new Kysely<Tables>({ dialect: buildingDialect });

/** Puts the statement together from what is given. */
type Build<Given, Row> = (db: Kysely<Tables>, given: Given) => Compilable<Row> | RawBuilder<Row>;

/**
 * @param build puts the statement together from `given`, whose values are only set in their places: it may not look at
 * them (no `if`, no list of theirs). Fields that are undefined count as not given, and make a statement of their own.
 * @returns runs it, and answers its rows
 */
export function builtOnce<Given extends object, Row>(
  build: Build<Given, Row>,
): (db: Reader | Writer, given: Given) => Promise<Row[]> {
  const builtFor = builderOf(build);
  return async (db, given) => {
    const built = builtFor(given);
    const filled = filledWith(built, given);
    const ready = readyFor(built, db);
    if (ready !== undefined) return ready.all(filled) as Row[];
    const ask = { ...built.query, parameters: filled } as CompiledQuery<Row>;
    return (await (db as unknown as Kysely<Tables>).executeQuery<Row>(ask)).rows;
  };
}

/**
 * For an `insert` of one row, as `builtOnce`.
 * @returns runs it, and answers the id of the row: `returning` would cost two thirds more, because SQLite lays such rows down
 * first
 */
export function addedOnce<Given extends object>(
  build: Build<Given, unknown>,
): (db: Writer, given: Given) => Promise<number> {
  const builtFor = builderOf(build);
  return async (db, given) => {
    const built = builtFor(given);
    const ready = readyFor(built, db);
    if (ready === undefined) throw new Error('only a change adds rows');
    return ready.add(filledWith(built, given));
  };
}

/** Built with the first call, and again for another set of fields. */
function builderOf<Given extends object, Row>(build: Build<Given, Row>): (given: Given) => Built {
  // One for each set of fields in their order: nearly always a single one.
  const known: Built[] = [];
  return (given) => {
    const values = given as Readonly<Record<string, unknown>>;
    const before = known.find(({ names }) => isGiven(names, values));
    if (before !== undefined) return before;
    const names = Object.keys(values).filter((name) => values[name] !== undefined);
    const places = Object.fromEntries(names.map((name) => [name, new Place(name)])) as Given;
    const query = build(building, places).compile(building);
    const built = { names, query, parameters: query.parameters, ready: new WeakMap<object, ReadyStatement>() };
    known.push(built);
    return built;
  };
}

function filledWith({ parameters }: Built, given: object): unknown[] {
  const values = given as Readonly<Record<string, unknown>>;
  return parameters.map((value) => boundValue(value instanceof Place ? values[value.name] : value));
}

/** Undefined: the handle has to ask for its connection. */
function readyFor({ ready, query }: Built, db: object): ReadyStatement | undefined {
  const known = ready.get(db);
  if (known !== undefined) return known;
  const made = directConnection(db)?.ready(query.sql);
  if (made !== undefined) ready.set(db, made);
  return made;
}

/** Whether exactly these are given, in this order. */
function isGiven(names: readonly string[], values: Readonly<Record<string, unknown>>): boolean {
  let count = 0;
  for (const name in values) {
    if (values[name] === undefined) continue;
    if (names[count] !== name) return false;
    count += 1;
  }
  return count === names.length;
}

/** For what answers exactly one row. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that answers one row answered none');
  return row;
}
