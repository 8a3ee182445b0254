import { lookUp } from '../../expected.js';
import { combine, feature, hashText } from './hash.js';

/** A value of a feature: a small integer, or a text that is hashed. */
export type FeatureValue = number | string;

/** Features that hold of one example, each with the template it is of. */
export interface HashedFeatures<Template extends string> {
  /** The hashes of the features, below the size they were asked for; one may stand twice. */
  readonly on: number[];
  /** The template of each. */
  readonly templates: Template[];
  /** Notes that a template has these values, in this order. */
  put(template: Template, ...values: readonly FeatureValue[]): void;
  /** Notes each of some ascending thresholds that a number reaches. */
  reach(template: Template, value: number, thresholds: readonly number[]): void;
}

/**
 * Makes collectors of the features of one model, hashed into so many weights.
 *
 * @param templates what each feature tells, by the number it is hashed with
 */
export function hashedFeatures<Template extends string>(
  templates: readonly Template[],
  size: number,
): () => HashedFeatures<Template> {
  const numberOf = new Map<Template, number>(templates.map((name, number) => [name, number]));
  return () => {
    const on: number[] = [];
    const of: Template[] = [];
    const put = (template: Template, ...values: readonly FeatureValue[]) => {
      let hash = feature(lookUp(numberOf, template), 0);
      for (const value of values) hash = combine(hash, typeof value === 'string' ? hashText(value) : value);
      on.push(((hash ^ (hash >>> 16)) >>> 0) % size);
      of.push(template);
    };
    return {
      on,
      templates: of,
      put,
      reach(template, value, thresholds) {
        for (let k = 0; k < thresholds.length && value >= thresholds[k]; k++) put(template, k);
      },
    };
  };
}
