import { type Browser, browser } from 'wxt/browser';

/** Whether a message comes from our script in the main frame of a tab; then its tab. */
export function tabOf(sender: Browser.runtime.MessageSender): number | undefined {
  return isOurs(sender) && sender.frameId === 0 ? sender.tab?.id : undefined;
}

/** Whether a message comes from a page of the extension itself, such as the popup. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return isOurs(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

function isOurs(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}
