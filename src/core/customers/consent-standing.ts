/** What a person allows now, for each purpose and way to reach them. The strictest word wins. */
import { type ConsentChannel, type ConsentPurpose, consentWays } from '../../api/consent-words.ts';

/** Newest first. */
export interface Said {
  readonly purpose: string;
  readonly channel: string;
  readonly granted: boolean;
  readonly at: number;
}

export interface Standing {
  readonly purpose: ConsentPurpose;
  readonly channel: Exclude<ConsentChannel, 'any'>;
  /** Null: never asked. Never asked is no permission. */
  readonly granted: boolean | null;
  /** Since when it stands so, milliseconds. */
  readonly at: number | null;
}

/**
 * A yes needs a word for this way, or for any. A no for this way holds until a yes for this way; a no for all ways holds
 * until a later yes. Of two words of the same moment the no counts.
 */
export function standingOf(said: readonly Said[]): Standing[] {
  return consentWays.map(({ purpose, channel }) => {
    const own = latest(said, purpose, channel);
    const any = latest(said, purpose, 'any');
    const decides = decisive(own, any);
    return { purpose, channel, granted: decides?.granted ?? null, at: decides?.at ?? null };
  });
}

function decisive(own: Said | undefined, any: Said | undefined): Said | undefined {
  if (own === undefined || any === undefined) return own ?? any;
  if (!own.granted) return any.granted || any.at < own.at ? own : any;
  if (!any.granted) return own.at > any.at ? own : any;
  return own.at > any.at ? own : any;
}

function latest(said: readonly Said[], purpose: string, channel: string): Said | undefined {
  const words = said.filter((word) => word.purpose === purpose && word.channel === channel);
  const [first] = words;
  return words.find(({ at, granted }) => at === first?.at && !granted) ?? first;
}
