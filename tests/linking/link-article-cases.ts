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
    name: 'a passing mention in an article about somebody else of the surname',
    text: 'Bob Graham died. Graham had been governor.\nLindsey Graham, no relation, praised him; Graham wept.\nMr. Graham leaves a wife.',
    of: ['lindsey-graham'],
    links: ['Lindsey Graham → lindsey-graham', 'Graham → lindsey-graham'],
  },
  {
    name: 'the paragraph in which somebody else is named',
    text: 'Kamala Harris spoke.\nRep. Andy Harris objected. Harris is a doctor.\nHarris went on to win.',
    of: ['kamala-harris'],
    links: ['Kamala Harris → kamala-harris', 'Harris → kamala-harris'],
  },
  {
    name: 'a form of address that tells',
    text: 'First lady Melania Trump came. Mrs. Trump smiled. Mr. Trump’s plane was late.\nTrump waved.',
    of: ['donald-trump'],
    links: ['Trump → donald-trump', 'Trump → donald-trump'],
  },
  {
    name: 'an article about a son',
    text: 'Hunter Biden was in court. Biden, 54, sat still.\nPresident Biden was away; Biden had called.\nMr. Biden’s lawyer spoke. Biden left.',
    of: ['joe-biden'],
    links: ['Biden → joe-biden', 'Biden → joe-biden'],
  },
  {
    name: 'wives, daughters and sisters',
    text: 'Donald Trump came with Mrs. Trump. Ms. Trump, a daughter, and Dr. Biden met first lady Trump. Mrs. Pompeo and Mr. Pompeo danced.',
    of: ['donald-trump', 'joe-biden', 'mike-pompeo'],
    links: ['Donald Trump → donald-trump', 'Pompeo → mike-pompeo'],
  },
  {
    name: 'sons',
    text: 'President Joe Biden pardoned his son. The younger Biden thanked the elder Biden.',
    of: ['joe-biden'],
    links: ['Joe Biden → joe-biden', 'Biden → joe-biden'],
  },
  {
    name: 'generals and dynasties',
    text: 'Kim Jong Un heads the Kim dynasty. His envoy, Kim Yong Chol, came. “Director Kim,” said the guest. General Kim laughed; Mr. Kim was away.',
    of: ['kim-jong-un'],
    links: ['Kim Jong Un → kim-jong-un', 'Kim → kim-jong-un'],
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
    name: 'other White Houses',
    text: 'In White House, Tenn., voters left the White House High School. The White House Hotel burned; so did the White House in Moscow.',
    of: ['white-house'],
    links: [],
  },
  {
    name: 'what belongs to the White House',
    text: 'White House aides met the White House Correspondents’ Association. Photo: White House.',
    of: ['white-house'],
    links: ['White House → white-house', 'White House → white-house', 'White House → white-house'],
  },
  {
    name: 'other kremlins',
    text: 'They saw the Kremlin of Rostov and the Kremlin in Kazan. The Kremlin did not comment.',
    of: ['kremlin'],
    links: ['Kremlin → kremlin'],
  },
  {
    name: 'the agency beside the mayor',
    text: 'Michael Bloomberg ran. Bloomberg spent much, according to data compiled by Bloomberg. Photographer: Ann Lee/Bloomberg',
    of: ['bloomberg'],
    links: ['Bloomberg → bloomberg', 'Bloomberg → bloomberg'],
  },
  {
    name: 'the magazine after an interview with it',
    text: 'He gave an interview to The Atlantic. They met in April.\nThe Atlantic’s reporters took notes.',
    of: ['the-atlantic'],
    links: ['The Atlantic → the-atlantic', 'The Atlantic → the-atlantic'],
  },
  {
    name: 'what is named after the queen',
    text: 'Queen Elizabeth II died at Balmoral. The Queen Elizabeth II Centre stands in London, and HMS Queen Elizabeth lies in port.',
    date: '2022-09-09',
    of: ['elizabeth-ii'],
    links: ['Queen Elizabeth II → elizabeth-ii'],
  },
  {
    name: 'the KGB of Belarus',
    text: 'In Minsk they searched flats.\nThe KGB did not comment.',
    of: ['kgb'],
    links: [],
  },
  {
    name: 'a ship',
    text: 'The carrier lay in Portsmouth. Queen Elizabeth, the flagship of the Royal Navy, needs a new propeller shaft.',
    of: ['elizabeth-ii'],
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
    name: 'a name of several words, known by its last',
    text: 'It followed a shouting match in the Oval Office with Zelensky and Vice President JD Vance.',
    date: '2025-03-02',
    of: ['oval-office-confrontation'],
    links: ['shouting match in the Oval Office → oval-office-confrontation'],
  },
  {
    name: 'another name, and a day after it',
    text: 'Trump announced a summit with Macron Tuesday. Putin was not asked.',
    date: '2018-07-14',
    of: ['helsinki-summit'],
    links: [],
  },
  {
    name: 'a second place belongs to something else',
    text: 'They prepared a meeting on the war in Ukraine in London.',
    of: ['russia-ukraine-war'],
    links: ['war in Ukraine → russia-ukraine-war'],
  },
  {
    name: 'another nominee beside it',
    text: 'Kavanaugh was sworn in. Merrick Garland, whose nomination Senate Republicans ignored, was not there.',
    date: '2018-10-08',
    of: ['kavanaugh-nomination'],
    links: [],
  },
  {
    name: 'another special counsel',
    text: 'Robert Mueller reported in 2019. Jack Smith has had his office since 2022. The special counsel investigation cost $50 million.\nThe special counsel investigation of Robert Mueller cost less.',
    date: '2023-08-02',
    of: ['special-counsel-investigation'],
    links: ['special counsel investigation → special-counsel-investigation'],
  },
  {
    name: 'another aid freeze',
    text: 'The foreign aid freeze hit clinics in Ukraine. The freeze on military aid lasted a week.',
    date: '2025-03-12',
    of: ['aid-and-intelligence-pause'],
    links: ['freeze on military aid → aid-and-intelligence-pause'],
  },
  {
    name: 'sanctions of others',
    text: 'The European Union agreed on sanctions against Russia. Britain announced sanctions on Russian tankers. Trump weighs sanctions on Russia. U.S. sanctions on Moscow are older than those of the EU.',
    date: '2025-06-10',
    of: ['sanctions-on-russia'],
    links: ['sanctions on Russia → sanctions-on-russia', 'U.S. sanctions on Moscow → sanctions-on-russia'],
  },
  {
    name: 'an earlier trip',
    text: 'Pompeo flew home with three Americans. His visit to North Korea freed them; the trip to Pyongyang was kept secret.',
    date: '2018-05-10',
    of: ['pompeo-pyongyang-trip'],
    links: [],
  },
  {
    name: 'a summit that is to follow',
    text: 'After his meeting with Putin, Trump asked for a second Trump-Putin summit, and the Kremlin spoke of another meeting with Trump.',
    date: '2018-07-20',
    of: ['helsinki-summit'],
    links: ['meeting → helsinki-summit'],
  },
  {
    name: 'the year of a summit beside another',
    text: 'At the Anchorage talks Trump spoke of his 2018 summit with Putin.',
    date: '2025-08-16',
    of: ['helsinki-summit'],
    links: ['2018 summit → helsinki-summit'],
  },
  {
    name: 'strikes of others',
    text: 'Russian airstrikes in Syria went on after Trump ordered a missile strike on a Syrian air base.',
    date: '2017-04-10',
    of: ['2017-syria-strike'],
    links: ['missile strike on a Syrian air base → 2017-syria-strike'],
  },
  {
    name: 'strikes of many years',
    text: 'Trump ordered it on Thursday. The coalition has since 2014 carried out thousands of air strikes in Syria.',
    date: '2017-04-08',
    of: ['2017-syria-strike'],
    links: [],
  },
  {
    name: 'a package of sanctions is no bill',
    text: 'Graham-Blumenthal bill or not, Brussels prepares its 18th package of sanctions against Russia.',
    date: '2025-06-05',
    of: ['graham-blumenthal-bill', 'sanctions-on-russia'],
    links: ['Graham-Blumenthal bill → graham-blumenthal-bill'],
  },
  {
    name: 'a bill by its subject and its chamber',
    text: 'The Senate may vote on the Russia sanctions bill in June, Peskov was told.',
    date: '2025-06-02',
    of: ['graham-blumenthal-bill'],
    links: ['Russia sanctions bill → graham-blumenthal-bill'],
  },
  {
    name: 'the prize whose other name stands beside it',
    text: 'Of its two Nobels the first was the Peace Prize; the Seoul Peace Prize is another.',
    of: ['nobel-peace-prize'],
    links: ['Peace Prize → nobel-peace-prize'],
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
