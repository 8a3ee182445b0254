import { type RefObject, useLayoutEffect } from 'react';
import { type NoteSize, notePlaces } from './notePlaces.js';

/** How much of a note is shown unless it is lit: all, a line of each part, one line. */
const FORMS = ['whole', 'brief', 'line'] as const;

const GAP = { whole: 10, brief: 8, line: 3 };

/**
 * Lays the notes of a text beside what they are about, without moving the text: each as near to its mark as the others let
 * it, and as short as is needed for all to find room.
 *
 * @param text holds the paragraphs, in which the notes are
 * @param what whatever changes notes or marks
 */
export function useNotes(
  text: RefObject<HTMLElement | null>,
  beside: boolean,
  what: readonly unknown[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is laid out is read from the page
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null) return undefined;
    if (!beside) {
      element.style.minHeight = '';
      return undefined;
    }
    layNotes(element);
    const paragraphs = element.querySelectorAll('.row');
    let known = sizeOf(element, paragraphs);
    const watch = new ResizeObserver(() => {
      const now = sizeOf(element, paragraphs);
      if (now !== known) layNotes(element);
      known = now;
    });
    for (const paragraph of paragraphs) watch.observe(paragraph);
    return () => watch.disconnect();
  }, [beside, ...what]);
}

const sizeOf = (element: HTMLElement, paragraphs: NodeListOf<Element>) =>
  `${element.clientWidth} ${[...paragraphs].map(({ clientHeight }) => clientHeight).join(' ')}`;

function layNotes(element: HTMLElement): void {
  const notes = [...element.querySelectorAll<HTMLElement>('.note')];
  const rows = [...element.querySelectorAll('.row')];
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || notes.length === 0) return;
  const { top } = element.getBoundingClientRect();
  const from = first.getBoundingClientRect().top - top;
  const room = last.getBoundingClientRect().bottom - top - from;
  const wanted = notes.map((note) => {
    const mark = element.querySelector(`mark[data-at="${note.dataset.note}"]`) ?? note.closest('.row');
    return (mark?.getClientRects()[0]?.top ?? top) - top;
  });
  let sizes: NoteSize[] = [];
  let gap = 0;
  for (const form of FORMS) {
    element.dataset.notes = form;
    gap = GAP[form];
    sizes = notes.map((note, i) => ({ wanted: wanted[i] ?? 0, height: note.offsetHeight }));
    if (sizes.reduce((sum, { height }) => sum + height + gap, 0) <= room) break;
  }
  const places = notePlaces(sizes, gap, from);
  for (const [i, note] of notes.entries()) note.style.top = `${places[i] ?? 0}px`;
  element.style.minHeight = `${Math.max(0, ...places.map((at, i) => at + (sizes[i]?.height ?? 0)))}px`;
}
