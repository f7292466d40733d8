/** How many times as large as the page asks for letters are drawn; see `noticeLetters`. */
export let lettersScale = 1;

/**
 * Finds out whether the browser draws letters larger than the page asks for, or further apart (WCAG 1.4.12 makes 1.2 of
 * it): by a size set for all pages, by a smallest one, by zooming text alone, or by a style of the visitor's own, all of
 * which leave letters in canvases as they are. Then the page takes the shape it has with less room, and is marked for
 * styles.
 */
export function noticeLetters(): void {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return;
  const probe = document.createElement('span');
  probe.textContent = '0000';
  pen.font = '12px monospace';
  probe.style.font = '0.75rem monospace';
  probe.style.position = 'absolute';
  document.body.append(probe);
  const scale = probe.getBoundingClientRect().width / pen.measureText('0000').width;
  probe.remove();
  if (scale < 1.15) return;
  lettersScale = scale;
  const { dataset, style } = document.documentElement;
  dataset.letters = 'large';
  style.setProperty('--letters', String(scale));
}
