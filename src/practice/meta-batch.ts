import type { Answer } from './asked.ts';
import { at, textOf, type Fields } from './json.ts';
import { refuseGraph } from './meta-errors.ts';

const MOST = 50;

/**
 * `POST /` with `batch`: up to 50 calls in one. The whole always answers 200; each member carries its own code, and its
 * body is JSON as text. A later member may use an earlier one's answer as `{result=NAME:$.id}`.
 */
export function answerBatch(
  members: readonly Fields[],
  run: (member: Fields, relativeUrl: string, body: string) => Answer,
): Answer {
  if (members.length === 0) refuseGraph({ code: 100, message: '(#100) Missing parameter(s): batch' });
  if (members.length > MOST)
    refuseGraph({ code: 3, message: `(#3) Too many requests in batch message. Maximum batch size is ${MOST}` });
  const named = new Map<string, unknown>();
  const answers = members.map((member) => {
    const fill = (text: string) => filled(text, named);
    const answer = run(member, fill(textOf(member['relative_url']) ?? ''), fill(textOf(member['body']) ?? ''));
    const name = textOf(member['name']);
    if (name !== undefined) named.set(name, answer.body);
    if (name !== undefined && member['omit_response_on_success'] === true && answer.status === 200) return null;
    const headers = [{ name: 'Content-Type', value: 'text/javascript; charset=UTF-8' }];
    return { code: answer.status, headers, body: JSON.stringify(answer.body) };
  });
  return { status: 200, body: answers };
}

function filled(text: string, named: ReadonlyMap<string, unknown>): string {
  return text.replace(/\{result=([\w-]+):\$\.([\w.]+)\}/g, (whole, name: string, path: string) => {
    const value = at(named.get(name), path);
    return value === undefined ? whole : String(value);
  });
}
