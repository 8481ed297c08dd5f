import { refuse, unknownFields } from './google-errors.ts';
import { at, fieldsOf, listOf, textOf, type Fields } from './json.ts';

const POST_FIELDS =
  'alertType callToAction createTime event languageCode media name offer searchUrl state summary topicType updateTime'.split(
    ' ',
  );
const ACTIONS = ['BOOK', 'ORDER', 'SHOP', 'LEARN_MORE', 'SIGN_UP', 'GET_OFFER', 'CALL'];
const TOPICS = ['STANDARD', 'EVENT', 'OFFER', 'ALERT'];

interface PostFault {
  readonly field: string;
  readonly message: string;
}

/** Refuses a post that Google does not take, in the error shape of My Business v4. */
export function checkPost(post: Fields): void {
  const unknown = Object.keys(post).filter((name) => !POST_FIELDS.includes(name));
  if (unknown.length > 0) unknownFields(unknown, 'local_post');
  const faults = [...topicFaults(post), ...actionFaults(post), ...textFaults(post), ...mediaFaults(post)];
  if (faults.length === 0) return;
  throwValidation(faults);
}

function topicFaults(post: Fields): PostFault[] {
  const topic = String(post['topicType'] ?? '');
  if (!TOPICS.includes(topic)) return [{ field: 'topic_type', message: 'Topic type is required.' }];
  const faults: PostFault[] = [];
  const needsEvent = topic === 'EVENT' || topic === 'OFFER';
  if (needsEvent) faults.push(...eventFaults(post));
  else if (post['event'] !== undefined)
    faults.push({ field: 'event', message: `An event is not allowed for ${topic} posts.` });
  if (post['offer'] !== undefined && topic !== 'OFFER') {
    faults.push({ field: 'offer', message: 'Offer is only allowed for OFFER posts.' });
  }
  if (topic === 'ALERT' && post['alertType'] === undefined)
    faults.push({ field: 'alert_type', message: 'Alert type is required.' });
  return faults;
}

function eventFaults(post: Fields): PostFault[] {
  const faults: PostFault[] = [];
  const title = textOf(at(post, 'event.title')) ?? '';
  if (title.trim() === '') faults.push({ field: 'event.title', message: 'Event title is required.' });
  if (title.length > 58) faults.push({ field: 'event.title', message: 'Event title is longer than 58 characters.' });
  const start = dayOf(at(post, 'event.schedule.startDate'));
  const end = dayOf(at(post, 'event.schedule.endDate'));
  if (start === undefined || end === undefined) {
    faults.push({ field: 'event.schedule', message: 'Start date and end date are required.' });
  } else if (end < start) {
    faults.push({ field: 'event.schedule', message: 'The end is before the start.' });
  }
  return faults;
}

function actionFaults(post: Fields): PostFault[] {
  const action = post['callToAction'];
  if (action === undefined) return [];
  const type = String(at(action, 'actionType') ?? '');
  const url = textOf(at(action, 'url'));
  const field = 'call_to_action';
  if (!ACTIONS.includes(type)) return [{ field: `${field}.action_type`, message: 'Action type is required.' }];
  if (type === 'CALL') {
    return url === undefined
      ? []
      : [{ field: `${field}.url`, message: 'URL must be unset for CALL: the phone of the profile is used.' }];
  }
  const good = url !== undefined && /^https?:\/\/[^\s/]+\S*$/.test(url);
  return good ? [] : [{ field: `${field}.url`, message: 'A valid URL is required.' }];
}

function textFaults(post: Fields): PostFault[] {
  const summary = textOf(post['summary']) ?? '';
  const faults: PostFault[] = [];
  if (summary.length > 1500) faults.push({ field: 'summary', message: 'Summary is longer than 1500 characters.' });
  const bare = post['event'] === undefined && listOf(post['media']).length === 0;
  if (summary.trim() === '' && bare) faults.push({ field: 'summary', message: 'Summary is required.' });
  return faults;
}

function mediaFaults(post: Fields): PostFault[] {
  const media = listOf(post['media']);
  const faults: PostFault[] = media.length > 1 ? [{ field: 'media', message: 'One photo per post.' }] : [];
  for (const item of media) {
    if (at(item, 'mediaFormat') !== 'PHOTO')
      faults.push({ field: 'media.media_format', message: 'Only photos are supported.' });
    if (!isPublicAddress(textOf(at(item, 'sourceUrl')) ?? '')) {
      faults.push({ field: 'media.source_url', message: 'The photo must be at a public web address.' });
    }
  }
  return faults;
}

/** Google fetches the picture itself, so an address of this machine or of the shop's own network cannot work. */
function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol) || !hostname.includes('.')) return false;
  return !/^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)|\.local$/.test(hostname);
}

/** Why the moderation would reject the text, or undefined. Google does not tell; the practice copy's own list does. */
export function rejection(post: Fields): string | undefined {
  const text = [post['summary'], at(post, 'event.title'), at(post, 'offer.termsConditions')].map(String).join(' ');
  if (/(?:\+|00)?\d[\d\s./-]{7,}\d/.test(text.replace(/\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/g, '')))
    return 'phone number in the text';
  if (/\b(alcolici gratis|sigarett[ae]|armi|viagra|casin[oò] online)\b/i.test(text)) return 'restricted goods';
  if (/([!?])\1{3,}|\b[A-ZÀ-Ü]{4,}(?:\s+[A-ZÀ-Ü]{4,}){3,}\b/.test(text)) return 'shouting';
  return undefined;
}

function dayOf(date: unknown): number | undefined {
  const { year, month, day } = fieldsOf(date);
  if (![year, month, day].every((part) => typeof part === 'number' && part > 0)) return undefined;
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

function throwValidation(faults: readonly PostFault[]): never {
  return refuse(
    400,
    'INVALID_ARGUMENT',
    'Request contains an invalid argument.',
    [],
    faults.map(({ field, message }) => ({ field, description: message })),
  );
}
