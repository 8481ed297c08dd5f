/**
 * What Meta's answers say of the limits. `X-App-Usage`: percent of the app's hour. `X-Ad-Account-Usage`: percent of the
 * ad account, and the seconds until it is reset. `X-Business-Use-Case-Usage`: by account and kind of call, with the
 * minutes until a closed one opens. There is no Retry-After.
 */
import { fieldsOf, listOf, numberOf, textOf, type Fields } from './json.ts';

export interface UseCase {
  /** As Meta names the kind of call; empty in older answers. */
  readonly type: string;
  readonly percent: number;
  /** Until the kind opens again; 0: it is open. */
  readonly closedForMs: number;
}

export interface MetaUsage {
  readonly app: number;
  /** Null: the answer is not about an ad account. */
  readonly account: { readonly percent: number; readonly closedForMs: number } | null;
  readonly useCases: readonly UseCase[];
}

export function usageOf(headers: Headers): MetaUsage {
  const account = parsed(headers.get('x-ad-account-usage'));
  const used = numberOf(account['acc_id_util_pct']);
  const resetMs = (numberOf(account['reset_time_duration']) ?? 0) * 1000;
  return {
    app: mostOf(parsed(headers.get('x-app-usage'))),
    account: used === null ? null : { percent: used, closedForMs: used >= 100 ? resetMs : 0 },
    useCases: entriesOf(parsed(headers.get('x-business-use-case-usage'))).map((entry) => ({
      type: textOf(entry['type']),
      percent: mostOf(entry),
      closedForMs: (numberOf(entry['estimated_time_to_regain_access']) ?? 0) * 60_000,
    })),
  };
}

/** How long whatever is closed stays closed; 0: nothing is. */
export const closedFor = ({ account, useCases }: MetaUsage): number =>
  Math.max(0, account?.closedForMs ?? 0, ...useCases.map(({ closedForMs }) => closedForMs));

const mostOf = (usage: Fields): number =>
  Math.max(0, ...['call_count', 'total_cputime', 'total_time'].map((name) => numberOf(usage[name]) ?? 0));

/** Keyed by account with a list each; older answers carry the figures flat. */
function entriesOf(usage: Fields): Fields[] {
  const nested = Object.values(usage).flatMap((value) => listOf(value).map(fieldsOf));
  const flat = 'call_count' in usage || 'estimated_time_to_regain_access' in usage;
  return nested.length > 0 ? nested : flat ? [usage] : [];
}

function parsed(header: string | null): Fields {
  try {
    return header === null ? {} : fieldsOf(JSON.parse(header));
  } catch {
    return {};
  }
}
