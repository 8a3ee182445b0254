import { expected } from '../../../src/expected.js';

/** A view of the explorer by its address. */
export interface View {
  readonly name: string;
  readonly path: string;
}

const LARGEST = 'first: 1, orderBy: { field: ARTICLE_COUNT, direction: DESC }';
const IDS = `{
  stories(${LARGEST}) { nodes { id articles(first: 2) { nodes { id source { id } } } } }
  people: entities(${LARGEST}, filter: { kinds: [PERSON] }) { nodes { id name } }
  bodies: entities(${LARGEST}, filter: { kinds: [ORGANIZATION] }) { nodes { id } }
  events(${LARGEST}) { nodes { id } }
  statements(${LARGEST}) { nodes { id } }
  sources(first: 1) { nodes { id } }
}`;

type Answer = Record<string, { readonly nodes: readonly { readonly id: string }[] }> & {
  readonly stories: {
    readonly nodes: readonly {
      readonly id: string;
      readonly articles: { readonly nodes: readonly { id: string }[] };
    }[];
  };
  readonly people: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
};

/** One view of every kind: of what a knowledge base has, the largest. */
export async function viewsOf(url: string): Promise<View[]> {
  const answer = (await ask(url, IDS)) as Answer;
  const first = (list: string) => expected(answer[list]?.nodes[0], `one of the ${list}`).id;
  const [article, another] = expected(answer.stories.nodes[0], 'a story').articles.nodes;
  const person = expected(answer.people.nodes[0], 'a person');
  const [left, right] = [expected(article, 'an article').id, (another ?? article)?.id];
  return Object.entries({
    start: '/',
    story: `/stories/${first('stories')}`,
    'network of a story': `/stories/${first('stories')}/network`,
    article: `/articles/${left}`,
    entity: `/entities/${person.id}`,
    'network of an entity': `/entities/${person.id}/network`,
    statement: `/statements/${first('statements')}`,
    event: `/events/${first('events')}`,
    source: `/sources/${first('sources')}`,
    search: `/search?q=${encodeURIComponent(person.name)}`,
    stories: '/stories',
    people: '/entities',
    events: '/events',
    statements: '/statements',
    figures: '/figures',
    articles: '/articles',
    path: `/path?from=${person.id}&to=${first('bodies')}`,
    'comparison of outlets': `/compare?story=${first('stories')}`,
    'comparison of texts': `/compare?left=${left}&right=${right}`,
    decisions: '/decisions',
  }).map(([name, path]) => ({ name, path }));
}

/** The data of an operation. */
export async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
