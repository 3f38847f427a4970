import type { Browser } from 'wxt/browser';
import { isOwnPage, tabOf } from '../../src/messages/sender.ts';

export type Sender = Browser.runtime.MessageSender;

/** Who may send a message. */
export const from = {
  /** Our script in the main frame of a tab. */
  page: (sender: Sender) => tabOf(sender) !== undefined,
  /** The same, but for private windows: what is read there leaves no trace. */
  pageInOpenWindow: (sender: Sender) => tabOf(sender) !== undefined && sender.tab?.incognito === false,
  /** A page of the extension, such as the popup. */
  ownPage: isOwnPage,
  either: (sender: Sender) => tabOf(sender) !== undefined || isOwnPage(sender),
};

/** What a message that holds nothing is checked with. */
export const nothing = (): null => null;

/** A row of the background's table: whom a message is taken from, what it has to hold, and what is done with it. Throws where it is refused. */
export function accept<Data, Answer>(
  isAllowed: (sender: Sender) => boolean,
  check: (sent: unknown) => Data | undefined,
  run: (data: Data, sender: Sender) => Answer,
): (sent: unknown, sender: Sender) => Answer {
  return (sent, sender) => {
    if (!isAllowed(sender)) throw new Error('A message came from where it should not.');
    const data = check(sent);
    if (data === undefined) throw new Error('A message held something else than was agreed.');
    return run(data, sender);
  };
}
