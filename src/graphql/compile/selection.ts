import type { GraphQLError } from 'graphql';
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { apiError, badInput } from '../errors.js';
import { type GivenArguments, givenArguments, type Looks, type Place } from './arguments.js';
import { MAX_DEPTH, MAX_FIELDS, MAX_KEY_LENGTH } from './limits.js';
import type { AnyPlanners } from './planners.js';
import { Row } from './sql.js';

/** Where an object carries its type when graphql-js is to read it; no response key can be this. */
export const TYPE_KEY = '$type';

/** One operation being compiled: what it refers to, and what it has used up of its limits. */
export class Operation {
  /** Objects of an abstract type carry their type under `TYPE_KEY`, for graphql-js to tell it. */
  typed: boolean;
  /** The statement's answer holds inputs of computations (see computed.ts). */
  computes = false;
  /** What is wrong with fields that are null for it. */
  readonly errors: GraphQLError[] = [];
  private fields = 0;
  private rows = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly looks: Looks,
    readonly planners: AnyPlanners,
    typed: boolean,
  ) {
    this.typed = typed;
  }

  /** A name that no other row of the statement has. */
  row<Table extends string>(table: Table): Row<Table> {
    this.rows += 1;
    return new Row(`t$${this.rows}`, table);
  }

  /** @throws GraphQLError QUERY_TOO_COSTLY where there are more fields than an operation may have. */
  countField(node: FieldNode): void {
    this.fields += 1;
    if (this.fields > MAX_FIELDS)
      throw apiError('QUERY_TOO_COSTLY', `The operation selects more than ${MAX_FIELDS} fields.`, {
        nodes: node,
      });
  }
}

/** A selected field of an object type: every node that selects it under one response key. */
export class Selection<Arguments = object> implements Place {
  readonly name: string;
  private given: GivenArguments<Arguments> | undefined;

  constructor(
    readonly operation: Operation,
    readonly parentType: GraphQLObjectType,
    readonly key: string,
    readonly nodes: readonly FieldNode[],
    readonly path: readonly string[],
  ) {
    this.name = nodes[0].name.value;
  }

  get args(): GivenArguments<Arguments> {
    this.given ??= givenArguments(
      this.parentType.getFields()[this.name],
      this,
      this.operation.looks,
    ) as unknown as GivenArguments<Arguments>;
    return this.given;
  }

  /** A field of the query itself may be null for a wrong argument, while the others are answered. */
  get nullable(): boolean {
    return this.path.length === 1 && !isNonNullType(this.parentType.getFields()[this.name].type);
  }

  /** A new row, of a table or, where none is named, of a subquery. */
  row(): Row<''>;
  row<Table extends string>(table: Table): Row<Table>;
  row(table = ''): Row {
    return this.operation.row(table);
  }

  /** What is selected of this field's object, when it is of type `typeName`, in the order of the answer. */
  children(typeName: string): Selection[] {
    const type = this.operation.schema.getType(typeName) as GraphQLObjectType;
    const found = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    for (const { selectionSet } of this.nodes)
      if (selectionSet) this.collect(type, selectionSet, found, seen);
    if (this.path.length >= MAX_DEPTH && found.size > 0)
      throw apiError('QUERY_TOO_DEEP', `Fields are nested more than ${MAX_DEPTH} deep.`, {
        nodes: this.nodes[0],
      });
    return [...found].map(
      ([key, nodes]) => new Selection(this.operation, type, key, nodes, [...this.path, key]),
    );
  }

  private collect(
    type: GraphQLObjectType,
    selectionSet: SelectionSetNode,
    found: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): void {
    for (const node of selectionSet.selections) {
      if (!this.included(node)) continue;
      switch (node.kind) {
        case Kind.FIELD: {
          const key = (node.alias ?? node.name).value;
          const nodes = found.get(key);
          if (nodes) nodes.push(node);
          else found.set(key, [node]);
          if (key.length > MAX_KEY_LENGTH)
            throw badInput(`An alias has at most ${MAX_KEY_LENGTH} characters.`, { nodes: node });
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (!node.typeCondition || this.applies(node.typeCondition.name.value, type))
            this.collect(type, node.selectionSet, found, seen);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const name = node.name.value;
          const fragment = this.operation.fragments.get(name);
          if (!fragment || seen.has(name)) break;
          seen.add(name);
          if (this.applies(fragment.typeCondition.name.value, type))
            this.collect(type, fragment.selectionSet, found, seen);
        }
      }
    }
  }

  private included({ directives = [] }: SelectionNode): boolean {
    const holds = (name: string) => {
      const directive = directives.find((one) => one.name.value === name);
      return directive && this.condition(directive);
    };
    return holds('skip') !== true && holds('include') !== false;
  }

  /** The condition of `@skip` or `@include`: it shapes the statement. */
  private condition(directive: DirectiveNode): boolean {
    const value = directive.arguments?.[0]?.value;
    if (value?.kind === Kind.BOOLEAN) return value.value;
    if (value?.kind !== Kind.VARIABLE)
      throw new Error('A condition that validation lets pass is no Boolean.');
    const name = value.name.value;
    const condition = this.operation.looks.see((variables) => (variables[name] ?? null) as boolean | null);
    if (condition === null)
      throw badInput(`Argument "if" of required type "Boolean!" must not be null.`, { nodes: value });
    return condition;
  }

  private applies(condition: string, type: GraphQLObjectType): boolean {
    if (condition === type.name) return true;
    const named = this.operation.schema.getType(condition);
    return isAbstractType(named) && this.operation.schema.isSubType(named, type);
  }
}
