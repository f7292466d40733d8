/** What a browser makes of pictures: functions that run in a page, and use nothing but it. */

/** What is in an SVG file, and what is drawn of it. */
export async function inspectSvg(svg: string) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const references = [...root.querySelectorAll('*')].flatMap((node) =>
    [...node.attributes]
      .filter(({ name, value }) => /href$|^src$/.test(name) || value.includes('url('))
      .flatMap(({ value }) =>
        value.includes('url(') ? [...value.matchAll(/url\(["']?([^"')]*)/g)].map((m) => m[1]) : [value],
      ),
  );
  const style = [...root.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
  references.push(...[...style.matchAll(/url\(["']?([^"')]*)/g)].map((match) => match[1]));
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return {
    broken: root.querySelector('parsererror')?.textContent ?? null,
    foreign: references.filter((reference) => !/^(data:|#)/.test(reference)).map((one) => one.slice(0, 80)),
    fonts: (style.match(/@font-face/g) ?? []).length,
    scripts: root.querySelectorAll('script, foreignObject').length,
    texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
    charts: root.querySelectorAll('svg, image').length,
    width: canvas.width,
    height: canvas.height,
    drawn: pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length,
    colours: new Set(pixels.filter((_, i) => i % 7 === 0)).size,
  };
}

/** What is drawn in the picture at an address. */
export async function drawnFrom(source: string) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return {
    width: canvas.width,
    height: canvas.height,
    ground: pixels[0],
    colours: new Set(pixels.filter((_, i) => i % 29 === 0)).size,
  };
}
