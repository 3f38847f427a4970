import { type Browser, browser } from '@wxt-dev/browser';

/** Whether a message comes from our script in the main frame of a tab; then its tab. */
export function tabOf(sender: Browser.runtime.MessageSender): number | undefined {
  return isOurs(sender) && sender.frameId === 0 ? sender.tab?.id : undefined;
}

/** Whether a message comes from a page of the extension itself, such as the popup. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return isOurs(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** Whether a message comes from the extension's own background, where that is a worker. The popup is in no tab either. */
export function isOwnWorker(sender: Browser.runtime.MessageSender): boolean {
  return isOurs(sender) && sender.tab === undefined && sender.url === browser.runtime.getURL('/background.js');
}

function isOurs(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}
