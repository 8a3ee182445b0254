import type { OperationDefinitionNode } from 'graphql';
import type { Look, Seen } from './arguments.js';
import type { CompiledQuery } from './compile.js';
import type { Variables } from './sql.js';

/** How many characters of statements and of the documents they are of are kept in all. */
const MAX_CHARACTERS = 16_000_000;

/** How many statements of one operation are kept, for variables that shape it differently. */
const MAX_SHAPES = 200;

/** What is known of an operation at one point: the answer, or the next look to take, with what follows what it may see. */
type Branch =
  | { readonly compiled: CompiledQuery }
  | { readonly see: Look['see']; readonly next: Map<Seen, Branch> };

interface Known {
  root: Branch;
  shapes: number;
  characters: number;
  /** It was asked for since room was made last. */
  isUsed: boolean;
}

/**
 * Compiled operations, by the operation of a parsed document and by what was seen of the variables that shaped it. The
 * same looks are taken again in the same order: so long as they see the same, compiling would give the same.
 */
export class CompiledOperations {
  /** The one whose turn it is to go comes first. */
  private readonly known = new Map<OperationDefinitionNode, Known>();
  private characters = 0;

  /** The compiled operation for these variables, by `compile` where none is known. */
  get(operation: OperationDefinitionNode, variables: Variables, compile: () => CompiledQuery): CompiledQuery {
    const found = this.find(operation, variables);
    if (found) return found;
    const compiled = compile();
    this.add(operation, compiled);
    return compiled;
  }

  /** The compiled operation for these variables; null where none is known. */
  find(operation: OperationDefinitionNode, variables: Variables): CompiledQuery | null {
    const known = this.known.get(operation);
    const found = known && follow(known.root, variables);
    if (!known || !found) return null;
    known.isUsed = true;
    return found;
  }

  private add(operation: OperationDefinitionNode, compiled: CompiledQuery): void {
    let size = compiled.statement?.text.length ?? 0;
    let known = this.known.get(operation);
    if (known && known.shapes >= MAX_SHAPES) {
      this.remove(operation, known);
      known = undefined;
    }
    if (known) grow(known.root, compiled, 0);
    else {
      known = { root: branch(compiled, 0), shapes: 0, characters: 0, isUsed: true };
      // The operation holds the document that it was parsed from.
      size += operation.loc?.source.body.length ?? 0;
    }
    known.shapes += 1;
    known.characters += size;
    this.characters += size;
    this.known.delete(operation);
    this.known.set(operation, known);
    for (const [first, one] of this.known) {
      if (this.characters <= MAX_CHARACTERS) break;
      if (one.isUsed) this.defer(first, one);
      else this.remove(first, one);
    }
  }

  /** Lets one that was used stay for another round. */
  private defer(operation: OperationDefinitionNode, known: Known): void {
    known.isUsed = false;
    this.known.delete(operation);
    this.known.set(operation, known);
  }

  private remove(operation: OperationDefinitionNode, { characters }: Pick<Known, 'characters'>): void {
    this.known.delete(operation);
    this.characters -= characters;
  }
}

function follow(root: Branch, variables: Variables): CompiledQuery | null {
  let at: Branch | undefined = root;
  while (at && 'see' in at) {
    let seen: Seen;
    try {
      seen = at.see(variables);
    } catch {
      // Compiling tells what is wrong, and where.
      return null;
    }
    at = at.next.get(seen);
  }
  return at?.compiled ?? null;
}

function branch(compiled: CompiledQuery, depth: number): Branch {
  const look = compiled.looks[depth];
  if (!look) return { compiled };
  return { see: look.see, next: new Map([[look.seen, branch(compiled, depth + 1)]]) };
}

function grow(at: Branch, compiled: CompiledQuery, depth: number): void {
  if (!('see' in at)) throw new Error('An operation that looked the same was compiled anew.');
  const { seen } = compiled.looks[depth];
  const next = at.next.get(seen);
  if (next) grow(next, compiled, depth + 1);
  else at.next.set(seen, branch(compiled, depth + 1));
}
