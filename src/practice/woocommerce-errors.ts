import type { Answer } from './asked.ts';
import type { Fields } from './json.ts';

/** A refusal in WordPress's shape. */
export class WooRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: Fields;

  constructor(status: number, code: string, message: string, more: Fields = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }

  get body(): Fields {
    return { code: this.code, message: this.message, data: { status: this.status, ...this.more } };
  }
}

export const refuseWoo = (status: number, code: string, message: string, more: Fields = {}): never => {
  throw new WooRefusal(status, code, message, more);
};

export const wooAnswer = ({ status, body }: WooRefusal): Answer => ({ status, body });

/** WordPress checks every parameter before the route is entered. */
export const wrongParam = (name: string, why: string): never =>
  refuseWoo(400, 'rest_invalid_param', `Invalid parameter(s): ${name}`, { params: { [name]: why } });

/** What the machine before WordPress says, in HTML as such machines do. */
export const pageOf = (status: number, title: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers,
  html: `<!DOCTYPE html><html><head><title>${status} ${title}</title></head><body><h1>${title}</h1></body></html>`,
});
