import type { ProfileChanges, ProfileValues, Span, Week } from '../../../api/profile.ts';
import { type ProfileField, profileLimits, weekdays } from '../../../api/profile-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toE164 } from '../../settings/index.ts';
import type { Place } from './same.ts';

/** What is wanted of the other fields: some rules look across. */
export type Wanted = (field: 'hours') => ProfileValues['hours'] | null;

/** What Google would not take is said before anything is kept; what was typed is put in order. */
export function checkedChanges(changes: ProfileChanges, wanted: Wanted, place: Place): ProfileChanges {
  const checked: { [F in ProfileField]?: ProfileValues[F] } = {};
  if (changes.title !== undefined) checked.title = checkedTitle(changes.title);
  if (changes.phones !== undefined) checked.phones = checkedPhones(changes.phones, place.country);
  if (changes.website !== undefined) checked.website = checkedWebsite(changes.website);
  if (changes.description !== undefined) checked.description = checkedDescription(changes.description);
  if (changes.categories !== undefined) checked.categories = checkedCategories(changes.categories);
  if (changes.hours !== undefined) checked.hours = checkedWeek(changes.hours);
  const special = changes['special-hours'];
  if (special !== undefined) {
    const hours = checked.hours ?? wanted('hours');
    checked['special-hours'] = checkedSpecialDays(special, place);
    if (checked['special-hours'].length > 0 && hours !== null && weekdays.every((day) => hours[day].length === 0))
      throw new Refusal('profile-special-hours-alone');
  }
  if (changes.attributes !== undefined) checked.attributes = changes.attributes;
  if (changes.services !== undefined) checked.services = changes.services.map(checkedService);
  return checked;
}

/** As Google counts: an emoji is one. */
const length = (text: string): number => [...text].length;

function checkedTitle(written: string): string {
  const title = written.replace(/\s+/gu, ' ').trim();
  if (title === '') throw new Refusal('profile-title-missing');
  if (length(title) > profileLimits.title) throw new Refusal('profile-title-too-long', { most: profileLimits.title });
  return title;
}

function checkedPhones({ primary, additional }: ProfileValues['phones'], country: string): ProfileValues['phones'] {
  const others = additional.filter((phone) => phone.trim() !== '');
  if (primary.trim() === '') {
    if (others.length > 0) throw new Refusal('profile-phone-missing');
    return { primary: '', additional: [] };
  }
  if (others.length > profileLimits.additionalPhones)
    throw new Refusal('profile-phones-too-many', { most: profileLimits.additionalPhones });
  return { primary: toE164(primary, country), additional: others.map((phone) => toE164(phone, country)) };
}

/** `bottegaverdi.it` is what people write; Google wants an address that a browser opens. */
function checkedWebsite(written: string): string {
  const text = written.trim();
  if (text === '') return '';
  const address = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
    throw new Refusal('link-not-https', { written });
  return address;
}

function checkedDescription(written: string): string {
  const description = written.replaceAll('\r\n', '\n').trim();
  const most = profileLimits.description;
  if (length(description) > most)
    throw new Refusal('profile-description-too-long', { most, over: length(description) - most });
  // Google refuses addresses of the web in the description (PROFILE_DESCRIPTION_CONTAINS_URL).
  if (/https?:\/\/|\bwww\./iu.test(description)) throw new Refusal('profile-description-link');
  return description;
}

function checkedCategories({ primary, additional }: ProfileValues['categories']): ProfileValues['categories'] {
  if (primary === null) throw new Refusal('profile-category-missing');
  const others = new Map(additional.filter(({ id }) => id !== primary.id).map((each) => [each.id, each]));
  const most = profileLimits.additionalCategories;
  if (others.size > most) throw new Refusal('profile-categories-too-many', { most });
  return { primary, additional: [...others.values()] };
}

function checkedWeek(week: Week): Week {
  const checked = { ...week };
  for (const day of weekdays) checked[day] = checkedSpans(week[day], day);
  // An evening that goes on past midnight must not meet the next morning.
  weekdays.forEach((day, index) => {
    const last = checked[day].at(-1);
    const next = weekdays[(index + 1) % 7] ?? 'monday';
    const first = checked[next][0];
    if (last !== undefined && first !== undefined && endsNextDay(last) && last.to > first.from)
      throw new Refusal('profile-hours-overlap', { day: next });
  });
  return checked;
}

const endsNextDay = ({ from, to }: Span): boolean => to <= from;

/** In order; midnight is the end of the day, as Google says it. */
function checkedSpans(spans: readonly Span[], day: string): Span[] {
  const sorted = spans
    .map(({ from, to }) => ({ from, to: to === '00:00' ? '24:00' : to }))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  sorted.forEach((span, index) => {
    const before = sorted[index - 1];
    const overlaps = before !== undefined && (endsNextDay(before) || before.to > span.from);
    if (overlaps || span.from === span.to) throw new Refusal('profile-hours-overlap', { day });
  });
  return sorted;
}

function checkedSpecialDays(days: ProfileValues['special-hours'], { today }: Place): ProfileValues['special-hours'] {
  const coming = days.filter(({ day }) => day >= today).toSorted((one, other) => (one.day < other.day ? -1 : 1));
  coming.forEach(({ day }, index) => {
    if (coming[index - 1]?.day === day) throw new Refusal('profile-special-day-twice', { day });
  });
  return coming.map(({ day, spans }) => ({ day, spans: checkedSpans(spans, day) }));
}

function checkedService(service: ProfileValues['services'][number]): ProfileValues['services'][number] {
  const [name, description] = [service.name.trim(), service.description.trim()];
  const { serviceName, serviceDescription } = profileLimits;
  if (service.typeId === null && name === '') throw new Refusal('profile-service-unnamed');
  if (length(name) > serviceName || length(description) > serviceDescription)
    throw new Refusal('profile-service-too-long', {
      name: name.slice(0, 40),
      most: serviceName,
      mostText: serviceDescription,
    });
  // A price that the shop names takes the place of one in another currency.
  return { ...service, name, description, foreignPrice: service.price === null ? service.foreignPrice : '' };
}
