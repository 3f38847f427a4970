/** The part of Readability that the sentinel needs, apart from the parser: the package types it in its index alone. */
declare module '@mozilla/readability/Readability-readerable.js' {
  import type { isProbablyReaderable } from '@mozilla/readability';

  const readerable: typeof isProbablyReaderable;
  export = readerable;
}
