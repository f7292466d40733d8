/** The font faces that a picture uses, embedded. */

const faces = (): readonly CSSFontFaceRule[] =>
  Array.from(document.styleSheets).flatMap((sheet) =>
    Array.from(sheet.cssRules).filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule),
  );

const nameOf = (face: CSSFontFaceRule): string => face.style.getPropertyValue('font-family').replace(/["']/g, '');

async function dataUrl(url: URL): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`a font cannot be loaded (${response.status})`);
  const blob = new Blob([await response.arrayBuffer()], { type: 'font/woff2' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function embedded(face: CSSFontFaceRule): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(face.style.getPropertyValue('src'))?.[1];
  if (!source) return '';
  const url = new URL(source, face.parentStyleSheet?.href ?? document.baseURI);
  const of = (name: string) => face.style.getPropertyValue(name) || 'normal';
  const described = `font-family:"${nameOf(face)}";font-weight:${of('font-weight')};font-style:${of('font-style')}`;
  return `@font-face{${described};src:url("${await dataUrl(url)}") format("woff2")}`;
}

/** Style rules for the page's own fonts as far as this markup names them, and as far as they can be had. */
export async function fontsFor(markup: string): Promise<string> {
  const italic = markup.includes('font-style="italic"');
  const used = faces().filter(
    (face) => markup.includes(nameOf(face)) && (italic || face.style.getPropertyValue('font-style') !== 'italic'),
  );
  return (await Promise.all(used.map((face) => embedded(face).catch(() => '')))).join('');
}
