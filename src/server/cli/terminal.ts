/** The terminal that a command runs in, so that a test can be one. */
export interface Terminal {
  /** Where answers go; a line end is added. */
  out(text: string): void;
  /** Where everything that is no answer goes: problems, progress, hints. */
  tell(text: string): void;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Called when a person wants a command to end that runs until then. */
  onStop(stop: () => void): void;
}

export function ownTerminal(): Terminal {
  // `vetrina listings | head` closes its ear early: that is no fault, and nobody is left to tell.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
    env: process.env,
    cwd: process.cwd(),
    onStop(stop) {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      process.once('SIGHUP', stop);
    },
  };
}
