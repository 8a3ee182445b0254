/** How a figure can limit what it counts. */
export const FIGURE_BOUNDS = {
  EXACT: { description: 'So many: “224 people”.' },
  ABOUT: { description: 'Roughly so many: “some 200”.' },
  AT_LEAST: { description: 'So many or more: “at least 129 lives”.' },
  AT_MOST: { description: 'So many or fewer: “up to 50”.' },
  MORE_THAN: { description: 'More: “over 350”.' },
  LESS_THAN: { description: 'Fewer: “under 10%”.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `FIGURE_BOUNDS`. */
export type FigureBound = keyof typeof FIGURE_BOUNDS;
