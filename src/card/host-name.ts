/** The name of the element that holds a card. Its shadow root is closed: tests reach it with the browser's own tools (CDP, WebDriver BiDi). */
export const HOST_NAME = 'backgrounder-card';
