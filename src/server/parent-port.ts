/** Electron's ports as a utility process sees them: only what is used, so that nothing here needs Electron. */
export interface PortEvent {
  readonly data: unknown;
  readonly ports?: readonly Port[];
}

/** The line to main. */
export interface ParentPort {
  on(event: string, listener: (event?: PortEvent) => void): void;
  postMessage(data: unknown): void;
}

/** One end of a channel that main handed out. Nothing arrives before `start`. */
export interface Port extends ParentPort {
  start(): void;
  close(): void;
}

/** The line to main, or null where Electron did not start this process. */
export const parentPort = (): ParentPort | null => (process as { parentPort?: ParentPort }).parentPort ?? null;
