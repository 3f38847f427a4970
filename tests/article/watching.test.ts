import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../src/article/create-pace.ts';
import { onRouteChange } from '../../src/article/on-route-change.ts';
import { onTextChange } from '../../src/article/on-text-change.ts';
import { watchNews } from '../../src/article/watch-news.ts';
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

describe('onTextChange', () => {
  const watch = () => {
    const article = window.document.querySelector('article');
    if (!article) throw new Error('no article');
    const told = vi.fn();
    const lost = vi.fn();
    onTextChange(article, told, { signal: left.signal, onLoss: lost });
    return { article, told, lost };
  };

  it.each<[string, (article: Element) => void]>([
    ['words change', (article) => article.querySelector('p')?.firstChild?.replaceWith('other')],
    ['a paragraph comes', (article) => article.append('more')],
    ['the article goes', (article) => article.remove()],
  ])('tells when %s', async (_, change) => {
    const { article, told } = watch();
    change(article);
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('tells once for a burst, and again for the next', async () => {
    const { article, told } = watch();
    for (let turn = 0; turn < 4; turn++) {
      article.append('more');
      await pass(100);
    }
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(1);
    article.append('more');
    await pass(1000);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it.each<[string, (article: Element) => void]>([
    ['text elsewhere', () => window.document.querySelector('aside')?.append('advertisement')],
    ['attributes', (article) => article.setAttribute('class', 'read')],
  ])('does not tell of %s', async (_, change) => {
    const { article, told } = watch();
    change(article);
    await pass(1000);
    expect(told).not.toHaveBeenCalled();
  });

  it('tells of what has come, and at once of what is lost', async () => {
    const { article, told, lost } = watch();
    const more = window.document.createElement('p');
    article.append(more);
    await settle();
    expect(lost).not.toHaveBeenCalled();
    article.querySelector('p')?.firstChild?.remove();
    await settle();
    expect(lost).toHaveBeenCalledTimes(1);
    await pass(1000);
    expect(told).toHaveBeenCalledExactlyOnceWith({ nodes: new Set([more]), isLoss: true, isGone: false });
  });

  it('is silent once aborted', async () => {
    const { article, told } = watch();
    article.append('more');
    await settle();
    left.abort();
    await pass(1000);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('watchNews', () => {
  const watch = (since: (page: Document) => readonly Node[] = () => []) => {
    const article = window.document.querySelector('article');
    if (!article) throw new Error('no article');
    const told = vi.fn();
    watchNews(article, told, { signal: left.signal, pace: createPace(), since: since(window.document) });
    return { article, told };
  };
  const add = (article: Element, text: string) => {
    const paragraph = window.document.createElement('p');
    paragraph.textContent = text;
    article.append(paragraph);
  };

  it('tells of new text, later each time', async () => {
    const { article, told } = watch();
    add(article, 'one');
    await pass(2600);
    expect(told).toHaveBeenLastCalledWith(['one']);
    add(article, 'two');
    await pass(2600);
    expect(told).toHaveBeenCalledTimes(1);
    await pass(2000);
    expect(told).toHaveBeenLastCalledWith(['two']);
  });

  it('takes the figures of a clock for no text', async () => {
    const { article, told } = watch();
    add(article, '12:34:56');
    await pass(5000);
    expect(told).not.toHaveBeenCalled();
  });

  it('tells of text that has only gone', async () => {
    const { article, told } = watch();
    article.querySelector('p')?.remove();
    await pass(5000);
    expect(told).toHaveBeenCalledExactlyOnceWith([]);
  });

  it('tells that what is watched was away for a moment', async () => {
    const { article, told } = watch();
    const { parentElement } = article;
    article.remove();
    await pass(10);
    parentElement?.append(article);
    await pass(5000);
    expect(told).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('tells that what is watched has gone', async () => {
    const { article, told } = watch();
    article.remove();
    await pass(5000);
    expect(told).toHaveBeenCalledExactlyOnceWith(undefined);
  });

  it('tells of what came before it was there to see, and is there still', async () => {
    const { article, told } = watch((page) => [
      page.body,
      ...page.querySelectorAll('aside'),
      page.createElement('p'),
      ...page.querySelectorAll('article > p'),
    ]);
    await pass(1900);
    expect(told).not.toHaveBeenCalled();
    add(article, 'more');
    await pass(100);
    expect(told).toHaveBeenCalledExactlyOnceWith(['text']);
    await pass(5000);
    expect(told).toHaveBeenLastCalledWith(['more']);
  });

  it('is silent once aborted', async () => {
    const { article, told } = watch();
    add(article, 'more');
    await pass(600);
    left.abort();
    await pass(60_000);
    expect(told).not.toHaveBeenCalled();
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
