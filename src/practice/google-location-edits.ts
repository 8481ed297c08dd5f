import { fieldsOf, type Fields } from './json.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** An edit that Google has and does not show yet. */
interface Edit {
  readonly top: string;
  /** Milliseconds. */
  readonly until: number;
  readonly rejected: boolean;
}

/** What customers see of the profile, which follows what the owner said after a while, or does not. */
export class LocationEdits {
  readonly #world: World;
  readonly #seen: Shelf<Fields>;
  readonly #edits: Shelf<Edit[]>;

  constructor(world: World, held: Fields) {
    this.#world = world;
    this.#seen = world.state.shelf<Fields>('google.location-seen');
    this.#edits = world.state.shelf<Edit[]>('google.location-edits');
    if (!this.#seen.has(key)) this.#seen.set(key, held);
  }

  /** The owner changed these parts: customers see them after Google's review. */
  edited(tops: readonly string[], held: Fields): void {
    const until = this.#world.now().getTime() + this.#world.latency.profile;
    const kept = this.#pending(held).filter(({ top }) => !tops.includes(top));
    const added = tops
      .filter((top) => !same(held[top], this.#seen.get(key)?.[top]))
      .map((top) => ({ top, until, rejected: top === 'title' && isAdvertising(held[top]) }));
    this.#edits.set(key, [...kept, ...added]);
    this.#pending(held);
  }

  /** Seen at once: someone at Google, or the owner in Google's own window. */
  show(fields: Fields): void {
    const edits = (this.#edits.get(key) ?? []).filter(({ top }) => !(top in fields));
    this.#edits.set(key, edits);
    this.#seen.set(key, { ...this.#seen.get(key), ...fields });
  }

  seen(held: Fields): Fields {
    this.#pending(held);
    return this.#seen.get(key) ?? {};
  }

  pending(held: Fields): string[] {
    return this.#pending(held).map(({ top }) => top);
  }

  /** The parts in which customers see something else than the owner said. */
  differing(held: Fields): string[] {
    const seen = this.seen(held);
    return [...new Set([...Object.keys(held), ...Object.keys(seen)])].filter(
      (top) => top !== 'metadata' && !same(held[top], seen[top]),
    );
  }

  #pending(held: Fields): Edit[] {
    const now = this.#world.now().getTime();
    const edits = this.#edits.get(key) ?? [];
    const over = edits.filter(({ until }) => until <= now);
    if (over.length === 0) return edits;
    const published = over.filter(({ rejected }) => !rejected).map(({ top }): [string, unknown] => [top, held[top]]);
    this.#seen.set(key, { ...this.#seen.get(key), ...Object.fromEntries(published) });
    const left = edits.filter(({ until }) => until > now);
    this.#edits.set(key, left);
    return left;
  }
}

const key = PRACTICE_IDS.google.location;

/** Google's guidelines for names: no slogans, addresses of the web or phone numbers. Such a name is taken and not shown. */
const isAdvertising = (title: unknown): boolean =>
  /https?:|www\.|!|\d{6,}|\b(?:sconto|sconti|offerta|offerte)\b/i.test(String(title));

/** Equal as customers see it: an absent part and an empty one are the same. */
function same(one: unknown, other: unknown): boolean {
  return stable(one) === stable(other);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = fieldsOf(value);
  const names = Object.keys(fields).sort();
  return `{${names.map((name) => `${name}:${stable(fields[name])}`).join()}}`;
}
