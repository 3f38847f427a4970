import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readChangelog } from '../../../entrypoints/options/read-changelog.ts';

const CHANGELOG = `# Changelog

The form is that of [Keep a Changelog](https://keepachangelog.com/).

## [Unreleased]

### Added

- One thing, told
  over two lines.
- Another, with \`code\` and a [link](PRIVACY.md).

A paragraph.

## [0.1.0] - 2026-11-22

### Fixed

- A mistake.
`;

it('takes the releases apart into plain lines', () => {
  expect(readChangelog(CHANGELOG)).toEqual([
    {
      name: 'Unreleased',
      lines: [
        { is: 'heading', text: 'Added' },
        { is: 'item', text: 'One thing, told over two lines.' },
        { is: 'item', text: 'Another, with code and a link.' },
        { is: 'paragraph', text: 'A paragraph.' },
      ],
    },
    {
      name: '0.1.0 - 2026-11-22',
      lines: [
        { is: 'heading', text: 'Fixed' },
        { is: 'item', text: 'A mistake.' },
      ],
    },
  ]);
});

it('leaves no Markdown of our own changelog', () => {
  const lines = readChangelog(readFileSync('CHANGELOG.md', 'utf8')).flatMap((release) => release.lines);
  expect(lines.length).toBeGreaterThan(3);
  for (const { text } of lines) expect(text).not.toMatch(/[`#]|\]\(|^[-*] /);
});
