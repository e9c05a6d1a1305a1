import { useEffect, useRef } from 'react';
import { Download } from './Download';
import { Pane } from './Pane';
import { Ribbon } from './Ribbon';
import type { Session } from './session';

/** The whole window: title, ribbon, the grid's own element, and the add-in's pane at the right. */
export function Page({ session, grid }: { session: Session; grid: HTMLElement }) {
  return (
    <>
      <header className="title-bar">
        <h1>Book1</h1>
        <Download session={session} />
        <span>Workbench: a stand-in for Excel, with the real Office.js</span>
      </header>
      <Ribbon session={session} />
      <main className="body">
        <Slot element={grid} />
        <Pane session={session} />
      </main>
    </>
  );
}

/** Puts an element that React did not make, and must not touch, in its place. */
function Slot({ element }: { element: HTMLElement }) {
  const slot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    slot.current?.append(element);
  }, [element]);
  return <div className="grid-slot" ref={slot} />;
}
