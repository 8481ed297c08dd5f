/** Looks of a big choice with a round mark, shared by the steps. */
export const choiceClass = (chosen: boolean): string =>
  `flex cursor-pointer items-center gap-4 rounded-xl px-4 py-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary ${
    chosen ? 'inset-ring-2 inset-ring-primary' : 'inset-ring inset-ring-rule-strong hover:bg-elevated'
  }`;

export const choiceIcon = (chosen: boolean): string => (chosen ? 'i-lucide-circle-dot' : 'i-lucide-circle');
