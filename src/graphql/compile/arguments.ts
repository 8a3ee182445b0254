import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import { apiError, badInput } from '../errors.js';
import { MAX_WORDS } from './limits.js';
import { Slot, type Variables } from './sql.js';

/*
 * What a client gives as an argument reaches a statement in one of two ways only. It *binds*: it is a parameter, and the
 * same statement serves every value. Or it *shapes* the statement, as the size of a page does: then what was looked at is
 * written down, and the statement serves only where a look gives the same again.
 */

/** What can be seen of a value that shapes a statement. */
export type Seen = string | number | boolean | null | undefined;

/** A look at the variables that shaped a statement, and what it saw. */
export interface Look {
  readonly see: (variables: Variables) => Seen;
  readonly seen: Seen;
}

/** Everything that was looked at while an operation was compiled, in order. */
export class Looks {
  readonly taken: Look[] = [];
  /** All parameters that were made of arguments, whether the statement uses them or not. */
  readonly bound: Slot[] = [];
  /** How many words each text holds that is looked for. */
  private readonly words: ((variables: Variables) => number)[] = [];

  constructor(private readonly variables: Variables) {}

  /** All checks of what is bound, in the order of the operation. */
  checks(): Slot[] {
    return this.words.length === 0
      ? this.bound
      : [...this.bound, new Slot((variables) => this.checkWords(variables))];
  }

  /** @param count how many words a text holds that is looked for */
  looksForWords(count: (variables: Variables) => number): void {
    this.words.push(count);
  }

  /** How many words all texts hold that are looked for. */
  countWords(variables: Variables): number {
    return this.words.reduce((sum, words) => sum + words(variables), 0);
  }

  /** @throws GraphQLError QUERY_TOO_COSTLY */
  private checkWords(variables: Variables): null {
    const count = this.countWords(variables);
    if (count > MAX_WORDS)
      throw apiError(
        'QUERY_TOO_COSTLY',
        `The operation looks for ${count} words; ${MAX_WORDS} are the most, those of all its texts together.`,
      );
    return null;
  }

  /** @param see depends on nothing but the variables and what was seen before. */
  see<Value extends Seen>(see: (variables: Variables) => Value): Value {
    const seen = see(this.variables);
    this.taken.push({ see, seen });
    return seen;
  }
}

/** The field that an argument belongs to, for errors to tell. */
export interface Place {
  readonly nodes: readonly FieldNode[];
  readonly path: readonly (string | number)[];
  /** What is wrong with its arguments makes it null, and the rest is answered. */
  readonly nullable: boolean;
}

/** The error, told of the field it arose in; errors that tell their place already stay as they are. */
export function located(error: unknown, place: Place, path = place.path): unknown {
  if (!(error instanceof GraphQLError) || error.path) return error;
  const options = { nodes: error.nodes ?? place.nodes, path, originalError: error.originalError };
  return error.extensions.code
    ? new GraphQLError(error.message, { ...options, extensions: error.extensions })
    : badInput(error.message, options);
}

type Item<T> = T extends readonly (infer Each)[] ? Each : never;
type Part<T, Key extends keyof T> = undefined extends T[Key] ? NonNullable<T[Key]> | null : T[Key];

/** An argument, or a part of one, whose value is not known until it is looked at. */
export class Given<T> {
  private known: { readonly value: T } | undefined;

  constructor(
    private readonly place: Place,
    private readonly looks: Looks,
    /** It holds no variable, so that a look at it needn't be written down. */
    private readonly constant: boolean,
    private readonly value: (variables: Variables) => T,
  ) {}

  /** What it is, or what `of` tells of it. The statement is of use only where that is the same. */
  shape(): T extends Seen ? T : never;
  shape<Value extends Seen>(of: (value: T) => Value): Value;
  shape(of: (value: T) => Seen = (value) => value as Seen): Seen {
    const see = (variables: Variables) => of(this.read(variables));
    return this.constant ? see(NO_VARIABLES) : this.looks.see(see);
  }

  /** A parameter of the statement: what it is, or what `make` makes of it; `make` may refuse it with a GraphQLError. */
  bind(make: (value: T) => unknown = (value) => value): Slot {
    return this.slot((variables, errors) => {
      try {
        return make(this.read(variables));
      } catch (error) {
        const told = located(error, this.place);
        if (!this.place.nullable || !(told instanceof GraphQLError)) throw told;
        errors.push(told);
        return null;
      }
    });
  }

  /** A parameter of the statement: an array with what `make` makes of each item, null for one that it refuses. */
  bindEach(make: (item: Item<T>) => unknown): Slot {
    return this.slot((variables, errors) =>
      (this.read(variables) as Item<T>[]).map((item, index) => {
        try {
          return make(item);
        } catch (error) {
          const told = located(error, this.place, [...this.place.path, index]);
          if (!(told instanceof GraphQLError)) throw told;
          errors.push(told);
          return null;
        }
      }),
    );
  }

  /** It, where it is given and not null: which shapes the statement. */
  present(): Given<NonNullable<T>> | null {
    return this.shape((value) => value != null) ? (this as unknown as Given<NonNullable<T>>) : null;
  }

  /** A part of it, where it is an object. */
  get<Key extends keyof T>(key: Key): Given<Part<T, Key>> {
    return this.map((value) => (value[key] ?? null) as Part<T, Key>);
  }

  /** Its items, where it is a list; how many there are shapes the statement. */
  items(): Given<Item<T>>[] {
    const count = this.shape((value) => (value as unknown[]).length);
    return Array.from({ length: count }, (_, index) =>
      this.map((value) => (value as Item<T>[])[index] as Item<T>),
    );
  }

  /** Counts it towards the words that an operation may look for. */
  countWords(count: (value: T) => number): void {
    this.looks.looksForWords((variables) => count(this.read(variables)));
  }

  /** What `of` makes of it. */
  map<Value>(of: (value: T) => Value): Given<Value> {
    return new Given(this.place, this.looks, this.constant, (variables) => of(this.read(variables)));
  }

  private slot(read: Slot['read']): Slot {
    const slot = new Slot(read);
    this.looks.bound.push(slot);
    return slot;
  }

  private read(variables: Variables): T {
    if (!this.constant) return this.value(variables);
    this.known ??= { value: this.value(variables) };
    return this.known.value;
  }
}

const NO_VARIABLES: Variables = {};

/** A field's arguments by their names. */
export type GivenArguments<Arguments> = {
  readonly [Name in keyof Arguments]-?: Given<Part<Arguments, Name>>;
};

/** The arguments as the schema reads them: what isn't given and has no default is null. */
export function givenArguments(
  field: GraphQLField<unknown, unknown>,
  place: Place,
  looks: Looks,
): Readonly<Record<string, Given<unknown>>> {
  const nodes = place.nodes[0].arguments ?? [];
  return Object.fromEntries(
    field.args.map((argument) => {
      const node = nodes.find(({ name }) => name.value === argument.name);
      const constant = node === undefined || !holdsVariable(node.value);
      return [argument.name, new Given(place, looks, constant, reader(argument, node))];
    }),
  );
}

function reader(
  argument: GraphQLArgument,
  node: ArgumentNode | undefined,
): (variables: Variables) => unknown {
  if (!node) return () => argument.defaultValue ?? null;
  return readOnce((variables) => {
    const { value } = node;
    const missing = value.kind === Kind.VARIABLE && !(value.name.value in variables);
    const read = missing ? argument.defaultValue : valueFromAST(value, argument.type, variables);
    if (read === undefined && !missing)
      throw badInput(`Argument "${argument.name}" has an invalid value.`, { nodes: value });
    if (read == null && isNonNullType(argument.type))
      throw badInput(`Argument "${argument.name}" of required type "${argument.type}" must not be null.`, {
        nodes: value,
      });
    return read ?? null;
  });
}

/**
 * The same, which reads nothing twice of one request: each look at a part of an argument would read all of it. What it read last
 * is let go with the request's variables.
 */
function readOnce(read: (variables: Variables) => unknown): (variables: Variables) => unknown {
  const known = new WeakMap<Variables, { readonly value: unknown }>();
  return (variables) => {
    let found = known.get(variables);
    if (found === undefined) {
      found = { value: read(variables) };
      known.set(variables, found);
    }
    return found.value;
  };
}

function holdsVariable(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(holdsVariable);
    case Kind.OBJECT:
      return node.fields.some(({ value }) => holdsVariable(value));
    default:
      return false;
  }
}
