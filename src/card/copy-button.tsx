import { useEffect, useState } from 'preact/hooks';

type CopyState = 'ready' | 'copied' | 'refused';

/** How long the button says that it has copied, in milliseconds: long enough to be seen after looking up from it. */
const COPIED_MS = 2000;

/** Copies a text. Where the browser or the page refuses, the text is shown and selected instead, for the reader to copy. */
export function CopyButton({ text }: { readonly text: () => string }) {
  const [state, setState] = useState<CopyState>('ready');
  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(setState, COPIED_MS, 'ready');
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div class="copy">
      <button type="button" class="link" onClick={() => void copy(text()).then(setState)}>
        {state === 'copied' ? 'Copied' : 'Copy with source'}
      </button>
      <span class="unseen" role="status">
        {state === 'copied' && 'Copied'}
      </span>
      {state === 'refused' && <textarea class="quotation" aria-label="Claim with its source" readOnly value={text()} ref={select} />}
    </div>
  );
}

/** Within a click, or the browser refuses. */
async function copy(text: string): Promise<CopyState> {
  try {
    // Absent where the page was not served securely; refused where it forbids itself and its frames the clipboard.
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

function select(element: HTMLTextAreaElement | null): void {
  element?.focus({ preventScroll: true });
  element?.select();
}
