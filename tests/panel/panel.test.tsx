// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '../../src/panel/panel.tsx';
import { card, storyOf } from './story.ts';

const holm = card('anders-holm', 'person', ['2018-07', '2025-06'], {
  related: [{ entry: 'harbor-club', title: 'Harbor Club', kind: 'organization', relation: 'member of' }],
});
const summit = card('port-amsel-summit', 'event', ['2018-06']);
const club = card('harbor-club', 'organization', ['2011']);
const story = storyOf([summit, holm], { date: '2020-01-01', related: [club] });

describe('the panel', () => {
  let mount: HTMLElement;
  let onLocate: ReturnType<typeof vi.fn<(entry: string) => void>>;

  beforeEach(() => {
    // jsdom lays nothing out and scrolls nowhere.
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    window.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
    onLocate = vi.fn();
    mount = document.createElement('div');
    document.body.append(mount);
  });

  afterEach(() => {
    render(null, mount);
    mount.remove();
    vi.unstubAllGlobals();
  });

  it('tells what was found in reading order, and where the reader is', () => {
    show({ current: 'anders-holm' });
    expect(texts('h1')).toEqual(['Seven Years After Port Amsel']);
    expect(texts('.item .name')).toEqual(['Port Amsel Summit', 'Anders Holm']);
    expect(texts('[aria-current=location] .name')).toEqual(['Anders Holm']);
    show({ current: 'port-amsel-summit' });
    expect(texts('[aria-current=location] .name')).toEqual(['Port Amsel Summit']);
  });

  it('says where the knowledge base ends, under an article that is newer', () => {
    const { title, entries, dossier } = story;
    const told = { title, entries, dossier: { ...dossier, until: '2025-05-29' } };
    show({ story: { ...told, date: '2025-05-30' } });
    expect(texts('.masthead .end')).toEqual(['The sources end on 29 May 2025, before this article.']);
    show({ story: { ...told, date: '2025-05-29' } });
    expect(texts('.end')).toEqual([]);
  });

  it('groups by kind on demand', () => {
    show({});
    click('.check input');
    expect(texts('.list h2')).toEqual(['Person 1', 'Event 1']);
    expect(texts('.item .name')).toEqual(['Anders Holm', 'Port Amsel Summit']);
  });

  it('leaves out a kind in both views, and brings it back', () => {
    show({});
    expect(texts('.kinds button')).toEqual(['People1', 'Events1']);
    click('.kinds [data-kind=person]');
    expect(texts('.item .name')).toEqual(['Port Amsel Summit']);
    click('#timeline-tab');
    expect(mount.querySelectorAll('.mark')).toHaveLength(1);
    click('.kinds [data-kind=event]');
    expect(texts('.nothing')).toEqual(['Nothing in this article matches the filter.']);
    click('.kinds [data-kind=person]');
    expect(mount.querySelectorAll('.mark')).toHaveLength(2);
  });

  it('filters both views, and says when nothing is left', () => {
    show({});
    type('holm');
    expect(texts('.item .name')).toEqual(['Anders Holm']);
    click('#timeline-tab');
    expect(marks()).toHaveLength(2);
    type('nobody');
    expect(texts('[role=status]')).toEqual(['Nothing in this article matches the filter.']);
  });

  it('opens an entry, goes on to a related one and comes back to where it was opened', () => {
    show({});
    click('[data-entry=anders-holm] .open');
    expect(texts('h2')).toEqual(['Anders Holm']);
    expect(document.activeElement?.textContent).toBe('Anders Holm');
    click('.related button');
    expect(texts('h2')).toEqual(['Harbor Club']);
    expect(button('Show in the article')).toBeUndefined();
    choose('Back to Anders Holm');
    expect(texts('h2')).toEqual(['Anders Holm']);
    choose('Back to all entries');
    expect(document.activeElement).toBe(mount.querySelector('[data-entry=anders-holm] .open'));
  });

  it('shows an entry in the article, from the list and from its card', () => {
    show({});
    choose('Show in the article: Anders Holm');
    expect(onLocate).toHaveBeenLastCalledWith('anders-holm');
    click('[data-entry=port-amsel-summit] .open');
    choose('Show in the article');
    expect(onLocate).toHaveBeenLastCalledWith('port-amsel-summit');
  });

  it('opens the entry that was asked for from the page', () => {
    show({});
    show({ wanted: { entry: 'anders-holm' } });
    expect(texts('h2')).toEqual(['Anders Holm']);
    // Further news of the page changes nothing.
    show({ current: 'port-amsel-summit' });
    expect(texts('h2')).toEqual(['Anders Holm']);
  });

  it('draws each claim in time, one stop for the Tab key, then and since told apart', () => {
    show({});
    click('#timeline-tab');
    expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'June 2018: Port Amsel Summit, Event. Something happened (2018-06).',
      'July 2018: Anders Holm, Person. Something happened (2018-07).',
      'June 2025, since then: Anders Holm, Person. Something happened (2025-06).',
    ]);
    expect(marks().map((mark) => mark.classList.contains('since'))).toEqual([false, false, true]);
    expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    expect(texts('.own-label')).toEqual(['This article, 1 January 2020']);
  });

  it('leads by keyboard from mark to claim and back', () => {
    show({});
    click('#timeline-tab');
    press('End');
    expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    expect(texts('.caption')).toEqual(['June 2025 Anders HolmSomething happened (2025-06).']);
    press('Enter');
    expect(texts('h2')).toEqual(['Anders Holm']);
    expect(document.activeElement?.matches('.claim[aria-current]')).toBe(true);
    expect(document.activeElement?.textContent).toContain('Something happened (2025-06).');
    // It is not folded away.
    expect(mount.querySelector<HTMLDetailsElement>('.since')?.open).toBe(true);
    choose('Back to the timeline');
    expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
  });

  it('has the timeline as a list, too', () => {
    show({});
    click('#timeline-tab');
    expect(texts('.as-list h2')).toEqual(['When this was written 2', 'Since then 1']);
    expect(texts('.as-list .subject')).toEqual(['Port Amsel Summit', 'Anders Holm', 'Anders Holm']);
    click('.as-list li button');
    expect(texts('h2')).toEqual(['Port Amsel Summit']);
  });

  function show(props: Partial<PanelProps>): void {
    const all: PanelProps = { story, current: undefined, wanted: undefined, onLocate, onSearch: () => undefined, ...props };
    void act(() => render(<Panel {...all} />, mount));
  }

  function choose(name: string): void {
    void act(() => button(name)?.click());
  }

  function click(selector: string): void {
    void act(() => mount.querySelector<HTMLElement>(selector)?.click());
  }

  /** A key at the stop of the timeline: jsdom focuses nothing in a drawing. */
  function press(key: string): void {
    void act(() => {
      mount.querySelector('.mark[tabindex="0"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }

  function type(text: string): void {
    const input = mount.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) throw new Error('There is no filter.');
    input.value = text;
    void act(() => {
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  function marks(): readonly SVGElement[] {
    return [...mount.querySelectorAll<SVGElement>('.mark')];
  }

  function button(name: string): HTMLButtonElement | undefined {
    return [...mount.querySelectorAll('button')].find(
      (one) => (one.ariaLabel ?? one.getAttribute('aria-label') ?? one.textContent) === name,
    );
  }

  function texts(selector: string): readonly string[] {
    return [...mount.querySelectorAll(selector)].map((element) => (element.textContent ?? '').trim());
  }
});
