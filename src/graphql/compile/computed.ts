/*
 * Some values are not SQL's to make: a pure function of the knowledge base gives them. The statement then delivers what they
 * are made of, as an object under their response key that names the function; before the answer is sent the object gives
 * way to the value. So a read stays one statement, whatever it asks for.
 */

/** Where an object names the computation that it is the input of; no response key can be this. */
export const COMPUTED = '$computed';

/** Makes a value of what the statement delivers for it. Pure. */
export type Computation = (given: Readonly<Record<string, unknown>>) => unknown;

/** The data of a response's JSON text, in UTF-8, with values in the place of what they are computed from; the innermost first. */
export function withComputed(text: Buffer, computations: Readonly<Record<string, Computation>>): unknown {
  const response = JSON.parse(text.toString(), (_key, given) =>
    given !== null && typeof given === 'object' && Object.hasOwn(given, COMPUTED)
      ? computations[given[COMPUTED] as string](given)
      : given,
  );
  return response.data;
}
