import type { Computation } from '../compile/computed.js';

/** What names the code of a country (ISO 3166-1) or language (BCP 47) in English; the code itself where it has no name. */
export function nameOfCode(type: 'region' | 'language'): Computation {
  const names = new Intl.DisplayNames(['en'], { type });
  return ({ $code }) => {
    try {
      return names.of(String($code)) ?? $code;
    } catch {
      return $code;
    }
  };
}
