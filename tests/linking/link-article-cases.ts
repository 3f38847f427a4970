/** What a careful editor would link: a text, and its links as `words → entry`; every mention, in reading order. */
export type LinkCase = {
  readonly name: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  /** Links of other entries than these are not looked at. */
  readonly of: readonly string[];
  readonly links: readonly string[];
};

export const PEOPLE: readonly LinkCase[] = [
  {
    name: 'a full name licenses the surname',
    text: 'Sen. Lindsey Graham (R-S.C.) spoke first. Mr. Graham left early.',
    of: ['lindsey-graham'],
    links: ['Lindsey Graham → lindsey-graham', 'Graham → lindsey-graham'],
  },
  {
    name: 'a surname before any full name is nobody',
    text: 'Graham said that the river had risen again.',
    of: ['lindsey-graham'],
    links: [],
  },
  {
    name: 'somebody else takes the surname over',
    text: 'The evangelist Billy Graham filled the stadium. Graham spoke for an hour.',
    of: ['lindsey-graham'],
    links: [],
  },
  {
    name: 'the full name takes it back',
    text: 'Bob Graham once held the seat. Lindsey Graham, no relation, disagreed. Graham voted no.',
    of: ['lindsey-graham'],
    links: ['Lindsey Graham → lindsey-graham', 'Graham → lindsey-graham'],
  },
  {
    name: 'initials, titles and possessives',
    text: 'Donald J. Trump’s plane landed. President Trump waved; Mr. Trump’s aides did not.',
    of: ['donald-trump'],
    links: ['Donald J. Trump → donald-trump', 'Trump → donald-trump', 'Trump → donald-trump'],
  },
  {
    name: 'families are not the person',
    text: 'Jill Biden toured the school. Hunter Biden stayed away, and so did Ivanka Trump.',
    of: ['joe-biden', 'donald-trump'],
    links: [],
  },
  {
    name: 'things named after people are not the person',
    text: 'He walked from Trump Tower to a store. Donald Trump Jr. came later; a Harris County sheriff watched.',
    of: ['donald-trump', 'kamala-harris'],
    links: [],
  },
  {
    name: 'what is his is he',
    text: 'The Trump administration and anti-Trump voters disagreed, as Trump-Putin watchers had expected.',
    of: ['donald-trump', 'vladimir-putin'],
    links: ['Trump → donald-trump', 'Trump → donald-trump', 'Trump → donald-trump', 'Putin → vladimir-putin'],
  },
  {
    name: 'other people of the name Kim',
    text: 'Kim Jong Un smiled. Defence minister Kim Yong-hyun did not, and Stella Kim took notes.',
    of: ['kim-jong-un'],
    links: ['Kim Jong Un → kim-jong-un'],
  },
  {
    name: 'capitals of a headline say nothing',
    text: 'WHY TRUMP CALLED PUTIN\nWhat Trump Wants From Zelensky',
    of: ['donald-trump', 'vladimir-putin', 'volodymyr-zelensky'],
    links: ['TRUMP → donald-trump', 'PUTIN → vladimir-putin', 'Trump → donald-trump', 'Zelensky → volodymyr-zelensky'],
  },
  {
    name: 'a card game is no president',
    text: 'The deck has 21 Trump cards. Each Trump card bears a number.',
    of: ['donald-trump'],
    links: [],
  },
  {
    name: 'an abbreviation ends no sentence',
    text: 'Later Sen. Lindsey Graham met Gov. Kamala Harris.',
    of: ['lindsey-graham', 'kamala-harris'],
    links: ['Lindsey Graham → lindsey-graham', 'Kamala Harris → kamala-harris'],
  },
  {
    name: 'invisible characters inside a name',
    text: 'Vladi\u00admir Putin met Volodymyr\u00a0Zelen\u200bskyy.',
    of: ['vladimir-putin', 'volodymyr-zelensky'],
    links: ['Vladi\u00admir Putin → vladimir-putin', 'Volodymyr\u00a0Zelen\u200bskyy → volodymyr-zelensky'],
  },
];

export const INSTITUTIONS: readonly LinkCase[] = [
  {
    name: 'the paper after its full name',
    text: 'The New York Times had the story. The Times said more would follow, unlike the Los Angeles Times.',
    of: ['new-york-times'],
    links: ['New York Times → new-york-times', 'Times → new-york-times'],
  },
  {
    name: 'Times without a paper',
    text: 'Crowds filled Times Square. The Tampa Bay Times sent a photographer.',
    of: ['new-york-times'],
    links: [],
  },
  {
    name: 'another country’s court',
    text: 'In New Delhi, India’s Supreme Court banned the fireworks.',
    of: ['us-supreme-court'],
    links: [],
  },
  {
    name: 'the ocean is no magazine',
    text: 'The storm moved in from the Atlantic towards Atlantic City.',
    of: ['the-atlantic'],
    links: [],
  },
  {
    name: 'the mayor is not the agency',
    text: 'Former mayor Michael Bloomberg entered the race. The Bloomberg campaign bought airtime.',
    of: ['bloomberg'],
    links: [],
  },
];

export const EVENTS: readonly LinkCase[] = [
  {
    name: 'a summit by its place',
    text: 'Critics of the Helsinki summit were many.',
    date: '2018-07-18',
    of: ['helsinki-summit'],
    links: ['Helsinki summit → helsinki-summit'],
  },
  {
    name: 'the same place in another year',
    text: 'Clinton and Yeltsin arrived for their Helsinki summit in 1997. The 1990 summit had gone better.',
    of: ['helsinki-summit'],
    links: [],
  },
  {
    name: 'another summit in the same city',
    text: 'Leaders gather for the 33rd Asean summit in Singapore this week.',
    date: '2018-11-12',
    of: ['singapore-summit'],
    links: [],
  },
  {
    name: 'older than the event',
    text: 'Russia denied an invasion of Ukraine.',
    date: '2014-09-04',
    of: ['russia-ukraine-war'],
    links: [],
  },
  {
    name: 'another president’s impeachment',
    text: 'Lawmakers in Seoul prepared the impeachment of President Yoon.',
    date: '2024-12-06',
    of: ['2019-impeachment'],
    links: [],
  },
  {
    name: 'a term whoever is meant',
    text: 'The mayor blamed the deep state and fake news for the soft power of his rival.',
    of: ['deep-state', 'fake-news', 'soft-power'],
    links: ['deep state → deep-state', 'fake news → fake-news', 'soft power → soft-power'],
  },
];
