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

export const ownTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(`${text}\n`),
  tell: (text) => void process.stderr.write(`${text}\n`),
  env: process.env,
  cwd: process.cwd(),
  onStop(stop) {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('SIGHUP', stop);
  },
});
