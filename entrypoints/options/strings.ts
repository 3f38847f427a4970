import type { Refusal } from '../../src/settings/settings-file.ts';

/** Everything that the options page says. */
export const STRINGS = {
  title: 'Options',
  welcome: 'What Backgrounder does',

  sites: 'Sites',
  everywhere: 'On everywhere',
  sitesOff: 'Turned off on',
  sitesOffNone: 'On no site is it turned off. The popup turns it off on the site you are reading.',
  turnOn: 'Turn on',
  turnOnSite: (site: string) => `Turn on for ${site}`,
  addSite: 'Turn off on another site',
  addSiteHint: 'example.com',
  turnOff: 'Turn off',
  noSite: 'That is no name of a site.',
  allowed: 'Allowed beyond the news sites',
  allowedNone: 'None. On a site that is in no list, the popup offers to look at its articles.',
  revoke: 'Revoke',
  revokeSite: (site: string) => `Revoke access to ${site}`,
  revoked: (site: string) => `Backgrounder may no longer read ${site}.`,
  notRevoked: 'The browser did not take the permission back. Its own page for extensions can.',

  marks: 'Marks',
  density: 'How many',
  densities: { few: 'Few', normal: 'First mentions', all: 'All' },
  densityMeans: {
    few: 'The most relevant terms, at most one for every 100 words: those that the article names most often, then those that there is most to say of.',
    normal: 'The first mention of each term.',
    all: 'Each mention of each term.',
  },
  kinds: 'Which kinds',
  style: 'How they look',
  styles: { underline: 'Underlined', marker: 'Marker' },
  styleMeans: {
    underline: 'Each kind has a line of its own: dotted, double, dashed, thick, wavy, thin.',
    marker: 'Color behind the words, as with a felt pen. Each kind has a color of its own.',
  },

  appearance: 'Appearance',
  theme: 'Theme of cards and pages',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  themeMeans: {
    auto: 'Cards are as the page they lie on, Backgrounder’s own pages as your system.',
    light: 'Always light.',
    dark: 'Always dark.',
  },

  terms: 'Terms',
  muted: 'Muted in every article',
  mutedNone: 'No term is muted. “Mute everywhere” on its card does that.',
  unmute: 'Mark again',
  unmuteTerm: (title: string) => `Mark again: ${title}`,
  hidden: 'Hidden on single pages',
  hiddenNone: 'No term is hidden. “Not this” on a card hides a term that an article does not mean.',
  hiddenOn: (pages: number) => (pages === 1 ? 'on one page' : `on ${pages} pages`),
  showAll: 'Show all again',
  shownAgain: 'All hidden terms are marked again, in pages that are opened from now on.',

  keys: 'Keyboard',
  noKey: 'no key',
  /** What the browser itself does for a key, which it leaves without words. */
  openPopup: 'Open the popup',
  changeKeys: 'Change in the browser',
  changeKeysByHand: 'To change them, open the browser’s page for extensions and choose “Manage extension shortcuts”.',
  noCommands: 'This browser gives extensions no keys. The popup and the cards reach everything.',
  enter: 'From a term that was stepped to, Enter opens its card and Escape lets go of it.',

  privacy: 'Privacy',
  requests: 'Requests made',
  noRequests: 'None. Backgrounder has no server, and its own files are all it may load.',
  permissions: 'Permissions',
  hosts: 'Sites it may read',
  hostCount: (news: number, allowed: number) => `${news} news sites${allowed > 0 ? ` and ${allowed} that you allowed` : ''}`,
  hostsHow: 'The browser’s own page for extensions can take any of them back.',
  knowledge: 'Knowledge base',
  knowledgeOf: ({ entries, documents, version }: { entries: number; documents: number; version: number }) =>
    `${entries} entries from ${documents} documents, in format ${version}`,
  digest: 'Its SHA-256',
  noKnowledge: 'Its file cannot be read. Installing Backgrounder anew should help.',
  version: 'Version',

  file: 'Settings',
  fileMeans: 'All of your settings as one file. Terms hidden on single pages are in it, those pages only as digests of their addresses.',
  exportFile: 'Export',
  importFile: 'Import …',
  imported: (fields: number) => (fields === 1 ? 'One setting was imported.' : `${fields} settings were imported.`),
  refused: 'Refused:',
  noFile: 'That is no file of Backgrounder’s settings, so nothing has changed.',
  reset: 'Reset everything …',
  resetAsk: 'Everything that you chose here is forgotten. Sites that you allowed stay allowed.',
  resetYes: 'Reset',
  resetNo: 'Keep',
  resetDone: 'All settings are as they were at first.',
  notStored: 'The browser could not store that, so nothing has changed.',

  news: 'What’s new',
  thisVersion: 'In this version',
} as const;

/** What each permission is for; PRIVACY.md says more. */
export const PERMISSIONS: Readonly<Record<string, string>> = {
  storage: 'keeps these settings',
  scripting: 'puts the reader into articles',
  activeTab: 'the page in front, when you ask for it',
  search: 'searches for a headline, when you ask for it',
  contextMenus: '“Look up” on selected words',
  sidePanel: 'the side panel',
};

/** Why a field of a file was not taken as it was. */
export const REFUSALS: Readonly<Record<Refusal['why'], (field: string) => string>> = {
  unknown: (field) => `“${field}”: there is no such setting.`,
  unusable: (field) => `“${field}”: its value cannot be used.`,
  partly: (field) => `“${field}”: some of it cannot be used, the rest was taken.`,
};
