/** Sliders on a touch screen: a finger that begins a scroll there leaves them as they were. */
export function keepSliders(): void {
  const place = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let begun: { readonly slider: HTMLInputElement; readonly value: string } | null = null;
  addEventListener(
    'pointerdown',
    ({ target, pointerType }) => {
      const isSlider = target instanceof HTMLInputElement && target.type === 'range';
      begun = isSlider && pointerType === 'touch' ? { slider: target, value: target.value } : null;
    },
    true,
  );
  addEventListener(
    'pointercancel',
    () => {
      if (!begun || begun.slider.value === begun.value) return;
      place?.set?.call(begun.slider, begun.value);
      begun.slider.dispatchEvent(new Event('input', { bubbles: true }));
    },
    true,
  );
}
