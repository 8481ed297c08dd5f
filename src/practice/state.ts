import { readFile, rename } from 'node:fs/promises';
import { fieldsOf, listOf, parseJson } from './json.ts';
import { Shelf } from './shelf.ts';
import { SnapshotWriter } from './snapshot.ts';

/** How entries of one shelf go into the snapshot and come back. */
export interface Packing<T> {
  pack(value: T): unknown;
  unpack(stored: unknown): T;
}

const FORMAT = 1;

/** Everything that the practice vendors remember: named shelves and counters, kept in a snapshot file when one is named. */
export class PracticeState {
  readonly #stored: Map<string, [string, unknown][]>;
  readonly #counters: Map<string, number>;
  readonly #shelves = new Map<string, { entries: () => Iterable<[string, unknown]> }>();
  readonly #writer: SnapshotWriter | undefined;

  private constructor(file: string | undefined, snapshot: unknown) {
    const top = fieldsOf(snapshot);
    this.#counters = new Map(Object.entries(fieldsOf(top['counters'])).map(([name, count]) => [name, Number(count)]));
    this.#stored = new Map(Object.entries(fieldsOf(top['shelves'])).map(([name, rows]) => [name, entriesOf(rows)]));
    this.#writer = file === undefined ? undefined : new SnapshotWriter(file, () => this.#lines());
  }

  /**
   * Opens the state. A missing file starts empty; a damaged one is set aside as `FILE.damaged` and starts empty too:
   * what a practice vendor has forgotten, the next synchronisation brings back.
   */
  static async open(file: string | undefined): Promise<PracticeState> {
    if (file === undefined) return new PracticeState(undefined, undefined);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    const snapshot = text === undefined ? undefined : parseJson(text);
    if (text !== undefined && fieldsOf(snapshot)['format'] !== FORMAT) {
      await rename(file, `${file}.damaged`);
      return new PracticeState(file, undefined);
    }
    return new PracticeState(file, snapshot);
  }

  /** The shelf of that name, filled from the snapshot the first time it is asked for. */
  shelf<T>(name: string, packing?: Packing<T>): Shelf<T> {
    const shelf = new Shelf<T>(() => this.touch());
    for (const [key, value] of this.#stored.get(name) ?? []) {
      shelf.set(key, packing ? packing.unpack(value) : (value as T));
    }
    this.#stored.delete(name);
    this.#shelves.set(name, {
      *entries() {
        for (const { key, value } of shelf.rows()) yield [key, packing ? packing.pack(value) : value];
      },
    });
    return shelf;
  }

  /** The next number of a counter, starting at 1; never given twice, also after a restart. */
  next(counter: string): number {
    const number = (this.#counters.get(counter) ?? 0) + 1;
    this.#counters.set(counter, number);
    this.touch();
    return number;
  }

  /** Says that something changed and should be in the next snapshot. */
  touch(): void {
    this.#writer?.soon();
  }

  /** Writes what is not yet written. */
  async close(): Promise<void> {
    await this.#writer?.close();
  }

  *#lines(): Iterable<string> {
    yield `{"format":${FORMAT},"counters":${JSON.stringify(Object.fromEntries(this.#counters))},"shelves":{`;
    let firstShelf = true;
    for (const [name, shelf] of this.#shelves) {
      yield `${firstShelf ? '' : ','}\n${JSON.stringify(name)}:[`;
      firstShelf = false;
      let firstEntry = true;
      for (const entry of shelf.entries()) {
        yield `${firstEntry ? '' : ','}\n${JSON.stringify(entry)}`;
        firstEntry = false;
      }
      yield ']';
    }
    yield '}}\n';
  }
}

function entriesOf(rows: unknown): [string, unknown][] {
  return listOf(rows).flatMap((row) => {
    const [key, value] = listOf(row);
    return typeof key === 'string' && value !== undefined ? [[key, value] as [string, unknown]] : [];
  });
}
