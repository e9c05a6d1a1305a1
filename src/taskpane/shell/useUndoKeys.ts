import { useEffect } from 'react';
import { usePerform } from '../parts/AppContext';

/** Ctrl+Z undoes the last edit, Ctrl+Y and Ctrl+Shift+Z redo it, wherever on the screen the focus is. */
export function useUndoKeys(active: boolean): void {
  const perform = usePerform();
  useEffect(() => {
    if (!active) return undefined;
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!redo && key !== 'z') return;
      event.preventDefault();
      perform(redo ? 'redo' : 'undo');
    };
    document.addEventListener('keydown', keys);
    return () => {
      document.removeEventListener('keydown', keys);
    };
  }, [active, perform]);
}
