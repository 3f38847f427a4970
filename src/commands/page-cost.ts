/** What a page costs, in milliseconds of the processor; each figure is the median over the runs. */
export type PageCost = {
  readonly name: string;
  readonly outcome: PageOutcome;
  /** Everything of ours on the page's main thread, from sentinel to paint. */
  readonly ours: number;
  /** The longest task among that. */
  readonly longest: number;
  /** What the extension's own process does meanwhile, on all of its threads; no page waits for it. */
  readonly elsewhere: number;
  /** Readability alone, on a copy of the page, on the page's main thread. */
  readonly readability: number;
};

/** What the extension found: something that is known, nothing that is, no article (`front` where its address is not that of one), or too much. */
export type PageOutcome = 'known' | 'unknown' | 'front' | 'other';
