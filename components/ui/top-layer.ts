/** Where what floats is put: a screen that something fills shows nothing else. */
export function topLayer(): HTMLElement {
  const { fullscreenElement, body } = document;
  return fullscreenElement instanceof HTMLElement ? fullscreenElement : body;
}
