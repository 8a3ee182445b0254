import { object, value } from '../compile/objects.js';
import { isoTime } from '../compile/sql.js';
import { spanOf, timeSpan } from '../lookups.js';
import type { FieldsOf } from '../types.js';

export const timeSpanFields: FieldsOf<'TimeSpan'> = {
  start: (_field, { start }) => value(isoTime(start)),
  end: (_field, { end }) => value(isoTime(end)),
  precision: (_field, { precision }) => value(precision),
  text: (_field, { text }) => value(text),
};

export const timeMentionFields: FieldsOf<'TimeMention'> = {
  evidence: (field, mention) => object(field, 'Evidence', spanOf(mention)),
  time: (field, mention) => timeSpan(field, mention, 'time', mention.text),
};
