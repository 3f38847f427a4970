import { Component } from 'preact';
import { t } from '../i18n/i18n.ts';

type CopyState = { readonly name: 'ready' | 'copied' | 'refused' };

/** How long the button says that it has copied, in milliseconds: long enough to be seen after looking up from it. */
const COPIED_MS = 2000;

/**
 * Copies a text. Where the browser or the page refuses, the text is shown and selected instead, for the reader to copy.
 * A class, because Preact's hooks would cost every page more than the rest of the card's acts together.
 */
export class CopyButton extends Component<{ readonly text: () => string }, CopyState> {
  override state: CopyState = { name: 'ready' };
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  override render() {
    const { name } = this.state;
    return (
      <div class="copy">
        <button type="button" class="link" onClick={() => void this.#copy()}>
          {name === 'copied' ? t('card.copied') : t('card.copy')}
        </button>
        <span class="unseen" role="status">
          {name === 'copied' && t('card.copied')}
        </span>
        {name === 'refused' && (
          <textarea class="quotation" aria-label={t('card.quotation')} readOnly value={this.props.text()} ref={select} />
        )}
      </div>
    );
  }

  /** Within a click, or the browser refuses. */
  async #copy(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      // Absent where the page was not served securely; refused where it forbids itself and its frames the clipboard.
      await navigator.clipboard.writeText(this.props.text());
      this.setState({ name: 'copied' });
      this.#timer = setTimeout(() => this.setState({ name: 'ready' }), COPIED_MS);
    } catch {
      this.setState({ name: 'refused' });
    }
  }
}

function select(element: HTMLTextAreaElement | null): void {
  element?.focus({ preventScroll: true });
  element?.select();
}
