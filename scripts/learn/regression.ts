/** What is known of one example: the numbers of the features it has, and which side it is on. */
export interface Example {
  features: Uint32Array;
  /** What each of its features counts, in their order. */
  values: Float64Array;
  isPositive: boolean;
  /** How dear a mistake about it is: its bound in the dual. */
  cost: number;
}

const ROUNDS = 30;
/** Halvings of the interval in which a dual variable is sought. */
const HALVINGS = 24;
/** A dual variable stays this share away from both bounds, where the logarithm has no end. */
const MARGIN = 1e-6;

/**
 * Logistic regression with a quadratic penalty, by coordinate descent on the dual: each example's
 * variable in turn is set to where the derivative vanishes, which halving the interval finds.
 * H.-F. Yu, F.-L. Huang, C.-J. Lin: Dual coordinate descent methods for logistic regression and
 * maximum entropy models, Machine Learning 85 (2011).
 * @param size how many features there are
 * @returns the weight of each feature, in natural log-odds; the same examples give the same bits
 */
export function fitLogistic(examples: readonly Example[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const duals = examples.map(({ cost }) => cost * MARGIN);
  const move = ({ features, values, isPositive }: Example, by: number) => {
    const signed = isPositive ? by : -by;
    features.forEach((feature, i) => {
      weights[feature] = (weights[feature] as number) + signed * (values[i] as number);
    });
  };
  examples.forEach((example, i) => {
    move(example, duals[i] as number);
  });
  const order = shuffled(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of order) {
      const example = examples[i] as Example;
      const dual = duals[i] as number;
      const next = dualOf(example, marginOf(example, weights), dual);
      move(example, next - dual);
      duals[i] = next;
    }
  }
  return weights;
}

function marginOf({ features, values, isPositive }: Example, weights: Float64Array): number {
  let sum = 0;
  features.forEach((feature, i) => {
    sum += (weights[feature] as number) * (values[i] as number);
  });
  return isPositive ? sum : -sum;
}

/** Where margin + |x|² (a − dual) + log(a / (cost − a)) is 0; it rises with a. */
function dualOf({ values, cost }: Example, margin: number, dual: number): number {
  const square = values.reduce((sum, value) => sum + value * value, 0);
  let [low, high] = [cost * MARGIN, cost * (1 - MARGIN)];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const slope = margin + square * (middle - dual) + Math.log(middle / (cost - middle));
    if (slope < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The numbers below `length` in an order that looks like none and is always the same. */
function shuffled(length: number): number[] {
  const numbers = Array.from({ length }, (_, i) => i);
  let state = 1;
  for (let i = length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [numbers[i], numbers[j]] = [numbers[j] as number, numbers[i] as number];
  }
  return numbers;
}
