import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  type SelectionSetNode,
} from 'graphql';
import { apiError } from '../errors.js';
import { MAX_COST, MAX_DEPTH, MAX_FIELDS, MAX_KEY_LENGTH } from './limits.js';
import { Row } from './sql.js';
import type { Planners } from './subjects.js';

/** One operation being compiled: what it refers to, and what it has used up of its limits. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Objects of an abstract type carry their type under `TYPE_KEY`, for graphql-js to tell it. */
  typed: boolean;
  readonly planners: Planners;
  cost: number;
  fields: number;
  rows: number;
}

/** Where an object carries its type when graphql-js is to read it; no response key can be this. */
export const TYPE_KEY = '$type';

/** A selected field of an object type: every node that selects it under one response key. */
export class Selection {
  readonly name: string;
  private arguments: Record<string, unknown> | undefined;

  constructor(
    readonly operation: Operation,
    readonly parentType: GraphQLObjectType,
    readonly key: string,
    readonly nodes: readonly FieldNode[],
    readonly path: readonly string[],
    /** How many objects of the answer have this field, at the most. */
    readonly times: number,
  ) {
    this.name = nodes[0]!.name.value;
  }

  /** The arguments as the schema reads them; what isn't given and has no default is absent or null. */
  get args(): Readonly<Record<string, unknown>> {
    this.arguments ??= getArgumentValues(
      this.parentType.getFields()[this.name]!,
      this.nodes[0]!,
      this.operation.variables,
    );
    return this.arguments;
  }

  /** This selection of a list's items. */
  repeated(times: number): Selection {
    return new Selection(
      this.operation,
      this.parentType,
      this.key,
      this.nodes,
      this.path,
      this.times * Math.max(times, 1),
    );
  }

  /** A new name for a row. */
  row(): Row {
    this.operation.rows += 1;
    return new Row(`t${this.operation.rows}`);
  }

  /** Counts work that takes as much as `objects` objects; for each object that has this field. */
  spend(objects: number): void {
    this.operation.cost += objects * this.times;
    if (this.operation.cost > MAX_COST)
      throw apiError(
        'QUERY_TOO_COSTLY',
        `The operation could give more than ${MAX_COST} objects. Ask for smaller pages (first, last), or in several operations.`,
        { nodes: this.nodes },
      );
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
        nodes: this.nodes[0]!,
      });
    return [...found].map(
      ([key, nodes]) => new Selection(this.operation, type, key, nodes, [...this.path, key], this.times),
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
        case 'Field': {
          const key = (node.alias ?? node.name).value;
          const nodes = found.get(key);
          if (nodes) nodes.push(node);
          else found.set(key, [node]);
          this.countField(node, key);
          break;
        }
        case 'InlineFragment':
          if (!node.typeCondition || this.applies(node.typeCondition.name.value, type))
            this.collect(type, node.selectionSet, found, seen);
          break;
        case 'FragmentSpread': {
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

  private countField(node: FieldNode, key: string): void {
    if (++this.operation.fields > MAX_FIELDS)
      throw apiError('QUERY_TOO_COSTLY', `The operation selects more than ${MAX_FIELDS} fields.`, {
        nodes: node,
      });
    if (key.length > MAX_KEY_LENGTH)
      throw apiError('BAD_USER_INPUT', `An alias has at most ${MAX_KEY_LENGTH} characters.`, { nodes: node });
  }

  private included(node: Parameters<typeof getDirectiveValues>[1]): boolean {
    const { variables } = this.operation;
    if (!node.directives?.length) return true;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  }

  private applies(condition: string, type: GraphQLObjectType): boolean {
    if (condition === type.name) return true;
    const named = this.operation.schema.getType(condition);
    return isAbstractType(named) && this.operation.schema.isSubType(named, type);
  }
}
