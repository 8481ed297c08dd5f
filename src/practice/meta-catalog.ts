import { fieldsOf, isFields, listOf, type Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import type { GraphCall, GraphPart } from './meta-graph.ts';
import { requestFaults } from './meta-item-rules.ts';
import type { MetaItems, StoredItem } from './meta-items.ts';
import { cursorOf, graphPage, pageOf, shown, startOf } from './meta-nodes.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const MOST_REQUESTS = 5000;
const SCOPE = 'catalog_management';

/** The product catalogue: written in batches, read through `products`. */
export function catalogPart(world: World, items: MetaItems): GraphPart {
  const { catalog, business } = PRACTICE_IDS.meta;
  const theCatalog = (): Fields => {
    items.settle();
    const owner = { id: business, name: world.shop.name };
    return {
      id: catalog,
      name: `Catalogo ${world.shop.name}`,
      vertical: 'commerce',
      product_count: items.shelf.size,
      feed_count: 0,
      business: owner,
    };
  };
  return {
    kindOf: (id) => (id === catalog ? 'catalog' : items.byId(id) ? 'item' : undefined),
    routes: [
      {
        method: 'GET',
        kind: 'catalog',
        edge: '',
        scope: SCOPE,
        answer: ({ params }) => shown('catalog', theCatalog(), params.fields, ['name']),
      },
      { method: 'POST', kind: 'catalog', edge: 'items_batch', scope: SCOPE, answer: (call) => takeBatch(items, call) },
      {
        method: 'GET',
        kind: 'catalog',
        edge: 'check_batch_request_status',
        scope: SCOPE,
        answer: (call) => batchStatus(items, call),
      },
      { method: 'GET', kind: 'catalog', edge: 'products', scope: SCOPE, answer: (call) => products(items, call) },
      { method: 'GET', kind: 'item', edge: '', scope: SCOPE, answer: (call) => item(items, call) },
    ],
  };
}

function takeBatch(items: MetaItems, { params }: GraphCall): Fields {
  if (params.text('item_type') === undefined) missingParameter('item_type');
  if (params.text('item_type') !== 'PRODUCT_ITEM') wrongParameter('Param item_type must be one of {PRODUCT_ITEM}');
  const requests = params.list('requests') ?? missingParameter('requests');
  if (requests.length === 0) wrongParameter('Param requests must not be empty');
  if (requests.length > MOST_REQUESTS) wrongParameter(`Too many requests in batch. Maximum is ${MOST_REQUESTS}`);
  const good: { line: number; method: string; data: Fields }[] = [];
  const faulty: Fields[] = [];
  requests.forEach((entry, line) => {
    const request = fieldsOf(entry);
    const data = fieldsOf(request['data']);
    const faults = requestFaults(request);
    if (faults.length === 0) good.push({ line, method: String(request['method']), data });
    else
      faulty.push({
        ...(data['id'] === undefined ? {} : { retailer_id: String(data['id']) }),
        errors: faults.map((message) => ({ message })),
      });
  });
  return {
    ...(good.length > 0 ? { handles: [items.take(good, params.flag('allow_upsert') ?? true)] } : {}),
    ...(faulty.length > 0 ? { validation_status: faulty } : {}),
  };
}

function batchStatus(items: MetaItems, { params }: GraphCall): Fields {
  const handle = params.text('handle') ?? missingParameter('handle');
  const status = items.status(handle, params.flag('load_ids_of_invalid_requests') ?? false);
  if (!status) return wrongParameter('Param handle is not a valid batch request handle');
  const { handle: known, ...usual } = status;
  const wished = params.fields;
  const all = { handle: known, ...usual };
  return { data: [wished ? shown('batchstatus', all, wished, []) : usual] };
}

function products(items: MetaItems, { params, path }: GraphCall): Fields {
  items.settle();
  const look = (stored: StoredItem) => shown('item', items.told(stored), params.fields, ['name', 'retailer_id']);
  const direct = directIds(params.object('filter'));
  if (direct) {
    const found = direct.flatMap((id) => items.shelf.get(id) ?? []);
    return pageOf(path, params, found.map(look));
  }
  const accept = filterOf(params.object('filter'));
  const limit = Math.min(params.whole('limit') ?? 25, MOST_REQUESTS);
  const { rows, more } = items.shelf.page(startOf(params), limit, ({ value }) => accept(items, value));
  const entries = rows.map(({ value, place }) => ({ node: look(value), cursor: cursorOf(place) }));
  const page = graphPage(path, params, entries, more);
  return listOf(params.list('summary')).length > 0 ? { ...page, summary: { total_count: items.shelf.size } } : page;
}

/** Retailer ids that a filter names outright: answered without looking through the catalogue. */
function directIds(filter: Fields | undefined): string[] | undefined {
  const about = fieldsOf(filter?.['retailer_id']);
  if (about['eq'] !== undefined) return [String(about['eq'])];
  return Array.isArray(about['is_any']) ? about['is_any'].map(String) : undefined;
}

function filterOf(filter: Fields | undefined): (items: MetaItems, item: StoredItem) => boolean {
  const conditions = Object.entries(filter ?? {}).map(([name, about]) => {
    if (!isFields(about)) return wrongParameter('Param filter must be a valid product set filter');
    const [operator = '', wanted] = Object.entries(about)[0] ?? [];
    return { name, operator, wanted: String(wanted).toLowerCase(), list: listOf(wanted).map(String) };
  });
  return (items, item) =>
    conditions.every(({ name, operator, wanted, list }) => {
      const value = String(items.told(item)[name] ?? '').toLowerCase();
      if (operator === 'eq') return value === wanted;
      if (operator === 'i_contains' || operator === 'contains') return value.includes(wanted);
      if (operator === 'is_any') return list.map((entry) => entry.toLowerCase()).includes(value);
      return wrongParameter(`Operator ${operator} is not supported`);
    });
}

function item(items: MetaItems, { id, params }: GraphCall): Fields {
  const stored = items.byId(id);
  return stored ? shown('item', items.told(stored), params.fields, ['name', 'retailer_id']) : {};
}
