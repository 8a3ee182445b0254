/** Whether what the reports of an event say of one quantity can all hold. */
export const FIGURE_VERDICTS = {
  AGREEMENT: { description: 'All can hold at once, within their bounds: “at least 12” and 14.' },
  REVISION: { description: 'Later reports move from one value to another, and few go back.' },
  CONFLICT: { description: 'At the same time, different sources say what can’t both hold.' },
  SCOPE: { description: 'They count different things: a part, another place or time.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `FIGURE_VERDICTS`. */
export type FigureVerdict = keyof typeof FIGURE_VERDICTS;
