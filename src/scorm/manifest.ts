import { element, escaped } from '../export/xml.ts';
import type { Activity } from './page.ts';

/** A name for the activity that another one, or the same with other settings, does not have: FNV-1a, 32 bits. */
function nameOf({ name, address }: Activity): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(address)) hash = Math.imul(hash ^ byte, 0x01000193);
  return `dropout-cloud-${name}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** `imsmanifest.xml` of a SCORM 1.2 package with one activity, whose page is `index.html`. */
export function manifest(activity: Activity): string {
  const title = `<title>${escaped(activity.title)}</title>`;
  const item = element('item', { identifier: 'view', identifierref: 'page', isvisible: 'true' }, title);
  const resource = {
    identifier: 'page',
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href: 'index.html',
  };
  const root = {
    identifier: nameOf(activity),
    version: '1.0',
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': [
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
    ].join(' '),
  };
  const parts = [
    element('metadata', {}, '<schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>'),
    element('organizations', { default: 'course' }, element('organization', { identifier: 'course' }, title + item)),
    element('resources', {}, element('resource', resource, element('file', { href: 'index.html' }))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('manifest', root, `\n${parts.join('\n')}\n`)}\n`;
}
