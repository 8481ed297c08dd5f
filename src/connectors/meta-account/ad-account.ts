/** The doctor's part on the ad account: is it open, and does it count in the shop's money? */
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { chosenOrOnly, type Choice, type Finding, type Part } from '../examination.ts';
import { numberOf, textOf } from '../json.ts';
import type { Graph } from '../meta-graph.ts';

/** `account_status`: 1 active, 9 in its grace period; 2 disabled, 3 unsettled, 7 under risk review, 101 closed. */
const openStates = new Set([1, 9]);

/** @param listed reads an edge as choices */
export async function examineAdAccount(
  graph: Graph,
  setting: ConnectorSetting,
  listed: (path: string) => Promise<Choice[]>,
): Promise<Part> {
  const choices = await listed('me/adaccounts');
  const chosen = setting.chosen['adAccount'];
  const id = chosenOrOnly(choices, chosen ? `act_${chosen.replace(/^act_/u, '')}` : undefined);
  if (id === null) {
    const code = choices.length === 0 ? 'ad-account-none' : 'ad-account-choose';
    return { choices: { adAccount: choices }, findings: [{ code, state: 'advice', details: {} }] };
  }
  const account = await graph.get(id, { fields: 'name,currency,account_status' });
  const name = textOf(account['name']);
  const currency = textOf(account['currency']);
  const findings: Finding[] = [{ code: 'ad-account-found', state: 'ok', details: { name, id } }];
  if (!openStates.has(numberOf(account['account_status']) ?? 0)) {
    findings.push({ code: 'ad-account-closed', state: 'problem', details: { name } });
  }
  if (currency !== '' && currency !== setting.shop.currency) {
    findings.push({
      code: 'ad-account-currency',
      state: 'problem',
      details: { currency, shop: setting.shop.currency },
    });
  }
  return { choices: { adAccount: choices }, suggested: { adAccount: id }, findings };
}
