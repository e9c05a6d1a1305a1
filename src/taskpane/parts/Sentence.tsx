import { Fragment } from 'react';

const together = /\b(as-is|catch-up|\w+-year|\w+-only)\b/i;

/** A text in which words such as as-is and nine-year are not broken at their hyphens. */
export function Sentence({ children }: { children: string }) {
  return children.split(together).map((part, place) =>
    place % 2 === 1 ? (
      <span key={place} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      <Fragment key={place}>{part}</Fragment>
    ),
  );
}
