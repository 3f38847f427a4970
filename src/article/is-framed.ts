/** Whether a frame takes up most of the window or of the page's width and height: then its page, which nobody looked at, is what is read there. */
export function isFramed(document: Document): boolean {
  const view = document.defaultView;
  if (!view) return false;
  return Array.from(document.querySelectorAll('iframe, frame')).some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width * height > (view.innerWidth * view.innerHeight) / 2;
  });
}
