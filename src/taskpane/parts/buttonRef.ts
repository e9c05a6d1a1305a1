import type { Ref } from 'react';

/** A button's ref for Fluent's Button and Link, whose types ask for the ref of a button and of a link at once. */
export const buttonRef = (ref: Ref<HTMLButtonElement> | undefined) => ref as Ref<never>;
