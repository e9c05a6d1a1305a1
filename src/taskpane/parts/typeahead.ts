/** Letters typed within so many milliseconds of each other belong to one word. */
const PAUSE = 700;

/**
 * Finds, letter by letter, the place of the label that begins with the letters typed so far, or −1. The same letter again
 * goes on to the next label that begins with it. `from` is the place of the label that has the focus.
 */
export function typeahead() {
  let typed = '';
  let at = -Infinity;
  return (letter: string, labels: readonly string[], from: number, when: number): number => {
    typed = when - at > PAUSE ? '' : typed;
    at = when;
    typed += letter.toLowerCase();
    const isOneLetter = typed === letter.toLowerCase().repeat(typed.length / letter.length);
    const wanted = isOneLetter ? letter.toLowerCase() : typed;
    const start = isOneLetter ? from + 1 : Math.max(from, 0);
    const found = labels.findIndex((_, step) => begins(labels, start + step, wanted));
    return found < 0 ? -1 : (start + found) % labels.length;
  };
}

const begins = (labels: readonly string[], place: number, wanted: string) =>
  labels[place % labels.length]?.toLowerCase().startsWith(wanted) ?? false;
