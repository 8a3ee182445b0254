import { type AnyVariables, createRequest, type TypedDocumentNode } from 'urql';

/** An operation as it is written. It is read when it is first asked: of all that the page knows to ask a view asks little. */
export type Written<Data, Variables> = () => TypedDocumentNode<Data, Variables>;

/** An operation of this text. */
export function written<Data, Variables extends AnyVariables>(text: string): Written<Data, Variables> {
  let read: TypedDocumentNode<Data, Variables> | undefined;
  return () => {
    read ??= createRequest<Data, AnyVariables>(text, {}).query as TypedDocumentNode<Data, Variables>;
    return read;
  };
}
