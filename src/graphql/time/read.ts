import { value } from '../compile/objects.js';
import { isoTime } from '../compile/sql.js';
import type { FieldsOf } from '../types.js';

export const timeSpanFields: FieldsOf<'TimeSpan'> = {
  start: (_field, { start }) => value(isoTime(start)),
  end: (_field, { end }) => value(isoTime(end)),
  precision: (_field, { precision }) => value(precision),
  text: (_field, { text }) => value(text),
};
