/** How far a colour may be off: some browsers change the last bits of what is read. */
const near = 4;

/**
 * Whether canvases hold for their readers what was drawn: some browsers answer with noise or white, so that nobody can be
 * told by it. Asked each time, since the visitor may allow it meanwhile.
 */
export function canvasIsReadable(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  const known = [40, 90, 200, 255];
  pen.fillStyle = `rgb(${known.slice(0, 3)})`;
  pen.fillRect(0, 0, 8, 8);
  // Where all is of one colour, no noise is added.
  pen.clearRect(0, 0, 8, 1);
  return pen.getImageData(0, 1, 8, 7).data.every((value, i) => Math.abs(value - known[i % 4]) <= near);
}
