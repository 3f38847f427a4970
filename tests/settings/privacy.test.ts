import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SETTINGS } from '../../src/settings/settings.ts';

test('PRIVACY.md names everything that is stored, and nothing else', () => {
  const [, section = ''] = readFileSync('PRIVACY.md', 'utf8').split('## What is stored');
  const [table = ''] = section.split('\n## ');
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
});
