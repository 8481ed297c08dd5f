/**
 * Steps at the door while the connection comes and goes: each is kept in this browser until the shop has answered, in the
 * order in which it was made. Every step has a key of its own, so one whose answer was lost is sent again without harm.
 */
export interface DoorStep {
  readonly key: string;
  readonly kind: 'in' | 'undo';
  readonly registrationId: number;
  readonly name: string;
  readonly at: string;
}

/** Where the steps are kept: this browser's storage. */
export interface StepStore {
  read(): string | null;
  write(text: string): void;
}

export type Sent = 'done' | 'refused' | 'unreachable';

export function openDoorQueue(store: StepStore, send: (step: DoorStep) => Promise<Sent>) {
  const kept = (): DoorStep[] => {
    try {
      return JSON.parse(store.read() ?? '[]') as DoorStep[];
    } catch {
      return [];
    }
  };
  const keep = (steps: readonly DoorStep[]): void => store.write(JSON.stringify(steps));
  let flushing: Promise<void> = Promise.resolve();

  /** Stops at the first that cannot be delivered; what the shop refuses is dropped, and told by `send`. */
  async function deliver(): Promise<void> {
    for (let [step] = kept(); step !== undefined; [step] = kept()) {
      if ((await send(step)) === 'unreachable') return;
      const { key } = step;
      // Read again: another step may have come in meanwhile.
      keep(kept().filter((one) => one.key !== key));
    }
  }
  return {
    pending: kept,
    add: (step: DoorStep): void => keep([...kept(), step]),
    flush: (): Promise<void> => (flushing = flushing.then(deliver, deliver)),
  };
}
