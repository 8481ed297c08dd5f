import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const QUIET_MILLISECONDS = 500;
const CHUNK_CHARACTERS = 256 * 1024;

/**
 * Writes the practice state to a file: at most every half second, in pieces that let requests through in between,
 * and by writing beside the file and renaming, so that a crash leaves the older snapshot whole.
 */
export class SnapshotWriter {
  readonly #file: string;
  readonly #lines: () => Iterable<string>;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #dirty = false;
  /** What the last snapshot took: large states are written rarely, so that writing stays a twentieth of the work. */
  #lastTook = 0;

  constructor(file: string, lines: () => Iterable<string>) {
    this.#file = file;
    this.#lines = lines;
  }

  /** Something changed: write it after a short quiet. */
  soon(): void {
    this.#dirty = true;
    if (this.#timer || this.#writing) return;
    this.#timer = setTimeout(() => void this.#write(), Math.max(QUIET_MILLISECONDS, this.#lastTook * 20));
    this.#timer.unref();
  }

  /** Writes what is left and stops. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing;
    clearTimeout(this.#timer);
    if (this.#dirty) await this.#write();
    clearTimeout(this.#timer);
  }

  async #write(): Promise<void> {
    this.#timer = undefined;
    this.#dirty = false;
    const started = performance.now();
    this.#writing = this.#writeOnce().catch(() => {
      // A full disk must not stop the practice vendors; the next change tries again.
      this.#dirty = true;
    });
    await this.#writing;
    this.#writing = undefined;
    this.#lastTook = performance.now() - started;
    if (this.#dirty) this.soon();
  }

  async #writeOnce(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const beside = `${this.#file}.tmp`;
    const handle = await open(beside, 'w', 0o600);
    try {
      let chunk = '';
      for (const line of this.#lines()) {
        chunk += line;
        if (chunk.length < CHUNK_CHARACTERS) continue;
        await handle.write(chunk);
        chunk = '';
      }
      await handle.write(chunk);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(beside, this.#file);
  }
}
