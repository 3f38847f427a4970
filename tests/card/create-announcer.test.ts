import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../src/card/mount-host.ts', () => ({
  mountHost: (document: Document) => {
    const element = document.documentElement.appendChild(document.createElement('x-host'));
    return { element, root: element, mount: element.appendChild(document.createElement('div')) };
  },
}));
const { createAnnouncer } = await import('../../src/card/create-announcer.tsx');

let window: JSDOM['window'];
let life: AbortController;
const onEnter = vi.fn();
const onEnd = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  window = new JSDOM('<!doctype html><p>Text</p><a href="#">Link</a>').window;
  vi.stubGlobal('document', window.document);
  life = new window.AbortController();
  vi.stubGlobal('AbortController', window.AbortController);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  window.close();
});

const region = () => window.document.querySelector('[role=status]');
const press = (key: string, init: KeyboardEventInit = {}) => {
  const event = new window.KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...init });
  (window.document.activeElement ?? window.document.body).dispatchEvent(event);
  return event.defaultPrevented;
};
const start = () => createAnnouncer(window.document, { onEnter, onEnd, signal: life.signal });

it('adds nothing before something is said, and then a region that is empty at first', () => {
  const announcer = start();
  expect(region()).toBeNull();
  announcer.say('Term 1 of 2', 'light');
  expect(region()?.textContent).toBe('');
  vi.runAllTimers();
  expect(region()?.textContent).toBe('Term 1 of 2');
});

it('says the next thing in the same region', () => {
  const announcer = start();
  announcer.say('Term 1 of 2', 'light');
  vi.runAllTimers();
  const first = region();
  announcer.say('Term 2 of 2', 'light');
  vi.runAllTimers();
  expect(region()).toBe(first);
  expect(first?.textContent).toBe('Term 2 of 2');
});

it.each([
  ['Enter', {}, true, 1, 0],
  ['Escape', {}, true, 0, 1],
  ['Enter', { ctrlKey: true }, false, 0, 0],
  ['j', {}, false, 0, 0],
] as const)('%s with %j', (key, init, taken, entered, ended) => {
  start().say('Term 1 of 2', 'light');
  vi.runAllTimers();
  expect(press(key, init)).toBe(taken);
  expect([onEnter.mock.calls.length, onEnd.mock.calls.length]).toEqual([entered, ended]);
  expect(region() === null).toBe(taken);
});

it('leaves Enter to what has the focus', () => {
  start().say('Term 1 of 2', 'light');
  vi.runAllTimers();
  window.document.querySelector('a')?.focus();
  expect(press('Enter')).toBe(false);
  expect(onEnter).not.toHaveBeenCalled();
  expect(press('Escape')).toBe(true);
});

it('takes no key after its end, nor where the page has taken it away', () => {
  const announcer = start();
  announcer.say('Term 1 of 2', 'light');
  announcer.end();
  expect(press('Enter')).toBe(false);
  announcer.say('Term 2 of 2', 'light');
  region()?.closest('x-host')?.remove();
  expect(press('Enter')).toBe(false);
  expect(onEnd).toHaveBeenCalledOnce();
  expect(onEnter).not.toHaveBeenCalled();
});

it('goes when the reader of the page is done', () => {
  start().say('Term 1 of 2', 'light');
  life.abort();
  expect(region()).toBeNull();
});
