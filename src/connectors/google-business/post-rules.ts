/** What Google does not take as a post, found before it is sent (My Business v4, localPosts). */
import type { PostReasonCode } from '../../api/outside.ts';
import type { PostOrder } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import { isWebAddress } from '../offer-rules.ts';

const longestText = 1500;
const longestTitle = 58;

/** @throws OutsideError with the reason's code */
export function checkPost(order: PostOrder): void {
  const refuse = (code: PostReasonCode, limit = 0): never => {
    throw needsYou(code, limit === 0 ? {} : { limit });
  };
  const dated = order.topic !== 'standard';
  if ([...order.text].length > longestText) refuse('post-text-too-long', longestText);
  if (order.text.trim() === '' && !dated) refuse('post-text-missing');
  if (dated) {
    if (order.title.trim() === '') refuse('post-title-missing');
    if ([...order.title].length > longestTitle) refuse('post-title-too-long', longestTitle);
    if (order.startsAt === null || order.endsAt === null) refuse('post-schedule-missing');
    else if (Date.parse(order.endsAt) <= Date.parse(order.startsAt)) refuse('post-schedule-reversed');
  }
  // Google ignores the button of an offer; its link then serves to redeem it.
  const needsLink = order.topic !== 'offer' && order.button !== 'none' && order.button !== 'call';
  if (needsLink && !isWebAddress(order.buttonLink)) refuse('post-button-link-missing');
  if (order.imageUrl !== '' && !isPublicAddress(order.imageUrl)) refuse('post-picture-invalid');
}

/** Google fetches the picture itself: an address of this PC or of the shop's own network cannot work. */
function isPublicAddress(address: string): boolean {
  if (!isWebAddress(address)) return false;
  const { hostname } = new URL(address);
  return !/^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)|\.(local|lan|home|internal)$/u.test(hostname);
}
