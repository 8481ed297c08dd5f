import { isRequired, plainFaults, schemaFaults, shown, type Direction, type Schemas } from './google-schema.ts';
import {
  fieldsOf,
  isFields,
  loadSpec,
  queryLists,
  specFiles,
  specsAvailable,
  type CheckedCall,
  type Fields,
} from './load.ts';

/** One method of a Google API as its description gives it. */
interface Method {
  readonly id: string;
  readonly host: string;
  readonly verb: string;
  readonly path: RegExp;
  readonly literal: number;
  readonly query: Readonly<Record<string, Fields>>;
  readonly request: string | undefined;
  readonly response: string | undefined;
  readonly schemas: Schemas;
}

let methods: Method[] | undefined;

/** Hosts that the descriptions cover. */
export function googleHosts(): Set<string> {
  return new Set(allMethods().map((method) => method.host));
}

/** The faults of a request against Google's description of the API, in words; empty = none. */
export function checkGoogleRequest(call: CheckedCall): string[] {
  const method = findMethod(call);
  if (!method) return [`${call.method} https://${call.host ?? ''}${call.path}: no such method`];
  return [...queryFaults(method, call), ...bodyFaults(method, call)]
    .map((fault) => `${method.id}: ${fault}`)
    .filter((fault) => !contradicted.has(fault));
}

/** `items` of a form are "Required.", and by the words of `forms.create` disallowed when it is made. */
const contradicted: ReadonlySet<string> = new Set(['forms.forms.create: body.items: required']);

/** The faults of an answer: the method's own shape, or the shape of an error where the status says so. */
export function checkGoogleResponse(call: CheckedCall, status: number, body: unknown): string[] {
  if (status >= 400) return errorFaults(status, body);
  const method = findMethod(call);
  if (!method) return [`${call.method} https://${call.host ?? ''}${call.path}: no such method`];
  const schema = method.response === undefined ? undefined : method.schemas[method.response];
  if (!schema) return [];
  return schemaFaults(body, { $ref: method.response }, method.schemas, 'answer', 'answer').map(
    (fault) => `${method.id}: ${fault}`,
  );
}

function queryFaults(method: Method, call: CheckedCall): string[] {
  const sent = queryLists(call.query);
  const faults: string[] = [];
  for (const [name, values] of sent) {
    const parameter = method.query[name];
    if (!parameter) faults.push(`unknown parameter ${name}`);
    else if (values.length > 1 && parameter['repeated'] !== true)
      faults.push(`parameter ${name} came ${values.length} times`);
    else
      faults.push(...values.flatMap((value) => plainFaults(typed(value, parameter), parameter, `parameter ${name}`)));
  }
  for (const [name, parameter] of Object.entries(method.query)) {
    if (!sent.has(name) && (parameter['required'] === true || isRequired(parameter)))
      faults.push(`parameter ${name} is required`);
  }
  return faults;
}

/** A parameter is text on the way; its description says what it stands for. */
function typed(value: string, parameter: Fields): unknown {
  if (parameter['type'] === 'integer' && /^-?\d+$/.test(value)) return Number(value);
  if (parameter['type'] === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (parameter['type'] === 'number' && value !== '' && !Number.isNaN(Number(value))) return Number(value);
  return value;
}

function bodyFaults(method: Method, call: CheckedCall): string[] {
  const empty =
    call.body === undefined || call.body === null || (isFields(call.body) && Object.keys(call.body).length === 0);
  if (method.request === undefined) return empty ? [] : ['a body is sent where none is taken'];
  const as: Direction = method.verb === 'POST' ? 'insert' : 'update';
  return schemaFaults(call.body ?? {}, { $ref: method.request }, method.schemas, 'body', as);
}

function errorFaults(status: number, body: unknown): string[] {
  const error = fieldsOf(fieldsOf(body)['error']);
  const good =
    error['code'] === status && typeof error['message'] === 'string' && /^[A-Z_]+$/.test(String(error['status']));
  const details = error['details'];
  const typedDetails =
    details === undefined ||
    (Array.isArray(details) && details.every((detail) => typeof fieldsOf(detail)['@type'] === 'string'));
  return good && typedDetails ? [] : [`an error of status ${status} has another shape: ${shown(body)}`];
}

function findMethod(call: CheckedCall): Method | undefined {
  return allMethods().find(
    ({ host, verb, path }) => host === call.host && verb === call.method && path.test(call.path),
  );
}

function allMethods(): Method[] {
  methods ??= specsAvailable
    ? specFiles('google')
        .flatMap((file) =>
          file === 'mybusiness.v4.routes.json' ? v4Methods() : file.startsWith('mybusiness.v4') ? [] : discovered(file),
        )
        .sort((a, b) => b.literal - a.literal)
    : [];
  return methods;
}

function discovered(file: string): Method[] {
  const document = fieldsOf(loadSpec('google', file));
  const host = new URL(String(document['rootUrl'])).host;
  const base = String(document['servicePath'] ?? '');
  const common = fieldsOf(document['parameters']);
  const schemas = document['schemas'] as Schemas;
  const walk = (resource: Fields): Method[] => [
    ...Object.values(fieldsOf(resource['methods'])).map((entry) =>
      methodOf(fieldsOf(entry), host, base, common, schemas),
    ),
    ...Object.values(fieldsOf(resource['resources'])).flatMap((inner) => walk(fieldsOf(inner))),
  ];
  return walk(document);
}

function methodOf(entry: Fields, host: string, base: string, common: Fields, schemas: Schemas): Method {
  const own = Object.entries(fieldsOf(entry['parameters'])).filter(
    ([, parameter]) => fieldsOf(parameter)['location'] === 'query',
  );
  const reference = (name: string) => {
    const text = fieldsOf(entry[name])['$ref'];
    return typeof text === 'string' ? text : undefined;
  };
  return {
    id: String(entry['id']),
    host,
    verb: String(entry['httpMethod']),
    ...pathOf(base + String(entry['flatPath'] ?? entry['path'])),
    query: { ...(common as Record<string, Fields>), ...(Object.fromEntries(own) as Record<string, Fields>) },
    request: reference('request'),
    response: reference('response'),
    schemas,
  };
}

/** My Business v4 has no official document: a table of routes, and schemas of its own. */
function v4Methods(): Method[] {
  const table = fieldsOf(loadSpec('google', 'mybusiness.v4.routes.json'));
  const openApi = fieldsOf(loadSpec('google', 'mybusiness.v4.openapi.json'));
  const schemas = { ...(fieldsOf(fieldsOf(openApi['components'])['schemas']) as Record<string, Fields>) };
  schemas['Empty'] ??= { properties: {} };
  // Told since April and July 2026, after the description was written (Business Profile API, latest updates).
  const reply = fieldsOf(schemas['ReviewReply']);
  schemas['ReviewReply'] = {
    ...reply,
    properties: {
      ...fieldsOf(reply['properties']),
      reviewReplyState: {
        type: 'string',
        description: 'Output only.',
        enum: ['REVIEW_REPLY_STATE_UNSPECIFIED', 'PENDING', 'REJECTED', 'APPROVED'],
      },
      policyViolation: { type: 'string', description: 'Output only.' },
    },
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return (table['methods'] as Fields[]).map((entry) => ({
    id: String(entry['id']),
    host: new URL(String(table['rootUrl'])).host,
    verb: String(entry['httpMethod']),
    ...pathOf(String(entry['flatPath'])),
    query: {
      alt: { type: 'string' },
      fields: { type: 'string' },
      key: { type: 'string' },
      prettyPrint: { type: 'boolean' },
      quotaUser: { type: 'string' },
      ...(fieldsOf(entry['query']) as Record<string, Fields>),
    },
    request: text(entry['request']),
    response: text(entry['response']),
    schemas,
  }));
}

/** Literal words weigh more than `{names}`: `accounts:verb` is tried before `{account}`. */
function pathOf(flatPath: string): { path: RegExp; literal: number } {
  const source = flatPath.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+?');
  return { path: new RegExp(`^/${source}$`), literal: flatPath.replace(/\{[^}]+\}/g, '').length };
}
