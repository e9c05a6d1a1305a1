// Unpacks the Chromium of @sparticuz/chromium into the folder named as argument. A process of its own, because the
// package decides by environment variables, read when it is loaded, what to unpack and where to.
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
const target = path.resolve(process.argv[2]);
// It takes whatever is called `chromium` in the temporary folder for its own, so it gets an empty one.
const temporary = await mkdtemp(path.join(os.tmpdir(), 'unpack-'));
process.env.TMPDIR = temporary;
// Without this it leaves out the libraries a bare Linux does not have.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';

try {
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  // Its own list names folders of the place that it was made for.
  await writeFile(path.join(temporary, 'fonts/fonts.conf'), FONTS);
  await mkdir(path.dirname(target), { recursive: true });
  // Copied beside the target first: the target is there whole or not at all, even if this process is killed.
  const beside = `${target}-${process.pid}`;
  await cp(temporary, beside, { recursive: true });
  await rename(beside, target).catch((error) => {
    // Another process was quicker, and its copy is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    return rm(beside, { recursive: true });
  });
} finally {
  await rm(temporary, { recursive: true });
}
