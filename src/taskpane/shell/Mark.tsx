/** The product's mark, as in assets/icons/mark.svg. Hidden from screen readers, as the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false">
      <rect x="5" y="1" width="11" height="11" rx="2.5" fill="#7cbcf0" />
      <rect x="0" y="4" width="11" height="11" rx="2.5" fill="#2886de" />
      <path d="M5 4 H8.5 A2.5 2.5 0 0 1 11 6.5 V12 H7.5 A2.5 2.5 0 0 1 5 9.5 Z" fill="#0c3b5e" />
    </svg>
  );
}
