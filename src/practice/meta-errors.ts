import type { Answer } from './asked.ts';

/** An error of the Graph, as `{"error": {…}}`. */
export interface GraphError {
  readonly code: number;
  readonly message: string;
  readonly subcode?: number;
  readonly title?: string;
  /** What the person reads, in the token's language. */
  readonly text?: string;
  readonly transient?: boolean;
  readonly status?: number;
  readonly data?: unknown;
}

/** Thrown by the rules of the practice Graph; becomes its answer. */
export class GraphRefusal extends Error {
  readonly answer: Answer;

  constructor(error: GraphError) {
    super(error.message);
    this.answer = graphError(error);
  }
}

/** Ends the request with an error. */
export function refuseGraph(error: GraphError): never {
  throw new GraphRefusal(error);
}

/** Code 100 for a parameter, with the words that a person would read. */
export function wrongParameter(
  message: string,
  about: { subcode?: number; title?: string; text?: string } = {},
): never {
  return refuseGraph({ code: 100, message: `(#100) ${message}`, ...about });
}

/** Code 100 for a parameter that must be there. */
export function missingParameter(name: string): never {
  return refuseGraph({ code: 100, message: `(#100) Missing parameter(s): ${name}` });
}

/** The error in Graph's shape: HTTP 400 unless it says otherwise. */
export function graphError(error: GraphError): Answer {
  const { code, message, subcode, title, text, transient = false, status = 400, data } = error;
  return {
    status,
    body: {
      error: {
        message,
        type: code === 1 || code === 2 || code >= 80000 ? 'ApiUnknownError' : 'OAuthException',
        code,
        ...(data === undefined ? {} : { error_data: data }),
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        is_transient: transient,
        ...(title === undefined ? {} : { error_user_title: title }),
        ...(text === undefined ? {} : { error_user_msg: text }),
        fbtrace_id: 'APracticeTraceId',
      },
    },
  };
}

/** Node that does not exist, or that the token may not see: Graph gives one answer for both. */
export function unsupported(method: string, id: string): never {
  return refuseGraph({
    code: 100,
    subcode: 33,
    message:
      `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
      'missing permissions, or does not support this operation.',
  });
}

/** Too many calls: the header says how many minutes to wait (there is no Retry-After); only code 4 is of the whole app. */
export function graphThrottle(code: number, minutes: number): Answer {
  const usage = { call_count: 100, total_cputime: 25, total_time: 25 };
  const ofApp = code === 4 ? usage : { call_count: 12, total_cputime: 4, total_time: 4 };
  const byAccount = [{ ...usage, type: throttleType(code), estimated_time_to_regain_access: minutes }];
  const message =
    code === 4
      ? '(#4) Application request limit reached'
      : `(#${code}) There have been too many calls to this account. Wait a bit and try again.`;
  return {
    ...graphError({ code, message, transient: code < 100, ...(code === 4 ? { subcode: 1504022 } : {}) }),
    headers: {
      'x-app-usage': JSON.stringify(ofApp),
      'x-business-use-case-usage': JSON.stringify({ '777555014200001': byAccount }),
    },
  };
}

function throttleType(code: number): string {
  const types: Record<number, string> = {
    80000: 'ads_insights',
    80001: 'pages',
    80005: 'leadgen',
    80009: 'catalog_management',
    80014: 'catalog_batch',
  };
  return types[code] ?? 'ads_management';
}
