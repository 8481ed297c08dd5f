/** A person at a terminal: what was printed where, and how it ended. */
import { runCommandLine } from '../../src/server/cli/index.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

export interface AtTheTerminal {
  /** `run('price', 'set', …)`; the data folder is always this one. */
  run(...words: string[]): Promise<Ended>;
  /** The same with `--json`: the answer read. */
  json<T = Record<string, unknown>>(...words: string[]): Promise<T>;
}

export function atTheTerminal(data: string, env: NodeJS.ProcessEnv = {}): AtTheTerminal {
  const run = async (...words: string[]): Promise<Ended> => {
    const out: string[] = [];
    const told: string[] = [];
    const code = await runCommandLine([...words, '--data', data], {
      out: (text) => void out.push(text),
      tell: (text) => void told.push(text),
      env: { LANG: 'en_GB.UTF-8', ...env },
      cwd: data,
      onStop: () => undefined,
    });
    return { code, out: out.join('\n'), told: told.join('\n') };
  };
  return {
    run,
    json: async <T>(...words: string[]) => JSON.parse((await run(...words, '--json')).out) as T,
  };
}
