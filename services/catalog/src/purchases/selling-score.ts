/** What was sold 30 days ago counts half. */
const HALF_LIFE_SECONDS = 30 * 86_400;
/** 2020-01-01T00:00:00Z: scores are counted from here, in half-lives. */
const LANDMARK_SECONDS = 1_577_836_800;
const MILLION = 1_000_000;

/**
 * The score of some units sold at a moment. Forward decay (Cormode, Shkapenyuk, Srivastava, Xu: "Forward Decay: A
 * Practical Time Decay Model for Streaming Systems", ICDE 2009): instead of what is old growing lighter every day, what is
 * new weighs 2^(t / half-life) more, so that scores never have to be brought up to date and their order stands still while
 * nothing is sold. Kept as a logarithm to the base of two, in millionths, since the weights themselves grow for ever.
 */
export const scoreOf = (units: number, soldAt: Date): number =>
  Math.round(MILLION * ((soldAt.getTime() / 1000 - LANDMARK_SECONDS) / HALF_LIFE_SECONDS + Math.log2(units)));

/** Two scores together: the logarithm of the sum of what they are logarithms of. */
export const addScores = (one: number, other: number): number => {
  const apart = Math.abs(one - other) / MILLION;
  return Math.round(Math.max(one, other) + MILLION * Math.log2(1 + 2 ** -apart));
};
