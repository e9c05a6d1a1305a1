import type { Browser } from 'playwright-core';

/** The browser that `CHROME_PATH` names, an installed one, or on Linux the one that npm installs. */
export declare function launchChromium(): Promise<Browser>;
