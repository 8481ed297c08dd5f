/** The door of one event on this device: who is on the list, who is inside, and what waits for the connection. */
import { computed, onScopeDispose, ref, watch } from 'vue';
import { useQueryCache } from '@pinia/colada';
import type { Registration } from '../../api/events.ts';
import { shop } from '../app/door.ts';
import { explainRefusal, refusalOf } from '../app/problems.ts';
import { type DoorStep, openDoorQueue, type Sent } from './door-queue.ts';
import { useRegistrations } from './events.ts';

const everyMs = 5_000;

export function useDoor(eventId: number) {
  const cache = useQueryCache();
  const listKey = `vetrina-door-list-${eventId}`;
  const stepsKey = `vetrina-door-steps-${eventId}`;
  const { data } = useRegistrations(() => eventId);
  // The list of the last time there was a connection: a reload without one finds it again.
  const kept = ref<Registration[]>(JSON.parse(localStorage.getItem(listKey) ?? '[]') as Registration[]);
  watch(
    data,
    (rows) => {
      if (rows === undefined) return;
      kept.value = [...rows];
      localStorage.setItem(listKey, JSON.stringify(rows));
    },
    // Whoever comes from the event's page has the list already, and it may not change again.
    { immediate: true },
  );

  const offline = ref(false);
  const problem = ref('');
  const pending = ref<readonly DoorStep[]>([]);
  async function send(step: DoorStep): Promise<Sent> {
    const { key, kind, registrationId, at } = step;
    try {
      if (kind === 'in') await shop.events.checkIn({ eventId, key, registrationId, at });
      else await shop.events.undoCheckIn({ eventId, key, registrationId });
      offline.value = false;
      return 'done';
    } catch (error) {
      const refusal = refusalOf(error);
      offline.value = refusal === undefined;
      if (refusal === undefined) return 'unreachable';
      problem.value = `${step.name}: ${explainRefusal(refusal).why}`;
      return 'refused';
    }
  }
  const queue = openDoorQueue(
    { read: () => localStorage.getItem(stepsKey), write: (text) => localStorage.setItem(stepsKey, text) },
    send,
  );
  async function flush(): Promise<void> {
    const waited = queue.pending().length > 0;
    await queue.flush();
    pending.value = queue.pending();
    if (waited && pending.value.length === 0) await cache.invalidateQueries({ key: ['events'] });
  }
  function take(kind: DoorStep['kind'], { id: registrationId, name }: Registration): void {
    problem.value = '';
    queue.add({ key: crypto.randomUUID(), kind, registrationId, name, at: new Date().toISOString() });
    pending.value = queue.pending();
    void flush();
  }
  const timer = setInterval(() => void flush(), everyMs);
  const online = (): void => void flush();
  addEventListener('online', online);
  onScopeDispose(() => {
    clearInterval(timer);
    removeEventListener('online', online);
  });
  void flush();

  /** The list with what this device did and the shop has not heard yet. */
  const rows = computed(() => {
    const last = new Map(pending.value.map((step) => [step.registrationId, step]));
    return kept.value
      .filter(({ state }) => state !== 'cancelled')
      .map((row) => {
        const step = last.get(row.id);
        return step === undefined ? row : { ...row, cameAt: step.kind === 'in' ? step.at : null };
      })
      .toSorted((one, other) => one.name.localeCompare(other.name));
  });
  return { rows, offline, problem, pending, take };
}
