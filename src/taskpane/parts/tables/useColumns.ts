import { type RefObject, useEffect, useState } from 'react';
import { useWidth } from '../useWidth';

interface Columns {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The first column in view, counted from 0; how many are in view; and how wide each is, in pixels. */
  readonly first: number;
  readonly count: number;
  readonly width: number;
  /** Moves by so many sets of the columns in view: 1 to the right, −1 to the left. */
  readonly move: (sets: number) => void;
}

/**
 * How many of some columns fit, each at least `least` pixels wide, beside a fixed one, and which of them are in view.
 * They share the room evenly.
 */
export function useColumns(columns: number, fixed: number, least: number): Columns {
  const [ref, room] = useWidth<HTMLDivElement>(318);
  const [first, setFirst] = useState(0);
  const count = Math.min(columns, Math.max(1, Math.floor((room - fixed) / least)));
  const width = (room - fixed) / count;
  useEffect(() => {
    const element = ref.current;
    const follow = () => {
      setFirst(Math.min(columns - count, Math.round((element?.scrollLeft ?? 0) / width)));
    };
    follow();
    element?.addEventListener('scroll', follow);
    return () => element?.removeEventListener('scroll', follow);
  }, [ref, columns, count, width]);
  const move = (sets: number) => {
    const to = Math.max(0, Math.min(columns - count, first + sets * count));
    setFirst(to);
    if (ref.current) ref.current.scrollLeft = to * width;
  };
  return { ref, first, count, width, move };
}
