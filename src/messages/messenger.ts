import { type Browser, browser } from 'wxt/browser';
import type { Protocol } from './protocol.ts';

type Name = keyof Protocol;
type Data<N extends Name> = Parameters<Protocol[N]>[0];
type Answer<N extends Name> = ReturnType<Protocol[N]>;

/** What comes back for a message: its answer, or the words of what was thrown instead. */
type Reply = { readonly value?: never; readonly error?: string };

/** What a context does with each message that it takes; `data` is as the sender left it. The others are left to other contexts. */
export type Handlers = {
  readonly [N in Name]?: (data: Data<N>, sender: Browser.runtime.MessageSender) => Answer<N> | Promise<Answer<N>>;
};

/**
 * Sends a message to the extension's own contexts, or to the main frame of a tab, and waits for the answer. Undefined if nobody is there to
 * answer: the tab is gone or has none of our scripts, or this script was left behind by an update. Throws what the receiver threw.
 */
export async function ask<N extends Name>(name: N, data: Data<N>, to?: { readonly tab: number }): Promise<Answer<N> | undefined> {
  if (isOrphaned()) return undefined;
  const message = { type: name, data };
  const { tabs, runtime } = browser;
  let reply: Reply | undefined;
  try {
    reply = await (to === undefined ? runtime.sendMessage(message) : tabs.sendMessage(to.tab, message, { frameId: 0 }));
  } catch (error) {
    if (isNobodyThere(error)) return undefined;
    throw error;
  }
  if (reply?.error !== undefined) throw new Error(reply.error);
  return reply?.value;
}

/** How long to wait before a background that ended is asked again, in milliseconds: it may be ending for good, or being updated. */
const AGAIN_MS = [100, 500, 2000];

/** As {@link ask} does of the background, and again if the browser ended it before it could answer. */
export async function askUntilAnswered<N extends Name>(name: N, data: Data<N>): Promise<Answer<N> | undefined> {
  for (const wait of AGAIN_MS) {
    const answer = await ask(name, data);
    if (answer !== undefined || isOrphaned()) return answer;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return ask(name, data);
}

/** Sends a message whose answer nobody waits for. */
export function tell<N extends Name>(name: N, data: Data<N>): void {
  // Who receives it shows its own failures; the page must not see them.
  ask(name, data).catch(() => undefined);
}

/** Answers messages, until the signal is aborted. */
export function listen(handlers: Handlers, { signal }: { readonly signal?: AbortSignal } = {}): void {
  const { onMessage } = browser.runtime;
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (reply: object) => void) => {
    const handle = handlerOf(handlers, message);
    if (handle === undefined) return;
    // Called at once, as some of what is asked for the browser grants only within the reader's click.
    const answer = new Promise((resolve) => resolve(handle(dataOf(message), sender)));
    answer.then(
      (value) => reply({ value }),
      (error: unknown) => reply({ error: String(error) }),
    );
    // The answer comes later.
    return true;
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => isOrphaned() || onMessage.removeListener(listener), { once: true });
}

function handlerOf(handlers: Handlers, message: unknown): ((data: never, sender: Browser.runtime.MessageSender) => unknown) | undefined {
  const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  return typeof type === 'string' && Object.hasOwn(handlers, type) ? handlers[type as Name] : undefined;
}

function dataOf(message: unknown): never {
  // Whoever takes messages from pages checks what they hold; between our own pages it is what the protocol says.
  return (message as { readonly data: never }).data;
}

/** Whether the extension that this script belongs to was updated, reloaded or taken away, and left the script behind in its page. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Whether a message failed only because its receiver, or our own extension, is gone: to be expected, and no reason to complain. */
export function isNobodyThere(error: unknown): boolean {
  return error instanceof Error && NOBODY_THERE.test(error.message);
}

// As printed by Chromium 156 and Firefox 153.
const NOBODY_THERE =
  /Receiving end does not exist|Extension context invalidated|message (?:port|channel) (?:is )?closed|Message manager disconnected|No tab with id|Invalid tab ID/i;
