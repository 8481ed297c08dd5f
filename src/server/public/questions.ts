/** What an event asks, as fields of a plain form: a line to write, or a list to choose from that may stay empty. */
import type { AskedQuestion, GivenAnswer } from '../../api/event-questions.ts';
import type { Locale } from '../../api/money.ts';
import { html, type Html } from './html.ts';
import { words } from './words.ts';

type Body = Readonly<Record<string, string | undefined>>;

const fieldOf = ({ id }: { readonly id: number }): string => `q${id}`;

/** Characters that a line takes. */
const longest = 500;

/** `answerTo`: what stands in the field already. */
export function questionFields(
  questions: readonly AskedQuestion[],
  answerTo: (question: AskedQuestion) => string,
  language: Locale,
): Html[] {
  return questions.map((question) => {
    const name = fieldOf(question);
    const optional = !question.required && html` <small>${words[language].optional}</small>`;
    return html`<label for="${name}">${question.text}${optional}</label>
      ${field(question, name, answerTo(question), language)}`;
  });
}

function field({ kind, options, required }: AskedQuestion, name: string, answer: string, language: Locale): Html {
  const say = words[language];
  const must = required && html`required`;
  if (kind === 'text')
    return html`<input id="${name}" name="${name}" value="${answer}" maxlength="${longest}" ${must} />`;
  const choices =
    kind === 'choice'
      ? options.map((option) => ({ value: option, label: option }))
      : [
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
        ];
  return html`<select id="${name}" name="${name}" ${must}>
    <option value="">${say.choose}</option>
    ${choices.map(({ value, label }) => html`<option value="${value}" ${value === answer && html`selected`}>${label}</option>`)}
  </select>`;
}

/** What a form brought; fields that it does not have are no answers. */
export const answersIn = (body: Body): GivenAnswer[] =>
  Object.entries(body).flatMap(([name, answer]) => {
    const id = /^q([1-9]\d{0,14})$/u.exec(name)?.[1];
    return id === undefined || answer === undefined ? [] : [{ questionId: Number(id), answer }];
  });
