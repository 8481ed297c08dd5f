/**
 * What each purpose is in Graph's words: the objective, what delivery is optimised for, and where it leads. Sources:
 * Marketing API, ad set reference (objective and optimisation goal), guides to lead ads and to ads that open a chat.
 */
import type { CampaignOrder } from '../../core/channels/ports.ts';

export interface Purpose {
  readonly objective: string;
  readonly goal: string;
  /** Where a tap leads, if not to the link: named only where Graph asks for it. */
  readonly destination?: string;
}

export function purposeOf({ purpose, messagesTo }: Pick<CampaignOrder, 'purpose' | 'messagesTo'>): Purpose {
  switch (purpose) {
    case 'be-seen':
      return { objective: 'OUTCOME_AWARENESS', goal: 'REACH' };
    case 'calls':
      // PHONE_CALL is no destination that the description of v25.0 knows; the button carries the number.
      return { objective: 'OUTCOME_LEADS', goal: 'QUALITY_CALL' };
    case 'directions':
      // A tap on the button opens the map: that is the click which is looked for.
      return { objective: 'OUTCOME_TRAFFIC', goal: 'LINK_CLICKS' };
    case 'messages':
      return {
        objective: 'OUTCOME_ENGAGEMENT',
        goal: 'CONVERSATIONS',
        destination: messagesTo === 'whatsapp' ? 'WHATSAPP' : 'MESSENGER',
      };
    case 'event-leads':
      return { objective: 'OUTCOME_LEADS', goal: 'LEAD_GENERATION', destination: 'ON_AD' };
  }
}
