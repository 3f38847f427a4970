/** The name of the element that holds a card: one that pages, which can see it, do not know us by. Its shadow root is closed: tests reach it with the browser's own tools (CDP, WebDriver BiDi). */
export const HOST_NAME = 'note-card';
