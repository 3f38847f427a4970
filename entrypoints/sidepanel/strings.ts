import type { PopupState } from '../popup/popup-state.ts';
import { REASONS, STRINGS } from '../popup/strings.ts';

/** What the panel says when there is no story to tell. */
export const PANEL_REASONS: Readonly<Record<Exclude<PopupState['name'], 'terms' | 'failed'>, readonly [string, string]>> = {
  ...REASONS,
  'off-everywhere': ['Turned off', 'Turn Backgrounder on, with its button in the toolbar, to see the story of the articles you read.'],
  'off-here': ['Turned off on this site', 'Turn it on, with its button in the toolbar, to see the story of its articles.'],
  'not-allowed': [
    'Not allowed on this site',
    'Backgrounder looks only at news sites it knows and at sites that you allowed. Its button in the toolbar lets it look here.',
  ],
};

export const ACTIONS = { annotate: STRINGS.annotate, anyway: STRINGS.anyway, again: STRINGS.again, noEntry: STRINGS.noEntry } as const;
