/** Whom the shop turns to, how often, and with what: segments, the one cap on contacts, letters to many. */
import { contactRuleVerbs } from './contact-rules.ts';
import { audienceVerbs } from './audiences.ts';
import { mailingVerbs } from './mailings.ts';
import { segmentVerbs } from './segments.ts';

export const outreachContract = { ...segmentVerbs, ...contactRuleVerbs, ...mailingVerbs, ...audienceVerbs };
