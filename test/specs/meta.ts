import { PRACTICE_IDS } from '../../src/practice/index.ts';
import { shown } from './google-schema.ts';
import { fieldsOf, isFields, queryLists, specsAvailable, type CheckedCall, type Fields } from './load.ts';
import { metaObjects, type MetaObject, type Operation } from './meta-objects.ts';
import { nodeFaults, sentFaults } from './meta-types.ts';

/** Parameters that hold for every node and edge, and are in none of the descriptions. */
const EVERYWHERE = new Set(
  'access_token appsecret_proof fields limit after before since until summary filtering batch include_headers format locale method pretty debug id'.split(
    ' ',
  ),
);

/** Calls at the root that no object describes. */
const ROOT = new Set(['', 'oauth/access_token', 'debug_token', 'search']);

const { meta } = PRACTICE_IDS;
const KNOWN_IDS: Readonly<Record<string, string>> = {
  me: 'User',
  [meta.user]: 'User',
  [meta.business]: 'Business',
  [meta.catalog]: 'ProductCatalog',
  [meta.instagram]: 'IGUser',
};
const KNOWN_BEGINNINGS: readonly [string, string][] = [
  ['act_', 'AdAccount'],
  ['120210', 'Campaign'],
  ['120220', 'AdSet'],
  ['120230', 'Ad'],
  ['120240', 'AdCreative'],
  ['12025', 'CustomAudience'],
  ['955501', 'ProductItem'],
  ['600555', 'AdReportRun'],
  ['555555', 'LeadgenForm'],
  ['666555', 'Lead'],
  ['122105', 'Photo'],
  ['17900', 'IGMedia'],
];

/** The kind of object of one of the practice copy's ids, in the description's words. */
export function metaKind(id: string): string | undefined {
  // The person may have more than one.
  if (/^444555\d+/u.test(id)) return id.includes('_') ? 'PagePost' : 'Page';
  return KNOWN_IDS[id] ?? KNOWN_BEGINNINGS.find(([beginning]) => id.startsWith(beginning))?.[1];
}

/** The faults of a request against Meta's description of the object, in words; empty = none. */
export function checkMetaRequest(call: CheckedCall): string[] {
  const { id, edge, rest } = split(call.path);
  if (ROOT.has(rest) || !specsAvailable) return [];
  const title = `${call.method} ${rest}`;
  const found = operationOf(call.method, id, edge);
  if (!found) return [`${title}: no such operation`];
  const params = paramsOf(call);
  const known = new Map(found.operation.params.map((param) => [param.name, param]));
  const faults = Object.entries(params).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const param = known.get(name);
    if (param) return sentFaults(value, param.type, name);
    // The bytes of a photo: sent as a form's file, which the descriptions leave out (Pages API, Photos: `source`).
    if (name === 'source' && found.object.name === 'Page' && edge === 'photos') return [];
    return EVERYWHERE.has(name) ? [] : [`unknown parameter ${name}`];
  });
  const missing = found.operation.params.filter((param) => param.required === true && params[param.name] === undefined);
  const wrongFields = call.method === 'GET' ? fieldFaults(params['fields'], returned(found)) : [];
  return [...faults, ...missing.map((param) => `parameter ${param.name} is required`), ...wrongFields].map(
    (fault) => `${title}: ${fault}`,
  );
}

/** The faults of an answer: names and types of the nodes in it, or the shape of an error. */
export function checkMetaResponse(call: CheckedCall, status: number, body: unknown): string[] {
  if (status >= 400) return errorFaults(body);
  const { id, edge, rest } = split(call.path);
  if (ROOT.has(rest) || call.method !== 'GET' || !specsAvailable) return [];
  const found = operationOf(call.method, id, edge);
  if (!found) return [`${call.method} ${rest}: no such operation`];
  const kind = returned(found);
  if (edge === '') return checkMetaResponseFields(kind, body);
  const data = fieldsOf(body)['data'];
  if (!Array.isArray(data)) return [`${rest}: a list in data is expected, not ${shown(body)}`];
  return data.flatMap((node) => checkMetaResponseFields(kind, node));
}

/** The faults of one answered node of that kind (`Campaign`, `ProductItem`, …). */
export function checkMetaResponseFields(kind: string, node: unknown): string[] {
  return nodeFaults(kind, node, kind);
}

function errorFaults(body: unknown): string[] {
  const error = fieldsOf(fieldsOf(body)['error']);
  const good =
    typeof error['message'] === 'string' && typeof error['type'] === 'string' && Number.isInteger(error['code']);
  return good && typeof error['fbtrace_id'] === 'string' ? [] : [`an error has another shape: ${shown(body)}`];
}

interface Found {
  readonly object: MetaObject;
  readonly operation: Operation;
}

function returned({ object, operation }: Found): string {
  return operation.name === '#get' ? object.name : (operation.return ?? '');
}

function operationOf(method: string, id: string, edge: string): Found | undefined {
  const kind = metaKind(id);
  const candidates =
    kind === undefined
      ? [...metaObjects().values()]
      : [metaObjects().get(kind)].filter((object) => object !== undefined);
  const self: Readonly<Record<string, string>> = { GET: '#get', POST: '#update', DELETE: '#delete' };
  for (const object of candidates) {
    const operation = object.operations.find((entry) =>
      edge === ''
        ? entry.name === self[method] && entry.endpoint === undefined
        : entry.method === method && entry.endpoint === edge,
    );
    if (operation) return { object, operation };
  }
  return undefined;
}

/** The wished fields that the object does not have. */
function fieldFaults(wished: unknown, kind: string): string[] {
  const object = metaObjects().get(kind);
  if (wished === undefined || !object) return [];
  const text = Array.isArray(wished) ? wished.join(',') : String(wished).replace(/^\[|\]$|"/g, '');
  let flat = text;
  while (/[{(][^{}()]*[})]/.test(flat)) flat = flat.replace(/[{(][^{}()]*[})]/g, '');
  const also = kind === 'Page' ? ['tasks'] : [];
  return flat
    .split(',')
    .map((name) => name.trim().replace(/\..*$/, ''))
    .filter((name) => name !== '' && name !== 'id' && !object.fields.has(name) && !also.includes(name))
    .map((name) => `unknown field ${name} of ${kind}`);
}

function paramsOf(call: CheckedCall): Fields {
  const query = Object.fromEntries([...queryLists(call.query)].map(([name, values]) => [name, values.at(-1)]));
  return { ...query, ...(isFields(call.body) ? call.body : {}) };
}

function split(path: string): { id: string; edge: string; rest: string } {
  const rest = path.replace(/^\/(v\d+\.\d+(\/|$))?/, '').replace(/\/$/, '');
  const [id = '', ...edge] = rest.split('/').map(decodeURIComponent);
  return { id, edge: edge.join('/'), rest };
}
