/** Everything that the welcome page says. */
export const STRINGS = {
  title: 'Backgrounder',
  subtitle: 'What an article takes for granted, beside the article.',

  does: 'What it does',
  doesHow:
    'When you open a news article, it underlines the people, events, laws and places that its knowledge base knows. Choose one, and a card says what the source documents say about it: short, dated, with the name of who says so and the place where it stands. Here is a paragraph to try it on.',
  tryIt: 'Choose an underlined name, here or in this list:',
  looking: 'Looking for names …',
  noKnowledge: 'The knowledge base cannot be read. Installing Backgrounder anew should help.',

  reads: 'What it reads',
  readsNews: (sites: number) =>
    `${sites} news sites, from a list that came with it: it can only underline what it may read. A small script looks at each page there to tell whether it is an article, and leaves front pages, videos and forms alone.`,
  readsOthers:
    'No other site, unless you ask. On any page the popup offers “Annotate this page”, for this once, and “Always on this site”, for which your browser asks you again.',

  change: 'How to change that',
  changeSwitches: 'Its button in the toolbar turns it off on the site you are reading, or everywhere, at once.',
  changeOptions: 'The options list the sites that you turned off or allowed, how much is marked and how, and the keys.',
  changeBrowser: 'Your browser’s own page for extensions can take any site back.',
  options: 'Open the options',
  explore: 'See the whole knowledge base',

  never: 'What it never does',
  neverSends: 'It sends nothing. It has no server; the knowledge base lies on your machine.',
  neverKeeps: 'It keeps nothing of what you read, only what you choose: where it is off, how marks look, which terms you hid.',
  neverChanges: 'It changes nothing on a page. The lines are paint; the text below them stays as it was.',
  neverGuesses: 'It says nothing that no source document says, and leaves a name alone when it cannot tell whose it is.',
} as const;

/** An article of two paragraphs that nobody printed. */
export const EXAMPLE = {
  kicker: 'An example',
  title: 'Seven years after Helsinki, the calls go on',
  /** ISO 8601. */
  date: '2025-05-30',
  dateInWords: '30 May 2025',
  paragraphs: [
    'Nearly seven years after the Helsinki summit, Donald Trump and Vladimir Putin still talk, and the war in Ukraine still goes on. The two men spoke by telephone again in May; the cease-fire that was to follow did not.',
    'In Washington, Senator Lindsey Graham has gathered most of his colleagues behind a bill of sanctions on Russia. Volodymyr Zelensky, who left the Oval Office in February without the agreement he had come to sign, has asked for nothing less.',
  ],
} as const;
