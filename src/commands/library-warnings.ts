/** What the linter of Mozilla's store says of a library that we ship as it was published. */
export type LibraryWarning = {
  /** Where it ends up in the extension; `chunks/*.js` is one of the chunks that our pages share. */
  readonly file: string;
  /** As the linter calls it. */
  readonly code: string;
  /** What the code there looks like once it is minified, so that nothing else in the same file is excused with it. */
  readonly looks: RegExp;
  readonly library: string;
  /** Why it does no harm. */
  readonly reason: string;
};

/** All that the linter may say; each has to be found, once. */
export const LIBRARY_WARNINGS: readonly LibraryWarning[] = [
  ...['card.js', 'chunks/*.js'].map((file) => ({
    file,
    code: 'UNSAFE_VAR_ASSIGNMENT',
    looks: /\.innerHTML=\w+\.__html/,
    library: 'preact',
    reason: 'This sets dangerouslySetInnerHTML, which none of our components has.',
  })),
  {
    file: 'annotator.js',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    looks: /\.innerHTML=\w+,this\._attempts\.push/,
    library: '@mozilla/readability',
    reason:
      'Readability starts over with the HTML that it began with. Our copy of the page takes its own elements back instead of the HTML.',
  },
  {
    file: 'annotator.js',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    looks: /createElement\(`div`\);(\w+)\.innerHTML=\w+\.innerHTML;/,
    library: '@mozilla/readability',
    reason: 'Readability takes an image out of a <noscript>, in a document that nobody sees: nothing in it runs or loads.',
  },
];
