// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardView, type CardViewProps } from '../../src/card/card-view.tsx';
import type { MentionProps } from '../../src/card/mention-facts.tsx';
import type { SourceDocument } from '../../src/domain/document.ts';
import type { Card, Claim } from '../../src/domain/entry.ts';
import { quoteClaim } from '../../src/ui/quote-claim.ts';

const report: SourceDocument = {
  id: 'report',
  title: 'The Harbor Treaty',
  outlet: 'The Courier',
  published: '2025-05-29',
  genre: 'reporting',
};
const column: SourceDocument = {
  id: 'column',
  title: 'As the Coastal Deal Frays',
  outlet: 'Signal',
  firstPublishedBy: 'Ledger',
  author: 'Heather Holm',
  published: '2018-07-10',
  genre: 'commentary',
  url: 'https://signal.example/deal',
};

const early: Claim = {
  text: 'The deal rewarded one side.',
  date: '2018-07-10',
  voice: { kind: 'opinion' },
  citations: [{ document: 'column', paragraph: 6, anchor: 'one-sided, and small' }],
};
const late: Claim = {
  text: 'Talks resumed.',
  date: '2025-03/2025-05',
  voice: { kind: 'reported' },
  citations: [{ document: 'report', paragraph: 17, anchor: 'Talks resumed' }],
};

const summit: Card = {
  id: 'summit',
  kind: 'event',
  title: 'Port Amsel summit',
  identification: 'Meeting of two governments.',
  when: '2018-06-16/2018-06-18',
  claims: [early, late],
  related: [
    { entry: 'holm', title: 'Anders Holm', kind: 'person', relation: 'brought together' },
    { entry: 'act', title: 'Grain Act', kind: 'measure', relation: 'followed' },
  ],
};
const holm: Card = { id: 'holm', kind: 'person', title: 'Anders Holm', identification: 'A negotiator.', claims: [], related: [] };

const mention: MentionProps = {
  evidence: { because: 'name', name: 'Port Amsel' },
  at: 0,
  of: 1,
  onStep: () => {},
  onHide: undefined,
  onMute: undefined,
};

describe('a card', () => {
  let mount: HTMLElement;
  afterEach(() => vi.unstubAllGlobals());
  beforeEach(() => {
    mount = document.createElement('div');
  });

  it('says what its subject is, and when an event was', () => {
    show({});
    expect(text('.kind')).toBe('Event·16–18 June 2018');
    expect(text('h2')).toBe('Port Amsel summit');
    expect(text('#identification')).toBe('Meeting of two governments.');
    expect(dialog().getAttribute('aria-labelledby')).toBe('title');
    expect(dialog().lang).toBe('en');
  });

  it('gives each claim its date, voice and source', () => {
    show({});
    expect(texts('.claim > .date')).toEqual(['10 July 2018', 'March–May 2025']);
    expect(mount.querySelector('.claim time')?.getAttribute('datetime')).toBe('2018-07-10');
    expect(texts('.claim summary')).toEqual(['Commentary by Heather Holm, Signal, 10 July 2018', 'The Courier reported, 29 May 2025']);
    expect(texts('.source p')).toEqual([
      'As the Coastal Deal Frays',
      'Heather Holm, Signal, 10 July 2018, first published by Ledger',
      'Paragraph 6: one-sided, and small',
      'Read it at Signal (opens in a new tab)',
      'The Harbor Treaty',
      'The Courier, 29 May 2025',
      'Paragraph 17: Talks resumed',
      'Search the web for this headline (opens in a new tab)',
    ]);
  });

  it('links to the cited words and tells the other side nothing', () => {
    show({});
    const link = mount.querySelector('a');
    expect(link?.href).toBe('https://signal.example/deal#:~:text=one%2Dsided%2C%20and%20small');
    expect([link?.target, link?.rel, link?.getAttribute('referrerpolicy')]).toEqual(['_blank', 'noopener noreferrer', 'no-referrer']);
  });

  it('searches for a headline whose address is not known, where that can be done', () => {
    const onSearch = vi.fn();
    show({ onSearch });
    mount.querySelector<HTMLButtonElement>('.source button')?.click();
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('The Harbor Treaty');
    show({ onSearch: undefined });
    expect(mount.querySelector('.source button')).toBeNull();
  });

  it('leads to related entries that it has a card for, and names the others', () => {
    const onRelated = vi.fn();
    show({ onRelated });
    expect(texts('.related li')).toEqual(['brought together Anders Holm, Person', 'followed Grain Act, Measure']);
    const buttons = mount.querySelectorAll<HTMLButtonElement>('.related button');
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(onRelated).toHaveBeenCalledExactlyOnceWith('holm');
  });

  it('has the ways back and forward that there are', () => {
    const onBack = vi.fn();
    show({});
    expect(labels()).toEqual(['Keep open', 'Close']);
    show({ back: 'Anders Holm', forward: 'Grain Act', onBack });
    expect(labels()).toEqual(['Back to Anders Holm', 'Forward to Grain Act', 'Keep open', 'Close']);
    mount.querySelector<HTMLButtonElement>('.icon')?.click();
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('can be pinned, and says whether it is', () => {
    const onPin = vi.fn();
    show({ onPin });
    expect(button('Keep open')?.getAttribute('aria-pressed')).toBe('false');
    button('Keep open')?.click();
    expect(onPin).toHaveBeenCalledOnce();
    show({ pinned: true });
    expect(button('Keep open')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('says, folded, why its mention is marked, and takes the mark off', () => {
    const onHide = vi.fn();
    show({ mention: { ...mention, onHide } });
    expect(text('.why summary')).toBe('Why is this marked?');
    expect(text('.why details p')).toBe('“Port Amsel” is a name of it.');
    expect(mount.querySelector<HTMLDetailsElement>('.why details')?.open).toBe(false);
    button('Not this')?.click();
    expect(onHide).toHaveBeenCalledOnce();
    expect(button('Mute everywhere')).toBeUndefined();
  });

  it('mutes its entry where that is possible', () => {
    const onMute = vi.fn();
    show({ mention: { ...mention, onMute } });
    button('Mute everywhere')?.click();
    expect(onMute).toHaveBeenCalledOnce();
  });

  it('says nothing of a mark where another entry is shown, and offers only what can be done', () => {
    show({});
    expect(mount.querySelector('.mention')).toBeNull();
    show({ mention });
    expect(button('Not this')).toBeUndefined();
    expect(button('Next mention')).toBeUndefined();
  });

  it('leads from mention to mention, round and round', () => {
    const onStep = vi.fn();
    show({ mention: { ...mention, at: 2, of: 3, onStep } });
    expect(text('.steps [role=status]')).toBe('Mention 3 of 3');
    button('Next mention')?.click();
    button('Previous mention')?.click();
    show({ mention: { ...mention, at: 0, of: 3, onStep } });
    button('Previous mention')?.click();
    expect(onStep.mock.calls).toEqual([[0], [1], [2]]);
  });

  it('copies a claim with its source', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    show({});
    button('Copy with source')?.click();
    await vi.waitFor(() => expect(text('.copy [role=status]')).toBe('Copied'));
    expect(writeText).toHaveBeenCalledExactlyOnceWith(quoteClaim(early, { report, column }));
    expect(mount.querySelector('textarea')).toBeNull();
  });

  it('gives the text to copy, selected, where the clipboard is out of reach', async () => {
    vi.stubGlobal('navigator', {});
    document.body.append(mount);
    show({});
    button('Copy with source')?.click();
    const field = await vi.waitUntil(() => mount.querySelector('textarea'));
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(quoteClaim(early, { report, column }));
    expect(field.readOnly).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(text('.copy [role=status]')).toBe('');
    mount.remove();
  });

  it('parts what came after the article', () => {
    show({ articleDate: '2020-01-01' });
    expect(texts('h3')).toEqual(['When this was written', 'Since then 1', 'Related']);
    expect(texts('.since .text')).toEqual(['Talks resumed.']);
    expect(mount.querySelector<HTMLDetailsElement>('.since')?.open).toBe(false);
    show({ articleDate: '2017-01-01' });
    expect(texts('h3')).toEqual(['Since this article', 'Related']);
    show({ articleDate: '2025-05-29' });
    expect(texts('h3')).toEqual(['Related']);
  });

  it('says where the sources end, in an article that is newer', () => {
    // Of all documents, though this card cites older ones alone.
    const dossier = { mentions: [], cards: {}, documents: { column }, until: '2025-05-29' };
    show({ dossier, articleDate: '2026-01-01' });
    expect(text('footer')).toBe('The sources end on 29 May 2025, before this article.');
    show({ dossier, articleDate: '2025-05-29' });
    expect(mount.querySelector('footer')).toBeNull();
  });

  it('tells how its entry is connected with another of the article, and by what claim', async () => {
    const onRelated = vi.fn();
    const act: Card = { ...holm, id: 'act', kind: 'measure', title: 'Grain Act' };
    const told: Claim = { ...late, text: 'The Port Amsel summit was opened by Holm.' };
    const [holmRelation, actRelation] = summit.related;
    if (!holmRelation || !actRelation) throw new Error('The summit relates to two entries.');
    const cards = {
      summit: { ...summit, claims: [early, told], related: [holmRelation, actRelation] },
      holm,
      act,
      brod: { ...holm, id: 'brod', kind: 'place', title: 'Brod' } as const,
    };
    const dossier = { mentions: [], cards, documents: { report, column } };
    show({ card: holm, dossier, met: ['holm', 'act', 'brod', 'gone'], onRelated });
    expect(texts('option')).toEqual(['Another term of this article …', 'Brod', 'Grain Act']);
    await choose('act');
    expect(texts('.chain > li > p:first-child')).toEqual([
      'Port Amsel summit brought together Anders Holm',
      'Port Amsel summit followed Grain Act',
    ]);
    expect(texts('.chain .text')).toEqual(['The Port Amsel summit was opened by Holm.']);
    expect(texts('.chain p.proof')).toEqual(['As told on the card “Port Amsel summit”']);
    button('Grain Act')?.click();
    expect(onRelated).toHaveBeenCalledExactlyOnceWith('act');
    await choose('brod');
    expect(text('.connections .none')).toMatch(/no connection/);
    expect(mount.querySelector('.chain')).toBeNull();
    show({ card: summit, dossier, met: ['summit'] });
    expect(mount.querySelector('.connections')).toBeNull();
  });

  it('offers the side panel where there is one', () => {
    const onPanel = vi.fn();
    show({});
    expect(button('Open in the side panel')).toBeUndefined();
    show({ onPanel });
    button('Open in the side panel')?.click();
    expect(onPanel).toHaveBeenCalledOnce();
  });

  it('links to Wikipedia, and to nothing that is no web page', () => {
    show({ card: { ...summit, wikipedia: 'https://en.wikipedia.org/wiki/Port' } });
    expect(mount.querySelector<HTMLAnchorElement>('footer a')?.href).toBe('https://en.wikipedia.org/wiki/Port');
    show({ card: { ...summit, wikipedia: 'javascript:alert(1)' } });
    expect(mount.querySelector('footer')).toBeNull();
  });

  it('shows markup in a text as text', () => {
    show({ card: { ...summit, title: '<img src=x onerror=alert(1)>', claims: [{ ...early, text: '<b>bold</b>' }] } });
    expect(text('h2')).toBe('<img src=x onerror=alert(1)>');
    expect(mount.querySelectorAll('img, b')).toHaveLength(0);
  });

  it('leaves out a source that the dossier lacks', () => {
    show({ card: { ...summit, claims: [{ ...late, citations: [{ document: 'gone', paragraph: 1, anchor: 'x' }] }] } });
    expect(texts('.claim summary')).toEqual(['Reported']);
    expect(texts('.source')).toEqual([]);
  });

  function show(props: Partial<CardViewProps>): void {
    const nothing = () => {};
    const all: CardViewProps = {
      card: summit,
      dossier: { mentions: [], cards: { summit, holm }, documents: { report, column } },
      theme: 'light',
      sheet: false,
      direction: 'ltr',
      met: [],
      articleDate: undefined,
      mention: undefined,
      pinned: false,
      onPin: nothing,
      onPanel: undefined,
      back: undefined,
      forward: undefined,
      onBack: nothing,
      onForward: nothing,
      onClose: nothing,
      onRelated: nothing,
      onSearch: nothing,
      ...props,
    };
    render(<CardView {...all} />, mount);
  }

  /** Asks how another entry is connected, and waits for what is drawn. */
  async function choose(entry: string): Promise<void> {
    const select = mount.querySelector('select');
    if (!select) throw new Error('There is nothing to choose from.');
    select.value = entry;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  function button(name: string): HTMLButtonElement | undefined {
    return [...mount.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name);
  }

  function dialog(): HTMLElement {
    const element = mount.querySelector<HTMLElement>('[role=dialog]');
    if (!element) throw new Error('no dialog was rendered');
    return element;
  }

  function text(selector: string): string | undefined {
    return texts(selector)[0];
  }

  function texts(selector: string): readonly string[] {
    return [...mount.querySelectorAll(selector)].map((element) => element.textContent ?? '');
  }

  function labels(): readonly (string | null)[] {
    return [...mount.querySelectorAll('.bar button')].map((button) => button.getAttribute('aria-label'));
  }
});
