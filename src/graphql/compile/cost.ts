import type { ConnectionField, Field, Output } from './plan.js';

/** What counting a whole list counts as. */
const COUNT_COST = 10;

/** How many objects a field's output may hold at the most, as page sizes have it; what takes more work counts more. */
export function costOf(output: Output): number {
  switch (output.is) {
    case 'value':
      return output.work ?? 0;
    case 'record':
      return 1 + costOfAll(output.fields);
    case 'variants':
      return (
        costOfAll(output.shared?.fields ?? []) +
        Math.max(0, ...output.variants.map((variant) => costOf(variant.output)))
      );
    case 'one':
      return costOf(output.output);
    case 'list':
      return (output.work ?? 0) + Math.max(output.expected, 1) * costOf(output.output);
    case 'connection':
      return 1 + (output.work ?? 0) + sum(output.fields, (field) => costOfPart(field, output.page.size));
  }
}

/** How many texts of articles a field's output may hold at the most. */
export function textsIn(output: Output): number {
  switch (output.is) {
    case 'value':
      return output.isLong ? 1 : 0;
    case 'record':
      return textsInAll(output.fields);
    case 'variants':
      return (
        textsInAll(output.shared?.fields ?? []) +
        Math.max(0, ...output.variants.map((variant) => textsIn(variant.output)))
      );
    case 'one':
      return textsIn(output.output);
    case 'list':
      return so(output.limit ?? Number.POSITIVE_INFINITY, textsIn(output.output));
    case 'connection':
      return sum(output.fields, (field) => {
        if (field.part === 'items') return so(output.page.size, textsIn(field.output));
        return field.part === 'output' ? textsIn(field.output) : 0;
      });
  }
}

export function textsInAll(fields: readonly Field[]): number {
  return sum(fields, ({ output }) => textsIn(output));
}

/** So often so many; none of what there is none of, however often. */
function so(often: number, many: number): number {
  return many === 0 ? 0 : often * many;
}

function costOfAll(fields: readonly Field[]): number {
  return sum(fields, ({ output }) => costOf(output));
}

function costOfPart(field: ConnectionField, size: number): number {
  switch (field.part) {
    case 'items':
      return Math.max(size, 1) * costOf(field.output);
    case 'totalCount':
      return COUNT_COST;
    case 'output':
      return costOf(field.output);
    default:
      return 0;
  }
}

function sum<Item>(items: readonly Item[], cost: (item: Item) => number): number {
  return items.reduce((total, item) => total + cost(item), 0);
}
