import { FILLER } from './news-page.ts';

/** What stands inside an article, and the blocks of text that it comes to. */
export const BLOCK_CASES: readonly (readonly [name: string, inside: string, blocks: readonly string[]])[] = [
  ['white space is collapsed', '<p>  A  summit\n\tin&nbsp;Helsinki </p>', ['A summit in Helsinki']],
  ['inline elements end no block', '<p>the <b>Helsinki</b> <i>sum</i>mit</p>', ['the Helsinki summit']],
  ['a line break is white space', '<p>first line<br>second line</p>', ['first line second line']],
  [
    'several part paragraphs',
    '<div>first verse<br><br>second verse<br> <br>third verse</div>',
    ['first verse', 'second verse', 'third verse'],
  ],
  ['an image does', '<p>before<img src="/a.png" alt="seen">after</p>', ['before', 'after']],
  ['list items do', '<ul><li>one, and more</li><li>two, and more</li></ul>', ['one, and more', 'two, and more']],
  [
    'text beside blocks is a block',
    '<div>loose text, and more<p>a paragraph</p>loose again</div>',
    ['loose text, and more', 'a paragraph', 'loose again'],
  ],
  ['old tags are read', '<p><font color="red">in red</font> and <center>centered</center></p>', ['in red and', 'centered']],
  ['soft hyphens and zero-width spaces stay', '<p>Vladi\u00admir, zero\u200bwidth</p>', ['Vladi\u00admir, zero\u200bwidth']],
  ['a script link is text', '<p>read <a href="javascript:go()">the bill</a> here</p>', ['read the bill here']],
  [
    'code of the page is no text',
    '<p>before <script>var x = "no"</script><style>p{}</style><noscript>no</noscript>after</p>',
    ['before after'],
  ],
  ['templates are no text', '<p>before <template>no</template>after</p>', ['before after']],
  [
    'form controls are no text',
    '<p>before <button>no</button> <select><option>no</option></select><textarea>no</textarea>after</p>',
    ['before after'],
  ],
  ['what the reader may edit is no text', '<p>before</p><div contenteditable>no, and no</div><p>after</p>', ['before', 'after']],
  ['what may not be edited is', '<p contenteditable="false">fixed text</p>', ['fixed text']],
  [
    'hidden prose is text: whether it can be seen is decided when it is to be marked',
    `<p>seen</p><div hidden><p>${FILLER}</p></div><div style="display: none"><p>${FILLER}</p></div><p aria-hidden="true">${FILLER}</p>`,
    ['seen', FILLER, FILLER, FILLER],
  ],
  ['hidden elements are no text', '<p>seen</p><p hidden>no</p><p style="display:none">no</p><p aria-hidden="true">no</p>', ['seen']],
  ['asides are no text', '<p>before</p><aside><p>another story</p></aside><p>after</p>', ['before', 'after']],
  ['code stays', '<p>call <code>summit()</code> now</p>', ['call summit() now']],
  ['the same words twice are there twice', `<p>${FILLER}</p>`, [FILLER]],
  ['emoji stay whole', '<p>flags 🇫🇮 and 🇺🇸</p>', ['flags 🇫🇮 and 🇺🇸']],
  ['deep nesting is read', `${'<div>'.repeat(100)}deep down, at last${'</div>'.repeat(100)}`, ['deep down, at last']],
];

/** Words of an article with an element around or in them, and whether they may be marked and are in a link. */
export const MARK_CASES: readonly (readonly [name: string, inside: string, words: string, markable: boolean, link: boolean])[] = [
  ['plain text', '<p>the Helsinki summit</p>', 'Helsinki summit', true, false],
  ['across inline elements', '<p>the <b>Helsinki <i>sum</i></b>mit</p>', 'Helsinki summit', true, false],
  ['in a link', '<p>the <a href="/x">Helsinki summit</a> of July</p>', 'Helsinki summit', true, true],
  ['partly in a link', '<p>the <a href="/x">Helsinki</a> summit of July</p>', 'Helsinki summit', true, true],
  ['in an anchor that leads nowhere', '<p>the <a name="x">Helsinki summit</a> of July</p>', 'Helsinki summit', true, false],
  ['next to a link', '<p><a href="/x">the</a> Helsinki summit of July</p>', 'Helsinki summit', true, false],
  ['in code', '<p>call <code>Helsinki summit</code> now</p>', 'Helsinki summit', false, false],
  ['in preformatted text', '<pre>the Helsinki summit, as it was printed</pre>', 'Helsinki summit', false, false],
];
