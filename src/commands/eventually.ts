/** How long anything in a browser may take, in milliseconds: most of it is for slow machines that do something else on the side. */
const PATIENCE = 30_000;

/** Asks again and again until there is an answer; throws when patience ends. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined | null | false>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`No ${what} after ${PATIENCE / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
