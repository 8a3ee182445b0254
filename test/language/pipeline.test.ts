import { type Layer, PipelineError, pipeline, type Step } from '../../src/language/pipeline.js';

const step = (name: string, reads: Layer[], writes: Layer[]): Step => ({
  name,
  reads,
  writes,
  run: () => undefined,
});
const messageOf = (...steps: Step[]) => {
  try {
    pipeline(steps);
  } catch (error) {
    if (error instanceof PipelineError) return error.message;
    throw error;
  }
  return 'no error';
};

test('steps whose needs are met are taken in their order', () => {
  const steps = [step('tagger', ['tokens'], ['tags']), step('parser', ['tags'], ['trees'])];
  expect(pipeline(steps)).toEqual(steps);
});

test('a step that comes before the one it needs is refused, both named', () => {
  const message = messageOf(step('parser', ['tags'], ['trees']), step('tagger', ['tokens'], ['tags']));
  expect(message).toContain('"tagger" before "parser"');
  expect(message).toContain('"tags"');
});

test('a step that needs what no step writes is refused, the layer named', () => {
  expect(messageOf(step('parser', ['tags'], ['trees']))).toMatch(/"parser".*"tags".*no step/);
});

test('a step does not meet its own need', () => {
  expect(messageOf(step('tagger', ['tags'], ['tags']))).not.toBe('no error');
});

test('two steps that write one layer are refused, both named', () => {
  const message = messageOf(step('tagger', [], ['tags']), step('mender', ['tags'], ['tags']));
  expect(message).toMatch(/"tagger".*"mender".*"tags"/);
  expect(messageOf(step('cutter', [], ['tokens']))).toMatch(/"segmentation".*"cutter".*"tokens"/);
});
