/** A view, a lecture plan or an assignment as a package for learning platforms that know SCORM 1.2; loaded when it is asked for. */
import { zipSync } from 'fflate';
import { manifest } from './manifest.ts';
import { type Activity, page } from './page.ts';

export type { Activity };

/** The zip file, with the manifest and the page. The page holds a link to the site: what it shows stays there. */
export function scormPackage(activity: Activity): Blob {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = { 'imsmanifest.xml': bytes(manifest(activity)), 'index.html': bytes(page(activity)) };
  return new Blob([zipSync(files)], { type: 'application/zip' });
}
