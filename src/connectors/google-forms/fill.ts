/** Pure: a form's questions as Google's requests, and where they stand in what Google has. */
import type { FormOrder, FormQuestion, FormWords } from '../../core/channels/ports.ts';
import { type Fields, fieldsOf, listOf, textOf } from '../json.ts';

/** A line break is not allowed in the title of a question. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

type Said = Omit<FormWords, 'facts'>;

export const wordRequest = ({ title, description }: Said): object => ({
  updateFormInfo: { info: { title: oneLine(title), description }, updateMask: 'title,description' },
});

export function wordsIn(form: Fields): Said {
  const info = fieldsOf(form['info']);
  return { title: textOf(info['title']), description: textOf(info['description']) };
}

/** Google may store spaces its own way. */
export const sameWords = (one: Said, other: Said): boolean =>
  oneLine(one.title) === oneLine(other.title) && oneLine(one.description) === oneLine(other.description);

export const saysFacts = ({ description }: Said, { facts }: FormWords): boolean =>
  facts.every((fact) => oneLine(description).includes(oneLine(fact)));

/** @param there how many items stand in the form already; ours come after them */
export function fillRequests(order: FormOrder, there: number): object[] {
  return [
    {
      updateFormInfo: {
        info: { title: oneLine(order.title), description: order.description },
        updateMask: 'description',
      },
    },
    // A company's account would otherwise ask everybody to sign in at Google.
    {
      updateSettings: { settings: { emailCollectionType: 'DO_NOT_COLLECT' }, updateMask: 'emailCollectionType' },
    },
    ...order.questions.map((question, place) => ({
      createItem: { item: itemOf(question), location: { index: there + place } },
    })),
  ];
}

function itemOf(question: FormQuestion): object {
  const { title, hint, required } = question;
  return {
    title: oneLine(title),
    ...(hint === '' ? {} : { description: hint }),
    questionItem: { question: { required, ...kindOf(question) } },
  };
}

function kindOf({ kind, options }: FormQuestion): object {
  if (kind === 'text') return { textQuestion: { paragraph: false } };
  const type = kind === 'one' ? 'DROP_DOWN' : 'CHECKBOX';
  return { choiceQuestion: { type, options: options.map((value) => ({ value: oneLine(value) })) } };
}

/** The numbers of our questions by their titles; null while not all of them stand there. */
export function numbersIn(form: Fields, { questions }: FormOrder): Record<string, string> | null {
  const byTitle = new Map<string, string>();
  for (const item of listOf(form['items']).map(fieldsOf)) {
    const number = textOf(fieldsOf(fieldsOf(item['questionItem'])['question'])['questionId']);
    const title = oneLine(textOf(item['title']));
    if (number !== '' && !byTitle.has(title)) byTitle.set(title, number);
  }
  const numbers: Record<string, string> = {};
  for (const { key, title } of questions) {
    const number = byTitle.get(oneLine(title));
    if (number === undefined) return null;
    numbers[key] = number;
  }
  return numbers;
}
