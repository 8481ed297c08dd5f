/** Visitors of a public page: each with an address of its own, a form of its own, and patience when no answer comes. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { type Stamp, stampIn } from '../server/public/stamp-in.ts';

export interface Form {
  /** A name for the page that this visitor opens: the same name sends the same page's form again. */
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
  /** 1 to 65,000: the visitor's own address on this machine, `127.0.X.Y`. */
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

/** The pages that visitors have before them, each opened once. */
const pages = new Map<string, Promise<Stamp>>();

/** What the page of this form says of itself: opened when it is first needed, as a person does. */
function pageOf({ port, slug, form, from = 1 }: Post): Promise<Stamp> {
  const name = `${port}/${slug}/${form.formKey}`;
  const known = pages.get(name);
  if (known !== undefined) return known;
  const opened = ask({ port, path: `/e/${slug}`, from }).then(({ text }) => stampIn(text));
  pages.set(name, opened);
  // One that did not come is opened again.
  opened.catch(() => pages.delete(name));
  return opened;
}

/** Opens the page of this form, as long as it is there. */
export const look = async (post: Post): Promise<void> => void (await pageOf(post));

async function bodyOf(post: Post): Promise<string> {
  const fields = Object.entries({ ...post.form, ...(await pageOf(post)) });
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}

/** One form of an opened page, sent once. Throws when the connection ends without an answer. */
export async function send(post: Post): Promise<Answer> {
  const { port, slug, from = 1, headers = {} } = post;
  const body = await bodyOf(post);
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
export async function sendAndLose(post: Post): Promise<void> {
  const { port, slug } = post;
  const body = await bodyOf(post);
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
      localAddress: `127.0.${Math.floor(from / 250)}.${1 + (from % 250)}`,
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
