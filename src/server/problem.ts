/**
 * Why Vetrina cannot do as told, beside the refusals of the shop itself: an address that cannot be used, a file that
 * cannot be read, an owner that does not answer. The code is translated like a refusal.
 */
export type ProblemCode =
  | 'gateway-not-loopback'
  | 'port-taken'
  | 'host-unknown'
  | 'owner-unreachable'
  | 'other-workspace-open'
  | 'file-there'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'bug';

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, details: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
