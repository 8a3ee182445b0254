/** A piece of SQL with its arguments bound: `text` has one piece more than there are `values`. */
export interface Sql {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
}

/** A row of a table or subquery, under the name it has in the statement. */
export class Row {
  constructor(readonly name: string) {}
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'text' in value && 'values' in value;
}

/**
 * SQL from a template. A `Row` in it becomes the row's name, other SQL becomes a part of it, and anything else becomes a
 * parameter: nothing that a client sends can become text of the statement.
 */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): Sql {
  const text = [strings[0]!];
  const values: unknown[] = [];
  const append = (piece: string) => {
    text[text.length - 1] += piece;
  };
  inserts.forEach((insert, index) => {
    if (insert instanceof Row) append(insert.name);
    else if (isSql(insert)) {
      append(insert.text[0]!);
      insert.values.forEach((value, part) => {
        values.push(value);
        text.push(insert.text[part + 1]!);
      });
    } else {
      values.push(insert);
      text.push('');
    }
    append(strings[index + 1]!);
  });
  return { text, values };
}

/** SQL taken as it stands. Only for text of this program's own making. */
export function raw(text: string): Sql {
  return { text: [text], values: [] };
}

/** The quoted identifier of a response key; GraphQL's names have no character that would need escaping. */
export function identifier(name: string): Sql {
  return raw(`"${name}"`);
}

/** The pieces with `separator` between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  const text = [''];
  const values: unknown[] = [];
  pieces.forEach((piece, index) => {
    text[text.length - 1] += (index === 0 ? '' : separator) + piece.text[0]!;
    for (let part = 0; part < piece.values.length; part++) {
      values.push(piece.values[part]);
      text.push(piece.text[part + 1]!);
    }
  });
  return { text, values };
}

/** All of the conditions; true where there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('true') : join(conditions, ' and ');
}

/** A checked whole number as text of the statement, where the planner should know it: the size of a page. */
export function whole(number: number): Sql {
  if (!Number.isSafeInteger(number)) throw new TypeError(`Not a whole number: ${number}`);
  return raw(String(number));
}

/** The statement's text, with numbered parameters for its values. */
export function numbered({ text }: Sql): string {
  return text.reduce((written, piece, index) => `${written}$${index}${piece}`);
}

/** A moment as answers give it: "2015-11-18T20:45:00.000Z". */
export function isoTime(moment: Sql): Sql {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
