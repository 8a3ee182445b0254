import { memo } from 'react';
import type { Layer } from '../../parts/Evidence.js';
import type { Fact } from './facts.js';

export const LAYERS: readonly { layer: Layer; name: string; colour: string }[] = [
  { layer: 'n', name: 'Names', colour: 'var(--names)' },
  { layer: 't', name: 'Times', colour: 'var(--times)' },
  { layer: 'f', name: 'Figures', colour: 'var(--figures)' },
  { layer: 's', name: 'Statements', colour: 'var(--statements)' },
  { layer: 'e', name: 'Events', colour: 'var(--events)' },
];

interface Props {
  readonly facts: readonly Fact[];
  readonly shown: ReadonlySet<Layer>;
  readonly toggle: (layer: Layer) => void;
}

/** Which layers of what was read are marked in the text. */
export const Layers = memo(function Layers({ facts, shown, toggle }: Props) {
  return (
    <fieldset className="layer-choice">
      <legend>Layers</legend>
      {LAYERS.map(({ layer, name, colour }, i) => (
        <label key={layer} style={{ '--c': colour } as React.CSSProperties}>
          <input type="checkbox" checked={shown.has(layer)} onChange={() => toggle(layer)} />
          <span className={`sam on-${layer}`}>
            <mark className={layer}>{name}</mark>
          </span>
          <span className="n">{facts.filter((fact) => fact.layer === layer).length}</span>
          <kbd>{i + 1}</kbd>
        </label>
      ))}
    </fieldset>
  );
});
