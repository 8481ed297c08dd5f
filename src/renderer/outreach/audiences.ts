/** A group as an audience of the adverts on Facebook and Instagram. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { shop } from '../app/door.ts';

export const useSegmentAudience = (id: () => number) =>
  useQuery({
    key: () => ['outreach', 'audience', id()],
    query: () => shop.outreach.segmentAudience({ id: id() }),
  });

function useAudienceStep(step: 'makeAudience' | 'refreshAudience' | 'removeAudience') {
  const cache = useQueryCache();
  return useMutation({
    mutation: (id: number) => shop.outreach[step]({ id }),
    onSettled: () => cache.invalidateQueries({ key: ['outreach', 'audience'] }),
  });
}
export const useMakeAudience = () => useAudienceStep('makeAudience');
export const useRefreshAudience = () => useAudienceStep('refreshAudience');
export const useRemoveAudience = () => useAudienceStep('removeAudience');
