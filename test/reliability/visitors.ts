/** Visitors of a public page: each with an address of its own, a form of its own, and patience when no answer comes. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Form {
  readonly formKey: string;
  readonly name?: string;
  readonly phone?: string;
  readonly seats?: number;
  readonly website?: string;
  readonly marketing?: '1';
  readonly source?: string;
}

export interface Post {
  readonly port: number;
  readonly slug: string;
  readonly form: Form;
  /** 1 to 254: the last number of the visitor's address on this machine, `127.0.0.N`. */
  readonly from?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One socket each, closed afterwards: phones on a street share nothing. */
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** One form sent once. Throws when the connection ends without an answer. */
export function send({ port, slug, form, from = 1, headers = {} }: Post): Promise<Answer> {
  const body = new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)])).toString();
  return ask({
    port,
    path: `/e/${slug}`,
    method: 'POST',
    from,
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** The form is on its way whole, and the line breaks before any answer can come. */
export function sendAndLose({ port, slug, form }: Post): Promise<void> {
  const body = new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)])).toString();
  const head = [
    `POST /e/${slug} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ].join('\r\n');
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', reject);
    socket.end(`${head}\r\n\r\n${body}`, () => {
      socket.destroy();
      resolve();
    });
  });
}

export interface Ask {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly from?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ask({ port, path, method = 'GET', from = 1, body = '', headers = {} }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      agent,
      localAddress: `127.0.0.${from}`,
      headers: { ...headers, ...(body === '' ? {} : { 'content-length': Buffer.byteLength(body) }) },
    };
    const sent = request(options, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        if (!answer.complete) return reject(new Error('half an answer'));
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The same form again and again until there is an answer, as a person does who sees none. */
export async function insist(post: Post, patienceMs = 40_000): Promise<Answer> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await send(post);
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(50 + Math.random() * 150);
    }
  }
}

/** The ticket that an accepted form is led to; null for any other answer. */
export const ticketOf = ({ headers }: Answer): string | null =>
  /^\/t\/([\w-]+)/u.exec(headers.location ?? '')?.[1] ?? null;

/** A form as a visitor fills it; number `n` has a telephone of its own. */
export const filled = (n: number): Form => ({
  formKey: `visitor-${String(n).padStart(6, '0')}`,
  name: `Visitatrice ${n}`,
  phone: `347 ${String(1_000_000 + n)}`,
  seats: 1,
});
