import type { ReactNode } from 'react';
import { type Answer, codeOf } from '../api/useAnswer.js';
import { Answered, Empty } from './Answered.js';
import { Link } from './Link.js';

/** What has pages of its own, each with the list that leads on from where one is not there. */
const LISTS = {
  article: { href: '/articles', name: 'All articles' },
  entity: { href: '/entities', name: 'All people and bodies' },
  event: { href: '/events', name: 'All events' },
  source: { href: '/articles', name: 'All articles' },
  statement: { href: '/statements', name: 'All statements' },
  story: { href: '/stories', name: 'All stories' },
} as const;

interface Props<What extends keyof typeof LISTS, Of> {
  /** What the API has at the address, under the field of that name. */
  readonly answer: Answer<Readonly<Record<What, Of | null>>>;
  readonly what: What;
  readonly lines?: number;
  readonly children: (of: Of) => ReactNode;
}

/** What a page of one thing shows: its place while it loads, that it is not there, what failed, or the thing; each under a heading. */
export function Page<What extends keyof typeof LISTS, Of>({
  answer,
  what,
  lines = 12,
  children,
}: Props<What, Of>) {
  const shown = answer.data?.[what];
  if (shown !== null && shown !== undefined) return children(shown);
  const { href, name } = LISTS[what];
  const next = <Link href={href}>{name}</Link>;
  const gone = `There is no ${what} at this address.`;
  if (answer.error && codeOf(answer.error) === 'BAD_USER_INPUT')
    return (
      <Nowhere next={next}>
        {gone} {answer.error.graphQLErrors[0]?.message}
      </Nowhere>
    );
  if (answer.data && !answer.error) return <Nowhere next={next}>{gone}</Nowhere>;
  return (
    <>
      <header className="head">
        <h1 className="vh">The {what}</h1>
      </header>
      <Answered answer={{ ...answer, data: undefined }} what={`The ${what}`} lines={lines}>
        {() => null}
      </Answered>
    </>
  );
}

/** No view has this address. */
export const NoView = () => (
  <Nowhere next={<Link href="/">To the start page</Link>}>There is no view at this address.</Nowhere>
);

/** What the address names is not there, or no more: one sentence, and the way on. */
export function Nowhere({ children, next }: { children: ReactNode; next: ReactNode }) {
  return (
    <>
      <header className="head">
        <h1>Nothing is here</h1>
      </header>
      <Empty next={next}>{children}</Empty>
    </>
  );
}
