interface Props {
  readonly title: string;
  /** What kind of thing it is, and what else tells it from others of its name. */
  readonly about?: string;
}

/** What a hit in a list of them is called, and what it is. */
export function HitWords({ title, about }: Props) {
  return (
    <>
      <span dir="auto" className="hit-title">
        {title}
      </span>
      {about !== undefined && <span className="xs">{about}</span>}
    </>
  );
}
