/** What an event asks of those who register, and what they answered. */
import { z } from 'zod';

import { id } from './base.ts';

export const questionKinds = ['text', 'choice', 'yes-no'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const eventQuestion = z.object({
  /** Absent: a question that is new. */
  id: id.optional(),
  text: z.string().trim().min(1).max(300),
  kind: z.enum(questionKinds),
  /** The page takes no form without an answer; staff and files may leave it open. */
  required: z.boolean().default(false),
  /** What can be chosen from, for `choice`: two at least. */
  options: z.array(z.string().trim().min(1).max(120)).max(30).default([]),
});
export type EventQuestion = z.infer<typeof eventQuestion>;

/** In the order in which they are asked. */
export const eventQuestions = z.array(eventQuestion).max(20);

export const askedQuestion = eventQuestion.extend({ id });
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** `yes` or `no` for `yes-no`; empty: no answer. */
export const givenAnswer = z.object({ questionId: id, answer: z.string().max(2000) });
export type GivenAnswer = z.infer<typeof givenAnswer>;
export const givenAnswers = z.array(givenAnswer).max(50);

/** As it stands on a registration: it stays there when its question is asked no more. */
export const keptAnswer = z.object({
  /** Null: it came from elsewhere and belongs to none of the event's questions. */
  questionId: id.nullable(),
  /** The words that the person was asked. */
  question: z.string(),
  kind: z.enum(questionKinds),
  answer: z.string(),
});
export type KeptAnswer = z.infer<typeof keptAnswer>;
