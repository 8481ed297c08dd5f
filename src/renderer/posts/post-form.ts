/** What the composer holds, and the posts it becomes: one for each outlet chosen. */
import type { Post, PostChanges, PostDraft, PostOutlet, PostPicture } from '../../api/presence.ts';
import { dayAndTimeOf, instantOf } from '../events/event-times.ts';

export interface PostForm {
  outlets: PostOutlet[];
  topic: PostDraft['topic'];
  title: string;
  text: string;
  button: PostDraft['button'];
  link: string;
  fromDay: string;
  fromTime: string;
  toDay: string;
  toTime: string;
  couponCode: string;
  terms: string;
  imageUrl: string;
  picture: (Pick<PostPicture, 'id'> & { readonly address: string }) | null;
  when: 'now' | 'later';
  day: string;
  time: string;
  removeAtEnd: boolean;
  promotionId: number | null;
  eventId: number | null;
}

export const emptyPost = (): PostForm => ({
  outlets: ['google'],
  topic: 'standard',
  title: '',
  text: '',
  button: 'none',
  link: '',
  fromDay: '',
  fromTime: '00:00',
  toDay: '',
  toTime: '23:59',
  couponCode: '',
  terms: '',
  imageUrl: '',
  picture: null,
  when: 'now',
  day: '',
  time: '09:30',
  removeAtEnd: true,
  promotionId: null,
  eventId: null,
});

type Content = Pick<
  PostDraft,
  'topic' | 'title' | 'text' | 'button' | 'buttonLink' | 'startsAt' | 'endsAt' | 'couponCode' | 'terms' | 'imageUrl'
>;

/** Fills the words in; where and when it goes out stays as chosen. */
export function fill(form: PostForm, draft: Content & Partial<PostDraft>, timeZone: string): PostForm {
  const start = draft.startsAt ? dayAndTimeOf(timeZone, draft.startsAt) : { day: '', time: '00:00' };
  const end = draft.endsAt ? dayAndTimeOf(timeZone, draft.endsAt) : { day: '', time: '23:59' };
  const minute = draft.publishAt ? dayAndTimeOf(timeZone, draft.publishAt) : null;
  return {
    ...form,
    topic: draft.topic,
    title: draft.title,
    text: draft.text,
    button: draft.button,
    link: draft.buttonLink,
    fromDay: start.day,
    fromTime: start.time,
    toDay: end.day,
    toTime: end.time,
    couponCode: draft.couponCode,
    terms: draft.terms,
    imageUrl: draft.imageUrl,
    promotionId: draft.promotionId ?? null,
    eventId: draft.eventId ?? null,
    removeAtEnd: draft.removeAtEnd ?? true,
    ...(minute === null ? {} : { when: 'later' as const, day: minute.day, time: minute.time }),
  };
}

export const formOf = (post: Post, timeZone: string): PostForm => ({
  ...fill(emptyPost(), post, timeZone),
  outlets: [post.outlet],
  // Its bytes are asked for where it is shown.
  picture: post.pictureId === null ? null : { id: post.pictureId, address: '' },
});

export function draftOf(form: PostForm, outlet: PostOutlet, timeZone: string): PostDraft {
  const dated = form.topic !== 'standard';
  return {
    outlet,
    topic: form.topic,
    title: dated ? form.title : '',
    text: form.text,
    button: form.button,
    buttonLink: form.link,
    startsAt: dated ? instantOf(timeZone, form.fromDay, form.fromTime) : null,
    endsAt: dated ? instantOf(timeZone, form.toDay, form.toTime) : null,
    couponCode: form.topic === 'offer' ? form.couponCode : '',
    terms: form.topic === 'offer' ? form.terms : '',
    imageUrl: form.imageUrl.trim(),
    pictureId: form.picture?.id ?? null,
    campaignId: null,
    eventId: form.eventId,
    promotionId: form.promotionId,
    publishAt: form.when === 'later' ? instantOf(timeZone, form.day, form.time) : null,
    removeAtEnd: form.removeAtEnd,
  };
}

/** What of a draft may change later. */
export function changesOf(draft: PostDraft): PostChanges {
  const { outlet: _o, topic: _t, campaignId: _c, eventId: _e, promotionId: _p, ...changes } = draft;
  return changes;
}

/** A day and a time are both needed; half of them is not *now*. */
export const minuteMissing = ({ when, day, time }: PostForm, timeZone: string): boolean =>
  when === 'later' && instantOf(timeZone, day, time) === null;
