/**
 * By sort of last word, how much rather a name of two words is a body's than a person's: log-odds without and with a given
 * name before it. Written by "npm run train -- lastWords".
 */
export const LAST_WORD_ODDS = {
  ofCompanies: [4.3, 2.0],
  ofCompaniesAndPersons: [3.8, -1.3],
  ofPersons: [1.5, -1.7],
  common: [2.6, 0.1],
} as const;
