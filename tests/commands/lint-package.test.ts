import { expect, test } from 'vitest';
import { type Finding, judgeFindings } from '../../src/commands/lint-package.ts';

const LISTED = {
  file: 'chunks/*.js',
  code: 'UNSAFE_VAR_ASSIGNMENT',
  looks: /\.innerHTML=\w+\.__html/,
  library: 'preact',
  reason: 'Nothing of ours has it.',
};

const PREACT: Finding = {
  code: 'UNSAFE_VAR_ASSIGNMENT',
  message: 'Unsafe assignment to innerHTML',
  file: 'chunks/popup-B4x_9-aZ.js',
  line: 1,
  column: 7,
  around: '(e.innerHTML=t.__html)',
};

test.each<readonly [string, readonly Finding[], readonly RegExp[]]>([
  ['what is listed', [PREACT], []],
  ['nothing at all', [], [/preact was found 0 times/]],
  ['what is listed, twice', [PREACT, PREACT], [/preact was found 2 times/]],
  [
    'our own code beside it',
    [PREACT, { ...PREACT, around: 'e.innerHTML=t' }],
    [/^chunks\/popup-B4x_9-aZ\.js:1:7: UNSAFE.* in e\.innerHTML=t$/],
  ],
  ['the library in another file', [{ ...PREACT, file: 'sentinel.js' }], [/^sentinel\.js:1:7/, /found 0 times/]],
  ['another warning there', [PREACT, { ...PREACT, code: 'DANGEROUS_EVAL' }], [/DANGEROUS_EVAL/]],
  ['one of no file', [PREACT, { code: 'NO_MESSAGES', message: 'None', around: '' }], [/^the extension: NO_MESSAGES: None$/]],
])('%s', (_, findings, problems) => {
  const found = judgeFindings(findings, [LISTED]);
  expect(found).toHaveLength(problems.length);
  for (const [at, problem] of problems.entries()) expect(found[at]).toMatch(problem);
});
