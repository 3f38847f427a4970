import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from '@wxt-dev/browser';
import { unwrap, wrap } from './envelope.ts';
import type { Protocol } from './protocol.ts';

/** Listens for one kind of message; a context has at most one listener for each. Returns the undo. */
export const { onMessage } = defineExtensionMessaging<Protocol>();

/**
 * Sends a message to the extension's own contexts, or to the main frame of a tab, and waits for the answer. Undefined if nobody is there to
 * answer: the tab is gone or has none of our scripts, or this script was left behind by an update.
 */
export async function ask<Name extends keyof Protocol>(
  name: Name,
  data: Parameters<Protocol[Name]>[0],
  to?: { readonly tab: number },
): Promise<ReturnType<Protocol[Name]> | undefined> {
  if (isOrphaned()) return undefined;
  try {
    const envelope = wrap(name, data);
    const { tabs, runtime } = browser;
    return unwrap(await (to === undefined ? runtime.sendMessage(envelope) : tabs.sendMessage(to.tab, envelope, { frameId: 0 })));
  } catch (error) {
    if (isNobodyThere(error)) return undefined;
    throw error;
  }
}

/** Sends a message whose answer nobody waits for. */
export function tell<Name extends keyof Protocol>(name: Name, data: Parameters<Protocol[Name]>[0]): void {
  // Who receives it shows its own failures; the page must not see them.
  ask(name, data).catch(() => undefined);
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

// As printed by Chromium 156 and Firefox 153, and by the messaging library where the browser gives no answer at all.
const NOBODY_THERE =
  /Receiving end does not exist|Extension context invalidated|message (?:port|channel) (?:is )?closed|Message manager disconnected|No tab with id|Invalid tab ID|^No response$/i;
