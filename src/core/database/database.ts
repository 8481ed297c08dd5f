/**
 * The shop's file as the domains see it: `read` cannot write by type, and a write happens only inside `change()`, which
 * joins everything that arrived in one turn of the event loop into one commit, tells which domains changed in the same
 * transaction, and lets the notices leave after it.
 */
import type SqliteDatabase from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import { AsyncLocalStorage } from 'node:async_hooks';

import type { Notice, NoticeDomain } from '../../api/notices.ts';
import { type Breathe, breathing, pause } from './breathe.ts';
import { type Gate, heldHandle, sqliteDialect, Turnstile } from './dialect.ts';
import { noCheckpoints, openCheckpoints, type Pace } from './checkpoints.ts';
import { asRefusal } from './open.ts';
import { openReading } from './reading.ts';
import { savepointOf } from './savepoints.ts';
import { countNotices, markChangedVariants, noticeSequences } from './notices.sql.ts';
import type { Tables } from './tables/index.ts';

export type Reader = ReadonlyKysely<Tables>;

declare const writes: unique symbol;
/** A handle that may write; only `change()` hands it out, and it is spent when its change ends. */
export type Writer = Kysely<Tables> & { readonly [writes]: true };

export interface Change {
  readonly db: Writer;
  /** The instant of this change, milliseconds. */
  readonly at: number;
  /** Tells the world after the commit; a rollback says nothing. */
  announce(domain: NoticeDomain): void;
  /**
   * Lets others be answered while this change is at work: long ones call it between two slices, as often as they like.
   * Whoever reads meanwhile sees what was before; whoever wants to write waits.
   */
  breathe(): Promise<void>;
  /** Whether somebody else waits for this change: work that may stop anywhere ends its change then, and begins another. */
  awaited(): boolean;
  /**
   * What is derived from rows (words to find them by, keys) is written once for all changes of the transaction, before its
   * commit: for thirty it costs little more than for one. Stands or falls with this change; the rows may be gone by then.
   */
  afterwards(derive: Derive, id: number): void;
  /** Marks variants whose offer may be another now; the sync follows this list. Durable with the change itself. */
  markVariants(variantIds: readonly number[]): Promise<void>;
}

/** Reads the rows as they stand at the end, and writes what is derived from them; ids of rows that are gone say nothing. */
export type Derive = (db: Writer, ids: readonly number[], breathe: Breathe) => Promise<void>;

export interface Database {
  readonly read: Reader;
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
  /**
   * What is asked with every call and seldom changes: read once, and again when a commit has announced that the domain is
   * another. What comes at the same time shares one reading. Like `read` not for the inside of a change.
   */
  remember<T>(domain: NoticeDomain, reading: () => Promise<T>): () => Promise<T>;
  /** Called after each commit that announced something, once a domain. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** How often each domain has changed since the shop began; survives restarts. */
  sequences(): Promise<Notice[]>;
  /**
   * Writes the whole file anew and empties its log, between two changes: nothing that was erased stays legible on a free
   * page or between two rows. Takes a few seconds for a large shop; everybody waits.
   */
  scrub(): Promise<void>;
  readonly sqlite: SqliteDatabase.Database;
  close(): Promise<void>;
}

interface Waiting {
  readonly run: (change: Change) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** What changes leave to be done once for all of them. */
interface Left {
  readonly announced: Set<NoticeDomain>;
  readonly derived: Map<Derive, Set<number>>;
}

function leaveId({ derived }: Left, derive: Derive, id: number): void {
  const ids = derived.get(derive) ?? new Set();
  derived.set(derive, ids.add(id));
}

type Outcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: unknown };

export function databaseOver(sqlite: SqliteDatabase.Database, now: () => number, pace: Pace): Database {
  const turnstile = new Turnstile();
  const insideChange = new AsyncLocalStorage<true>();
  const reading = openReading(sqlite, turnstile);
  const outer = new Kysely<Tables>({ dialect: sqliteDialect(guarded(reading, insideChange)) });
  const held = heldHandle<Tables>(sqlite) as Writer;
  const listeners = new Set<(notice: Notice) => void>();
  const checkpoints = sqlite.memory ? noCheckpoints : openCheckpoints(sqlite, alone, pace);
  const steps = savepointOf(sqlite);
  /** How often each has changed since the file was opened. */
  const changes = new Map<NoticeDomain, number>();
  let closed = false;
  let queue: Waiting[] = [];
  let draining: Promise<void> | null = null;

  function change<T>(work: (change: Change) => Promise<T>): Promise<T> {
    if (insideChange.getStore()) throw new Error('a change inside a change would wait for itself: pass the handle on');
    return new Promise<T>((resolve, reject) => {
      queue.push({ run: work, resolve: resolve as (value: unknown) => void, reject });
      draining ??= new Promise((drained) => setImmediate(() => void drain().finally(drained)));
    });
  }

  /** Between two changes; nothing any more once the file is being closed. */
  async function alone(work: () => void): Promise<void> {
    await turnstile.enter();
    try {
      // Who came during the commit before it is not made to wait for both.
      reading.longChange();
      await pause();
      if (!closed) work();
    } finally {
      turnstile.leave();
      reading.changeEnded();
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const group = queue;
      queue = [];
      await commitTogether(group);
    }
    draining = null;
  }

  async function commitTogether(group: readonly Waiting[]): Promise<void> {
    const left: Left = { announced: new Set(), derived: new Map() };
    let outcomes: Outcome[];
    let notices: Notice[];
    await turnstile.enter();
    try {
      sqlite.exec('begin immediate');
      outcomes = [];
      const awaited = (): boolean => group.length > 1 || queue.length > 0 || reading.awaited();
      for (const waiting of group) outcomes.push(await oneOf(waiting, left, awaited));
      for (const [derive, ids] of left.derived)
        await insideChange.run(true, () =>
          derive(
            held,
            [...ids],
            breathing(() => reading.longChange()),
          ),
        );
      notices = await countNotices(held, [...left.announced]);
      // A long change lets through who came since its last pause: its commit takes its time, too.
      if (reading.isLong()) await pause();
      sqlite.exec('commit');
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('rollback');
      for (const waiting of group) waiting.reject(asRefusal(error));
      return;
    } finally {
      turnstile.leave();
      reading.changeEnded();
    }
    for (const domain of left.announced) changes.set(domain, (changes.get(domain) ?? 0) + 1);
    answer(group, outcomes);
    checkpoints.committed();
    for (const notice of notices) for (const listener of listeners) listener(notice);
  }

  /** Runs one change inside a savepoint of its own, so that its refusal rolls back nobody else. */
  async function oneOf(waiting: Waiting, left: Left, awaited: () => boolean): Promise<Outcome> {
    const own: Left = { announced: new Set(), derived: new Map() };
    const at = now();
    const breathe = breathing(() => reading.longChange());
    const handle: Change = {
      db: held,
      breathe,
      awaited,
      at,
      announce: (domain) => own.announced.add(domain),
      afterwards: (derive, id) => leaveId(own, derive, id),
      markVariants: (variantIds) => markChangedVariants(held, variantIds, at),
    };
    steps.begin();
    try {
      const value = await insideChange.run(true, () => waiting.run(handle));
      steps.keep();
      for (const domain of own.announced) left.announced.add(domain);
      for (const [derive, ids] of own.derived) for (const id of ids) leaveId(left, derive, id);
      return { ok: true, value };
    } catch (reason) {
      // SQLite itself ends the transaction on some failures (disk full): then nobody's change stands.
      if (!sqlite.inTransaction) throw reason;
      steps.undo();
      return { ok: false, reason: asRefusal(reason) };
    }
  }

  function remember<T>(domain: NoticeDomain, read: () => Promise<T>): () => Promise<T> {
    let known: { readonly at: number; readonly value: Promise<T> } | undefined;
    return () => {
      if (insideChange.getStore()) throw new Error('inside a change read with its own handle, not what is remembered');
      const at = changes.get(domain) ?? 0;
      if (known?.at === at) return known.value;
      const value = read();
      known = { at, value };
      // What could not be read is read again.
      value.catch(() => (known = undefined));
      return value;
    };
  }

  return {
    read: outer as unknown as Reader,
    change,
    remember,
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sequences: () => noticeSequences(outer),
    sqlite,
    scrub: () =>
      alone(() => {
        if (sqlite.memory) return;
        // What it writes beside the file holds no longer who was erased, and is not limited by the memory.
        sqlite.pragma('temp_store = FILE');
        sqlite.exec('vacuum');
        sqlite.pragma('temp_store = MEMORY');
        sqlite.pragma('wal_checkpoint(TRUNCATE)');
      }),
    async close() {
      await draining;
      await checkpoints.close();
      await turnstile.enter();
      closed = true;
      listeners.clear();
      reading.close();
      sqlite.close();
    },
  };
}

function answer(group: readonly Waiting[], outcomes: readonly Outcome[]): void {
  for (const [index, waiting] of group.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) continue;
    if (outcome.ok) waiting.resolve(outcome.value);
    else waiting.reject(outcome.reason);
  }
}

/** The outer handle inside a change would wait for itself for ever: said at once instead. */
const guarded = (gate: Gate, insideChange: AsyncLocalStorage<true>): Gate => ({
  async enter() {
    if (insideChange.getStore()) throw new Error('inside a change use its own handle, not database.read');
    return gate.enter();
  },
  leave: (sqlite) => gate.leave(sqlite),
});
