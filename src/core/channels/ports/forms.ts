/** Forms that a vendor hosts, whose answers are registrations. */
import type { Instant } from '../../../api/time.ts';

/** A question by its name in the shop; the channel gives it a number of its own. */
export interface FormQuestion {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly required: boolean;
  /** `text`: one line; `one`: one of the options; `box`: a box for each option, none ticked. */
  readonly kind: 'text' | 'one' | 'box';
  readonly options: readonly string[];
}

export interface FormOrder {
  readonly title: string;
  readonly description: string;
  readonly questions: readonly FormQuestion[];
}

/** What stands above the questions. */
export interface FormWords {
  readonly title: string;
  readonly description: string;
  /** What nobody may go by the wrong way: when and where. A text of a person's own that says these needs no correction. */
  readonly facts: readonly string[];
}

/** What was filled in: the channel's number of each question. */
export interface FormFilled {
  /** Where people answer. */
  readonly link: string;
  readonly numbers: Readonly<Record<string, string>>;
}

export interface FormAnswer {
  readonly id: string;
  readonly at: Instant;
  /** By the channel's number of the question. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

export interface FormsPort {
  /** An empty form that nobody can see yet. Answers its number. It cannot be looked for afterwards. */
  begin(title: string): Promise<string>;
  /** Gives it its questions, once however often it is said. */
  fill(formId: string, order: FormOrder): Promise<FormFilled>;
  /** Says the next words above the questions; where a person wrote other ones than those before, theirs stay: `edited`. */
  reword(formId: string, before: Omit<FormWords, 'facts'>, next: FormWords): Promise<'said' | 'edited'>;
  /** Shows it to whoever has the link; it takes answers, or says that it takes none. */
  open(formId: string, takesAnswers: boolean): Promise<void>;
  /** One page of what was sent since then. `next` null: the end. */
  answers(
    formId: string,
    since: Instant | null,
    after: string | null,
  ): Promise<{ readonly answers: readonly FormAnswer[]; readonly next: string | null }>;
  /** Where the shop sees the form and its answers. */
  linkTo(formId: string): string;
}
