import type { ReactNode } from 'react';
import { type Answer, codeOf } from '../api/useAnswer.js';
import { Answered, Empty } from './Answered.js';
import { Link } from './Link.js';

interface Props<Data, Of> {
  readonly answer: Answer<Data>;
  /** What the page shows, in one word: "story". */
  readonly what: string;
  /** Where to go on from where it is not there. */
  readonly all: { readonly href: string; readonly name: string };
  readonly of: (data: Data) => Of | null | undefined;
  readonly lines?: number;
  readonly children: (of: Of) => ReactNode;
}

/** What a page of one thing shows: its place while it loads, that it is not there, what failed, or the thing; each under a heading. */
export function Page<Data, Of>({ answer, what, all, of, lines = 12, children }: Props<Data, Of>) {
  const shown = answer.data ? of(answer.data) : undefined;
  if (shown !== null && shown !== undefined) return children(shown);
  const next = <Link href={all.href}>{all.name}</Link>;
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
