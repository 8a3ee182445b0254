/** Which way what an amount tells of went: such an amount says how far, not how much there is. */
export const FIGURE_CHANGES = {
  RISE: { description: 'It rose by so much: “up 6%”.' },
  FALL: { description: 'It fell by so much: “a 14% drop”.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `FIGURE_CHANGES`. */
export type FigureChange = keyof typeof FIGURE_CHANGES;
