/** Resolves in a task of its own, so that the page gets its turn between two pieces of work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
