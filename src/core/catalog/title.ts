export interface Option {
  readonly name: string;
  readonly value: string;
}

/** "Maglia · blu · M": the name with what tells this variant from its sisters. */
export const titleOf = (name: string, options: readonly Option[]): string =>
  [name, ...options.map(({ value }) => value).filter((value) => value !== '')].join(' · ');
