/** A product without the rounding errors of decimals: 4.1 million is 4,100,000. */
export const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));
