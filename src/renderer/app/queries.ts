/** Settings of the query cache, and the two queries that the frame itself needs. */
import { useQuery, type PiniaColadaOptions } from '@pinia/colada';
import { shop } from './door.ts';
import { reportUnlessClaimed } from './problems.ts';

/**
 * Notices tell when something changed, so answers stay fresh until then; a mutation that fails and that no screen
 * shows in its place appears as a toast.
 */
export const coladaOptions: PiniaColadaOptions = {
  queryOptions: { staleTime: 60_000, gcTime: 300_000, refetchOnWindowFocus: false },
  mutationOptions: { onError: (error) => reportUnlessClaimed(error) },
};

/** Where the whole shop stands with its channels: the pill in the header. */
export const usePulse = () => useQuery({ key: ['listings', 'pulse'], query: () => shop.listings.pulse() });

/** What needs a hand, today's marks and figures: *Oggi*, and the number beside its name. */
export const useToday = () => useQuery({ key: ['metrics', 'today'], query: () => shop.metrics.today() });
