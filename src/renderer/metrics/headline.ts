/** What the figures say in plain sentences, before any of them is shown. */
import type { Figure, MetricName } from '../../api/metrics.ts';
import { say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';

export function headline(figures: readonly Figure[]): string {
  const value = (name: MetricName) => figures.find(({ metric }) => metric === name)?.value ?? null;
  const leads = value('leads') ?? 0;
  const cost = value('cost-per-lead');
  const share = value('price-alignment');
  return [
    leads === 0 ? say('metrics.headline.noLeads') : say('metrics.headline.leads', { n: f.number(leads) }, leads),
    cost === null || leads === 0 ? '' : say('metrics.headline.cost', { cost: f.money(cost) }),
    share === null ? '' : say('metrics.headline.aligned', { share: f.percent(share) }),
  ]
    .filter(Boolean)
    .join(' ');
}
