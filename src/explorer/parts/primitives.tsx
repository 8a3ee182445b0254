import { type ComponentType, lazy } from 'react';

/** The component library: what the keyboard and screen readers ask of dialogs and of fields with lists. */
export type Primitives = typeof import('./ariakit.js');

let loading: Promise<Primitives> | undefined;

/** Loads the component library, once. A page shows nothing of it before one comes to a field or opens a dialog. */
export const loadPrimitives = (): Promise<Primitives> => {
  loading ??= import('./ariakit.js');
  return loading;
};

/** A component that is drawn once the component library is there; it waits in its Suspense till then. */
export const withPrimitives = <Props extends { readonly primitives: Primitives }>(
  Drawn: ComponentType<Props>,
) =>
  lazy(async () => {
    const primitives = await loadPrimitives();
    return {
      default: (rest: Omit<Props, 'primitives'>) => <Drawn {...({ ...rest, primitives } as Props)} />,
    };
  });
