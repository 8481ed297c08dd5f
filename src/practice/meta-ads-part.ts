import type { Fields } from './json.ts';
import type { AdKind, AdObject, MetaAdObjects } from './meta-ad-objects.ts';
import type { MetaAds } from './meta-ads.ts';
import { deliveryEstimate, dsaRecommendations, minimumBudgets } from './meta-estimates.ts';
import type { GraphCall, GraphPart, GraphRoute } from './meta-graph.ts';
import { refuseGraph } from './meta-errors.ts';
import type { MetaHoldings } from './meta-holdings.ts';
import type { MetaImages } from './meta-images.ts';
import { reportParams, reportStatus, type MetaInsights } from './meta-insights.ts';
import { pageOf, shown } from './meta-nodes.ts';
import { GraphParams } from './meta-params.ts';
import type { World } from './world.ts';

const READ = 'ads_read';
const WRITE = 'ads_management';

/** An ordered report: for what node, with which parameters. */
interface Report extends Fields {
  readonly kind: 'account' | 'campaign' | 'adset' | 'ad';
  readonly node: string;
  readonly params: Fields;
  readonly started: number;
}

/** The ad account and everything under it. */
export function adsPart(
  world: World,
  objects: MetaAdObjects,
  ads: MetaAds,
  insights: MetaInsights,
  images: MetaImages,
  held: MetaHoldings,
): GraphPart {
  const reports = world.state.shelf<Report>('meta.reports');
  const get = (kind: string, edge: string, answer: GraphRoute['answer']): GraphRoute => ({
    method: 'GET',
    kind,
    edge,
    scope: READ,
    answer,
  });
  const post = (kind: string, edge: string, answer: GraphRoute['answer']): GraphRoute => ({
    method: 'POST',
    kind,
    edge,
    scope: WRITE,
    answer,
  });
  const order = (kind: Report['kind'], call: GraphCall): Fields => {
    const id = String(600_555_014_200_000 + world.state.next('meta.report'));
    const { access_token: _, ...params } = Object.fromEntries(
      call.params.names.map((name) => [name, call.params.raw(name)]),
    );
    reports.set(id, { kind, node: call.id, params, started: world.now().getTime() });
    return { report_run_id: id };
  };
  const reportRows = ({ id, path, params }: GraphCall): Fields => {
    const report = reports.get(id);
    if (!report) return { data: [] };
    if (world.now().getTime() - report.started < world.latency.report)
      refuseGraph({ code: 2601, message: '(#2601) Loading Async Report failed. The report is not completed.' });
    return pageOf(
      path,
      params,
      insights.rows(report.kind, report.node, new GraphParams(undefined, reportParams(report))),
    );
  };
  const reportNode = ({ id, params }: GraphCall): Fields =>
    shown(
      'report',
      reportStatus(id, reports.get(id)?.started ?? 0, world.now().getTime(), world.latency.report),
      params.fields,
      ['async_status', 'async_percent_completion'],
    );

  const node = (kind: AdKind): GraphRoute[] => [
    get(kind, '', (call) => ads.get(kind, call)),
    post(kind, '', (call) => ads.change(kind, call)),
    { method: 'DELETE', kind, edge: '', scope: WRITE, answer: (call) => ads.remove(kind, call) },
  ];
  const edge = (kind: AdKind, name: string): GraphRoute[] => [
    get('account', name, (call) => ads.list(kind, call)),
    post('account', name, (call) => ads.create(kind, call)),
  ];
  const within = (parent: 'campaign' | 'adset', name: string, kind: AdKind) =>
    get(parent, name, (call) => ads.list(kind, call, (object: AdObject) => object.fields[`${parent}_id`] === call.id));
  const figures = (kind: Report['kind']): GraphRoute[] => [
    get(kind, 'insights', (call) => insights.page(kind, call)),
    { method: 'POST', kind, edge: 'insights', scope: READ, answer: (call) => order(kind, call) },
  ];

  return {
    kindOf: (id) => (held.isAccount(id) ? 'account' : reports.has(id) ? 'report' : objects.kindOf(id)),
    routes: [
      get('account', '', (call) => ads.account(call)),
      post('account', '', (call) => ads.changeAccount(call)),
      ...edge('campaign', 'campaigns'),
      ...edge('adset', 'adsets'),
      ...edge('adcreative', 'adcreatives'),
      ...edge('ad', 'ads'),
      post('account', 'adimages', (call) => images.add(call)),
      get('account', 'adimages', (call) => images.list(call)),
      get('account', 'delivery_estimate', deliveryEstimate),
      get('account', 'dsa_recommendations', () => dsaRecommendations(world)),
      get('account', 'minimum_budgets', () => minimumBudgets()),
      ...node('campaign'),
      ...node('adset'),
      ...node('ad'),
      ...node('adcreative'),
      within('campaign', 'adsets', 'adset'),
      within('campaign', 'ads', 'ad'),
      within('adset', 'ads', 'ad'),
      ...figures('account'),
      ...figures('campaign'),
      ...figures('adset'),
      ...figures('ad'),
      get('report', '', reportNode),
      get('report', 'insights', reportRows),
    ],
  };
}
