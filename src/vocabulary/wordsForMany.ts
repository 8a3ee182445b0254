/** The words that stand for many in the place of a number, each with how many it stands for at least. */
export const WORDS_FOR_MANY = {
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2e3,
  millions: 2e6,
  billions: 2e9,
  trillions: 2e12,
} as const;
