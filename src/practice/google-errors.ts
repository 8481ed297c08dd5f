import type { Answer, Asked } from './asked.ts';

/** The status names of google.rpc that the practice copy uses. */
export type GoogleStatus =
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'ABORTED'
  | 'RESOURCE_EXHAUSTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED';

export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

interface ErrorInfo {
  readonly reason: string;
  readonly domain: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Thrown by the rules of a Google service; becomes its answer. */
export class GoogleRefusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('refused by the practice Google');
    this.answer = answer;
  }
}

/** An error in the shape of google.rpc.Status as JSON. */
export function googleError(
  code: number,
  status: GoogleStatus,
  message: string,
  infos: readonly ErrorInfo[] = [],
  violations: readonly FieldViolation[] = [],
): Answer {
  const details: unknown[] = infos.map((info) => ({ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...info }));
  if (violations.length > 0) {
    details.push({ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations });
  }
  return { status: code, body: { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } } };
}

/** Ends the request with an error. */
export function refuse(...error: Parameters<typeof googleError>): never {
  throw new GoogleRefusal(googleError(...error));
}

/** Ends the request because fields of it are wrong. */
export function invalid(violations: readonly FieldViolation[]): never {
  const message = violations.map(({ field, description }) => `[${field}] ${description}`).join('; ');
  return refuse(400, 'INVALID_ARGUMENT', message, [], violations);
}

/** A body with a field that the service does not know: Google refuses it before any other rule. */
export function unknownFields(names: readonly string[], place: string): never {
  return refuse(
    400,
    'INVALID_ARGUMENT',
    names
      .map((name) => `Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`)
      .join('\n'),
    [],
    names.map((name) => ({
      field: place,
      description: `Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`,
    })),
  );
}

export function notFound(what: string): never {
  return refuse(404, 'NOT_FOUND', what);
}

/** 401 of a token that ran out. */
export function tokenExpired(): Answer {
  const message =
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid ' +
    'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  const answer = googleError(401, 'UNAUTHENTICATED', message, [
    { reason: 'ACCESS_TOKEN_EXPIRED', domain: 'googleapis.com' },
  ]);
  return {
    ...answer,
    headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
  };
}

/** 403 of a token whose consent does not cover the service. */
export function scopeMissing(host: string): Answer {
  return googleError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', [
    { reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', domain: 'googleapis.com', metadata: { service: host } },
  ]);
}

/** 403 of a service that is not switched on in the Cloud project. */
export function serviceDisabled(service: string): Answer {
  const message =
    `API has not been used in project 555014200199 before or it is disabled. Enable it by visiting ` +
    `https://console.developers.google.com/apis/api/${service}/overview?project=555014200199 then retry.`;
  return googleError(403, 'PERMISSION_DENIED', message, [
    { reason: 'SERVICE_DISABLED', domain: 'googleapis.com', metadata: { service, consumer: 'projects/555014200199' } },
  ]);
}

/** 429 with a quota of 0: Google has not approved the project for Business Profile. */
export function notApproved(service: string): Answer {
  const message = `Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service '${service}'.`;
  return googleError(429, 'RESOURCE_EXHAUSTED', message, [
    {
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: { service, quota_limit_value: '0', consumer: 'projects/555014200199' },
    },
  ]);
}

/** Google's page for a path that no service has: HTML, not JSON. */
export function wrongPath({ path }: Asked): Answer {
  const shown = path.replace(/[<>&"]/g, '');
  const html =
    '<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Error 404 (Not Found)!!1</title>' +
    `<p><b>404.</b> <ins>That’s an error.</ins><p>The requested URL <code>${shown}</code> was not found on this server.`;
  return { status: 404, html };
}
