/** The parts of the extension in which something can go wrong. */
export const PARTS = ['background', 'annotator', 'popup', 'panel', 'explorer', 'options', 'welcome'] as const;

/** Something that went wrong and that nobody expected, with nothing of a page in it: neither its text nor its address. */
export type Unexpected = {
  readonly part: (typeof PARTS)[number];
  /** What kind of error it was, such as `TypeError`. Its message is left out: it may quote the page. */
  readonly error: string;
  /** Where it came from, innermost first, each as `readPage (annotator.js:1:2345)`. Places in the page's own scripts are left out. */
  readonly frames: readonly string[];
};

/** How much of where it came from is told: enough to find the place. */
export const MOST_FRAMES = 8;

/** A file of ours with a place in it, after the origin, and at most a function's name before that. */
export const FRAME = /^(?:[\w$.<>/*#]{1,60} \()?[\w-]+(?:\/[\w.-]+){0,3}\.\w{2,4}:\d{1,7}:\d{1,7}\)?$/;

/** The kinds of errors that the language and the platform have; any other is an `Error`. */
export const ERRORS: readonly string[] = [
  'Error',
  'AggregateError',
  'DOMException',
  'EvalError',
  'PackError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
];

/**
 * What may be told of an error. `home` is the address of the extension's own files, up to and with the slash: places elsewhere, such as in
 * the scripts of a page, are nobody's business.
 */
export function describeUnexpected(
  thrown: unknown,
  { part, home }: { readonly part: Unexpected['part']; readonly home: string },
): Unexpected {
  const isError = thrown instanceof Error || thrown instanceof DOMException;
  const lines = isError && typeof thrown.stack === 'string' ? thrown.stack.split('\n') : [];
  const frames = lines.flatMap((line) => frameIn(line, home)).slice(0, MOST_FRAMES);
  const name = thrown instanceof DOMException ? 'DOMException' : isError ? thrown.name : undefined;
  return { part, error: ERRORS.find((one) => one === name) ?? 'Error', frames };
}

/** A failure in words, as a report has it. */
export function unexpectedInWords({ part, error, frames }: Unexpected): string {
  return [`${error} in ${part}`, ...frames.map((frame) => `  at ${frame}`)].join('\n');
}

/** `at async f (chrome-extension://id/annotator.js:1:2)` as Chromium writes it, `f@moz-extension://id/annotator.js:1:2` as Firefox does. */
function frameIn(line: string, home: string): readonly string[] {
  const start = line.indexOf(home);
  if (start === -1) return [];
  const place = /^[\w./-]+:\d+:\d+/.exec(line.slice(start + home.length))?.[0];
  const name = /([\w$.<>/*#]+)(?: \(|@)$/.exec(line.slice(0, start))?.[1]?.replace(/^async\*/, '');
  const frame = name ? `${name} (${place})` : `${place}`;
  return FRAME.test(frame) ? [frame] : [];
}
