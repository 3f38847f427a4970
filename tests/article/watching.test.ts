import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../src/article/create-pace.ts';
import { onRouteChange } from '../../src/article/on-route-change.ts';
import { watchText } from '../../src/article/watch-text.ts';
import { whenQuiet } from '../../src/article/when-quiet.ts';

let window: JSDOM['window'];
let left: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  window = new JSDOM('<!doctype html><body><article><p>text</p></article><aside></aside></body>', {
    url: 'https://news.example/one',
    pretendToBeVisual: false,
  }).window;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('AbortController', window.AbortController);
  left = new window.AbortController();
});

afterEach(() => {
  left.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  window.close();
});

/** Lets the observers tell, then time pass. */
async function pass(milliseconds: number): Promise<void> {
  await settle();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

function parsed(): Promise<void> {
  vi.useRealTimers();
  const done = new Promise<void>((resolve) => {
    if (window.document.readyState === 'complete') resolve();
    else window.addEventListener('load', () => resolve());
  });
  return done.then(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  });
}

describe('whenQuiet', () => {
  const watch = () => {
    const outcome = { state: 'waiting' };
    whenQuiet(window.document, { signal: left.signal, quietMs: 100, atMostMs: 1000 }).then(
      () => {
        outcome.state = 'quiet';
      },
      () => {
        outcome.state = 'aborted';
      },
    );
    return outcome;
  };

  it('waits until nothing has been added for a while', async () => {
    await parsed();
    const outcome = watch();
    await pass(90);
    window.document.body.append('more');
    await pass(90);
    expect(outcome.state).toBe('waiting');
    await pass(20);
    expect(outcome.state).toBe('quiet');
  });

  it('waits no longer than it should', async () => {
    await parsed();
    const outcome = watch();
    for (let turn = 0; turn < 19; turn++) {
      window.document.body.append('tick');
      await pass(50);
    }
    expect(outcome.state).toBe('waiting');
    window.document.body.append('tick');
    await pass(60);
    expect(outcome.state).toBe('quiet');
  });

  it('stops when aborted', async () => {
    const outcome = watch();
    left.abort();
    await pass(0);
    expect(outcome.state).toBe('aborted');
    expect(vi.getTimerCount()).toBe(0);
    await expect(whenQuiet(window.document, { signal: left.signal })).rejects.toThrow();
  });
});

describe('onRouteChange', () => {
  const watch = () => {
    const routes: string[] = [];
    onRouteChange(window as unknown as Window, (url) => routes.push(url), { signal: left.signal });
    return routes;
  };

  it('tells of a new address, once', async () => {
    const routes = watch();
    window.history.pushState({}, '', '/two');
    await pass(5000);
    expect(routes).toEqual(['https://news.example/two']);
  });

  it('tells at once where the page says so', () => {
    const routes = watch();
    window.history.pushState({}, '', '/two');
    window.dispatchEvent(new window.Event('popstate'));
    expect(routes).toEqual(['https://news.example/two']);
  });

  it('ignores fragments, save those that are paths', async () => {
    const routes = watch();
    window.history.pushState({}, '', '#comments');
    await pass(2000);
    expect(routes).toEqual([]);
    window.history.pushState({}, '', '#!/story/7');
    await pass(2000);
    expect(routes).toEqual(['https://news.example/one#!/story/7']);
  });

  it('uses the Navigation API where there is one', () => {
    vi.stubGlobal('EventTarget', window.EventTarget);
    const navigation = new window.EventTarget();
    Object.assign(window, { navigation });
    const routes = watch();
    expect(vi.getTimerCount()).toBe(0);
    window.history.pushState({}, '', '/two');
    navigation.dispatchEvent(new window.Event('currententrychange'));
    expect(routes).toEqual(['https://news.example/two']);
  });

  it('is silent once aborted', async () => {
    const routes = watch();
    left.abort();
    window.history.pushState({}, '', '/two');
    window.dispatchEvent(new window.Event('popstate'));
    await pass(5000);
    expect(routes).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watchText', () => {
  const watch = ({ since = [], known = [] }: { since?: readonly Node[]; known?: readonly string[] } = {}) => {
    const article = window.document.querySelector('article');
    if (!article) throw new Error('no article');
    const news = vi.fn();
    const changes = vi.fn();
    watchText(window.document, {
      signal: left.signal,
      pace: createPace(),
      root: () => (article.isConnected ? article : window.document.body),
      isKnown: (text) => known.includes(text),
      since,
      onChange: changes,
      onNews: news,
    });
    return { article, news, changes };
  };
  const add = (article: Element, text: string) => {
    const paragraph = window.document.createElement('p');
    paragraph.textContent = text;
    article.append(paragraph);
    return paragraph;
  };

  it('tells of new text, later each time', async () => {
    const { article, news } = watch();
    add(article, 'one');
    await pass(2100);
    expect(news).toHaveBeenLastCalledWith(['one']);
    add(article, 'two');
    await pass(2100);
    expect(news).toHaveBeenCalledTimes(1);
    await pass(2000);
    expect(news).toHaveBeenLastCalledWith(['two']);
  });

  it('tells of each change at once, with the nodes that have come or changed', async () => {
    const { article, changes } = watch();
    const more = add(article, 'one');
    await settle();
    expect(changes).toHaveBeenLastCalledWith([more]);
    const text = article.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'other';
    await settle();
    expect(changes).toHaveBeenLastCalledWith([text]);
    more.remove();
    await settle();
    expect(changes).toHaveBeenLastCalledWith([]);
  });

  it.each<[string, (article: Element) => void]>([
    ['text elsewhere', () => window.document.querySelector('aside')?.append('advertisement')],
    ['attributes', (article) => article.setAttribute('class', 'read')],
    ['the figures of a clock', (article) => add(article, '12:34:56')],
    ['text that was linked already', (article) => add(article, 'known')],
    ['text that has only gone', (article) => article.querySelector('p')?.remove()],
  ])('takes %s for no news', async (_, change) => {
    const { article, news } = watch({ known: ['known'] });
    change(article);
    await pass(5000);
    expect(news).not.toHaveBeenCalled();
  });

  it('tells that what is watched has gone', async () => {
    const { article, news } = watch();
    article.remove();
    await pass(5000);
    expect(news).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('hears of what comes back after it was away', async () => {
    const { article, news, changes } = watch();
    const { parentElement } = article;
    article.remove();
    await pass(10);
    parentElement?.append(article);
    await settle();
    expect(changes).toHaveBeenLastCalledWith([article]);
    await pass(5000);
    expect(news).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('tells of what came before it was there to see, and is there still', async () => {
    const article = window.document.querySelector('article');
    if (!article) throw new Error('no article');
    const [stays, goes] = [add(article, 'one'), add(article, 'two')];
    goes.remove();
    const { news } = watch({ since: [stays, goes] });
    await pass(2100);
    expect(news).toHaveBeenCalledExactlyOnceWith(['one']);
  });

  it('hears of text in open shadow roots', async () => {
    const article = window.document.querySelector('article');
    const root = article?.appendChild(window.document.createElement('x-story')).attachShadow({ mode: 'open' });
    const { news } = watch();
    root?.append(window.document.createElement('p'));
    root?.querySelector('p')?.append('one');
    await pass(2100);
    expect(news).toHaveBeenCalledExactlyOnceWith(['one']);
  });

  it('is silent once aborted', async () => {
    const { article, news } = watch();
    add(article, 'one');
    await settle();
    left.abort();
    await pass(5000);
    expect(news).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('createPace', () => {
  it('slows down to once a minute, until it begins anew', () => {
    const pace = createPace();
    expect(Array.from({ length: 7 }, () => pace.next() / 1000)).toEqual([2, 4, 8, 16, 32, 60, 60]);
    pace.reset();
    expect(pace.next()).toBe(2000);
  });
});
