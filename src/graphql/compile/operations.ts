import type { OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
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
  readonly root: Branch;
  readonly shapes: number;
  readonly characters: number;
}

/**
 * Compiled operations, by the operation of a parsed document and by what was seen of the variables that shaped it. The
 * same looks are taken again in the same order: so long as they see the same, compiling would give the same.
 */
export class CompiledOperations {
  private readonly known = new LRUCache<OperationDefinitionNode, Known>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ characters }) => Math.max(1, characters),
  });

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
    return known ? follow(known.root, variables) : null;
  }

  private add(operation: OperationDefinitionNode, compiled: CompiledQuery): void {
    const size = compiled.statement?.text.length ?? 0;
    const known = this.known.get(operation);
    if (known && known.shapes < MAX_SHAPES) {
      grow(known.root, compiled, 0);
      const { root, shapes, characters } = known;
      // The cache measures what it is given anew.
      this.known.set(operation, { root, shapes: shapes + 1, characters: characters + size });
    } else {
      // The operation holds the document that it was parsed from.
      const characters = size + (operation.loc?.source.body.length ?? 0);
      this.known.set(operation, { root: branch(compiled, 0), shapes: 1, characters });
    }
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
