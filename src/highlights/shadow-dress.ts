/** The styles of highlights in open shadow roots. */
export type ShadowDress = {
  /** Sees to it that a range has its styles, if it stands in a shadow root. */
  dress(range: Range): void;
  /** The shadow roots in which something is marked. */
  roots(): readonly ShadowRoot[];
};

export type ShadowDressOptions = {
  /** Its abort takes the styles away. */
  readonly signal: AbortSignal;
  /** Where shadow roots need styles of their own. */
  readonly css: Promise<string | undefined> | undefined;
};

/** Touches no element: a sheet of ours is adopted by each root in which something is marked. */
export function createShadowDress({ signal, css }: ShadowDressOptions): ShadowDress {
  const roots = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;

  const adopt = async (root: ShadowRoot) => {
    const text = await css;
    if (text === undefined || signal.aborted) return;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    root.adoptedStyleSheets.push(sheet);
  };

  signal.addEventListener(
    'abort',
    () => {
      for (const { adoptedStyleSheets } of roots) {
        const adopted = sheet ? adoptedStyleSheets.indexOf(sheet) : -1;
        if (adopted >= 0) adoptedStyleSheets.splice(adopted, 1);
      }
    },
    { once: true },
  );

  return {
    dress(range) {
      const root = range.startContainer.getRootNode();
      if (!isShadowRoot(root) || roots.has(root)) return;
      roots.add(root);
      // Where the browser does not let us, the marks there have no line.
      adopt(root).catch(() => undefined);
    },
    roots: () => [...roots],
  };
}

function isShadowRoot(root: Node): root is ShadowRoot {
  return root.nodeType === root.DOCUMENT_FRAGMENT_NODE && 'host' in root;
}
