import { findValues } from '../../text/values/find-values.ts';
import type { Figure, Value } from '../../text/values/value.ts';
import type { Span } from '../../types.ts';

/** "The past 24 hours", and with an article before it "two days after": a time, and how long it is. */
const PERIOD = /\b(?:past|last|previous|next|coming|following)\s/iu;
const LED_PERIOD = /^(.+)\s(?:after|before)$/iu;

/** The figures of a sentence, with how long a time is that tells it; their offsets count in `text`. */
export function figuresIn(
  values: readonly Value[],
  text: string,
  start: number,
): readonly Figure[] {
  return values.flatMap((value): readonly Figure[] => {
    if (value.type === 'figure') return [movedBy(value, start)];
    const at = start + value.span[0];
    const words = text.slice(at, start + value.span[1]);
    const led = /\bthe $/iu.test(text.slice(start, at)) ? LED_PERIOD.exec(words) : null;
    const opened = PERIOD.exec(words);
    const period =
      opened === null ? (led?.[1] ?? '') : words.slice(opened.index + opened[0].length);
    if (period === '') return [];
    return findValues(period).flatMap((one) =>
      one.type === 'figure' ? [movedBy(one, at + words.indexOf(period))] : [],
    );
  });
}

function movedBy(figure: Figure, by: number): Figure {
  const moved = ([from, to]: Span): Span => [from + by, to + by];
  const [span, core, amount] = [figure.span, figure.core, figure.amount].map(moved) as [
    Span,
    Span,
    Span,
  ];
  return { ...figure, span, core, amount };
}
