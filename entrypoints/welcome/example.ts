/** An article of two paragraphs that nobody printed, in the language of the knowledge base. */
export const EXAMPLE = {
  title: 'Seven years after Helsinki, the calls go on',
  /** ISO 8601. */
  date: '2025-05-30',
  dateInWords: '30 May 2025',
  paragraphs: [
    'Nearly seven years after the Helsinki summit, Donald Trump and Vladimir Putin still talk, and the war in Ukraine still goes on. The two men spoke by telephone again in May; the cease-fire that was to follow did not.',
    'In Washington, Senator Lindsey Graham has gathered most of his colleagues behind a bill of sanctions on Russia. Volodymyr Zelensky, who left the Oval Office in February without the agreement he had come to sign, has asked for nothing less.',
  ],
} as const;
