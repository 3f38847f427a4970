import { expect, it } from 'vitest';
import { withoutInline } from '../../src/article/without-inline.ts';

it.each([
  ['a style', '<p class="lead" style="color: red" id="x">Text</p>', '<p class="lead" id="x">Text</p>'],
  ['a style that hides', '<p style="margin:0;DISPLAY : none !important" id="x">Text</p>', '<p hidden="" id="x">Text</p>'],
  ['another', '<p style="visibility: hidden">Text</p>', '<p hidden="">Text</p>'],
  ['one that hides nothing after all', '<p style="display: none; display: block">Text</p>', '<p>Text</p>'],
  ['one that hides by other words', '<p style="-x-display: none; backface-visibility: hidden">Text</p>', '<p>Text</p>'],
  ['what is hidden twice', '<p style="display: none" hidden="">Text</p>', '<p hidden="">Text</p>'],
  ['handlers', '<body onload="a()"><svg onclick="b(&quot;&gt;&quot;)"></svg></body>', '<body><svg></svg></body>'],
  ['the base of addresses', '<base href="https://a.example/" target="_top">', '<base target="_top">'],
  ['a sheet', '<div><style media="print"></style></div>', '<div><script type="text/css"></script></div>'],
  [
    'other attributes',
    '<a href="/a" data-on="x" data-style="y" on-click="z">A</a>',
    '<a href="/a" data-on="x" data-style="y" on-click="z">A</a>',
  ],
  ['words like these in values', '<p title="a style=" class="b onclick=" style="c">x</p>', '<p title="a style=" class="b onclick=">x</p>'],
  ['words like these in text', '<p>&lt;p style="display: none"&gt;</p>', '<p>&lt;p style="display: none"&gt;</p>'],
])('%s', (_, html, expected) => {
  expect(withoutInline(html)).toBe(expected);
});
