import { articleAt } from '../../addresses.js';
import { useAnswer } from '../../api/useAnswer.js';
import { outlet } from '../../format/sayers.js';
import { ComparedTextDocument } from '../../generated/article.js';
import type { ComparedTextQuery } from '../../generated/operations.js';
import { Answered } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { Section } from '../../parts/Section.js';
import { TextDifference } from '../../parts/TextDifference.js';
import { articleCitation } from '../../take/citation.js';
import { articleRow } from '../../take/rows.js';

/** The texts of two articles beside one another. */
export default function ComparedTexts({ left, right }: { left: string; right: string }) {
  const [one, other] = [
    useAnswer(ComparedTextDocument, { id: left }),
    useAnswer(ComparedTextDocument, { id: right }),
  ];
  return (
    <Section
      id="texts"
      drawn
      title="Texts"
      take={{
        name: 'texts',
        rows: () =>
          [one, other].flatMap(({ data }) =>
            data?.article ? [{ ...articleRow(data.article), text: data.article.text }] : [],
          ),
        json: () => [one.data?.article, other.data?.article],
        cite: () =>
          [one, other].flatMap(({ data }) => (data?.article ? [articleCitation(data.article)] : [])),
        operation: one.operation,
      }}
    >
      <Answered answer={one} what="The text" lines={8}>
        {({ article }) => (
          <Answered answer={other} what="The text" lines={8}>
            {(data) =>
              article && data.article && <TextDifference one={laid(article)} other={laid(data.article)} />
            }
          </Answered>
        )}
      </Answered>
    </Section>
  );
}

const laid = (article: NonNullable<ComparedTextQuery['article']>) => ({
  key: article.id,
  head: <Link href={articleAt(article.id)}>{outlet(article)}</Link>,
  text: article.text,
});
