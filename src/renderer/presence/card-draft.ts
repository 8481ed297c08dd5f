/** The card being written: what is on screen, which parts differ from what is wanted, and what is not finished yet. */
import { computed, reactive, shallowRef, watch, type Ref } from 'vue';
import {
  type ProfileChanges,
  type ProfileField,
  profileFields,
  type ProfileValues,
  type ProfileView,
  type Span,
  weekdays,
} from '../../api/profile.ts';
import { useUnsaved } from '../app/unsaved.ts';

type Copy = <T>(value: T) => T;
const copy: Copy = (value) => JSON.parse(JSON.stringify(value)) as typeof value;

const emptyCard = (): ProfileValues => ({
  title: '',
  phones: { primary: '', additional: [] },
  website: '',
  description: '',
  categories: { primary: null, additional: [] },
  hours: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
  'special-hours': [],
  attributes: {},
  services: [],
});

/** What a part says before anybody touches it: what is wanted, else what the settings know. */
function valuesIn({ fields }: Pick<ProfileView, 'fields'>): ProfileValues {
  const empty = emptyCard();
  const values = profileFields.map((field) => [
    field,
    fields[field].wanted ?? fields[field].fromSettings ?? empty[field],
  ]);
  return copy(Object.fromEntries(values) as ProfileValues);
}

export function useCardDraft(card: Ref<ProfileView | undefined>) {
  const draft = reactive<ProfileValues>(emptyCard());
  /** What was there before anybody touched it; never shares a part with the draft. */
  const base = shallowRef(emptyCard());

  watch(
    card,
    (now) => {
      if (now === undefined) return;
      const values = valuesIn(now);
      // What the person has touched stays when somebody else saves something meanwhile.
      for (const field of profileFields)
        if (isSame(draft[field], base.value[field])) Object.assign(draft, { [field]: copy(values[field]) });
      base.value = values;
    },
    { immediate: true },
  );

  const touched = computed(() => profileFields.filter((field) => !isSame(draft[field], base.value[field])));
  const unfinished = computed(() => touched.value.filter((field) => !isFinished(field, draft)));
  const changes = computed(() =>
    copy(Object.fromEntries(touched.value.map((field) => [field, draft[field]])) as ProfileChanges),
  );
  useUnsaved(() => touched.value.length > 0);

  return {
    draft,
    touched,
    unfinished,
    changes,
    /** Back to what is wanted. */
    drop(fields: readonly ProfileField[] = profileFields): void {
      const values = copy(base.value);
      for (const field of fields) Object.assign(draft, { [field]: values[field] });
    },
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields of times are empty while what is written is no time. */
const whole = (spans: readonly Span[]): boolean => spans.every(({ from, to }) => from !== '' && to !== '');

function isFinished(field: ProfileField, draft: ProfileValues): boolean {
  if (field === 'hours') return weekdays.every((day) => whole(draft.hours[day]));
  if (field === 'special-hours') return draft['special-hours'].every(({ spans }) => whole(spans));
  if (field === 'services') return draft.services.every(({ typeId, name }) => typeId !== null || name.trim() !== '');
  return true;
}
