import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where Chromium, Chrome and Edge usually are. */
function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((name) => process.env[name] ?? '')
        .filter(Boolean)
        .flatMap((folder) => [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Chromium/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    default:
      return (process.env.PATH ?? '')
        .split(path.delimiter)
        .flatMap((folder) =>
          ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
            (name) => path.join(folder, name),
          ),
        );
  }
}

/** `CHROME_PATH`, an installed browser, or, on Linux, the one that comes with the development dependencies. */
async function findChromium() {
  const named = process.env.CHROME_PATH;
  // The word `npm` asks for the one from npm although another is installed.
  if (named && named !== 'npm') return { executablePath: named };
  const installed = named === 'npm' ? undefined : usualPlaces().find((place) => existsSync(place));
  if (installed) return { executablePath: installed };
  if (process.platform !== 'linux')
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to where it is.');
  return unpacked();
}

async function unpacked() {
  const folder = path.join(root, '.cache/chromium-npm');
  if (!existsSync(folder))
    await promisify(execFile)(process.execPath, [path.join(root, 'scripts/unpackChromium.mjs'), folder]);
  const { LD_LIBRARY_PATH } = process.env;
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), LD_LIBRARY_PATH].filter(Boolean).join(':'),
    // A bare Linux has no fonts; where there are some, pictures and widths would be another machine's.
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  };
  return { executablePath: path.join(folder, 'chromium'), env };
}

export async function launchChromium() {
  return chromium.launch({
    ...(await findChromium()),
    headless: true,
    // It opens nothing but pages of this repository, and must start for root in a container.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
