import { type Client, type Connection, Query, type QueryConfig } from 'pg';

/** What node-postgres's Query does, of which its types tell little. */
interface Reading {
  submit(connection: Connection): unknown;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  callback(error: Error | null): void;
}

/**
 * The text in the one column of the one row that a query gives. It is not described by PostgreSQL first, as node-postgres
 * has every answer: it is known what it is, and a small read takes an eighth less.
 */
export function readAnswer(client: Pick<Client, 'query'>, config: QueryConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer: string | null = null;
    const query = new Query(config) as unknown as Reading;
    const { submit } = query;
    query.handleDataRow = ({ fields }) => {
      answer = fields[0] ?? null;
    };
    query.callback = (error) => {
      if (error) reject(error);
      else if (answer === null) reject(new Error('A read gave no answer.'));
      else resolve(answer);
    };
    query.submit = (connection) => {
      // Everything of a query is sent at once, here.
      Object.defineProperty(connection, 'describe', { value: () => {}, configurable: true });
      try {
        return submit.call(query, connection);
      } finally {
        Reflect.deleteProperty(connection, 'describe');
      }
    };
    client.query(query as never);
  });
}
