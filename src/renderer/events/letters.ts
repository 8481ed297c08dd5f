/** Letters about an event and their texts: the queries and what can be done. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { EventText } from '../../api/event-letters.ts';
import { shop } from '../app/door.ts';

export const useLetters = (id: () => number) =>
  useQuery({ key: () => ['events', 'letters', id()], query: () => shop.events.letters({ id: id() }) });

export const useTexts = () => useQuery({ key: ['events', 'texts'], query: () => shop.events.texts({}) });

function useLetterChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['events'] }) });
}

export const useLetterTold = () => useLetterChange((id: number) => shop.events.letterTold({ id }));

export const useLetterAgain = () => useLetterChange((id: number) => shop.events.letterAgain({ id }));

export const useSaveText = () =>
  useLetterChange(({ kind, language, subject, body }: Omit<EventText, 'own'>) =>
    shop.events.saveText({ kind, language, subject, body }),
  );

export const useTrialText = () =>
  useLetterChange(({ kind, language }: Pick<EventText, 'kind' | 'language'>) =>
    shop.events.trialText({ kind, language }),
  );

export const previewText = ({ kind, language, subject, body }: Omit<EventText, 'own'>) =>
  shop.events.previewText({ kind, language, subject, body });
