import { describe, expect, it } from 'vitest';
import { isAmong, isOffAt, isOnHere, isSite, siteOf, turnSite } from '../../src/settings/site.ts';

it.each([
  ['https://www.bbc.com/news/1', 'bbc.com'],
  ['http://edition.cnn.com:8080/', 'edition.cnn.com'],
  ['https://BBC.com./', 'bbc.com.'],
  ['https://пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
  ['https://[::1]/', '[::1]'],
  ['chrome://settings/', undefined],
  ['about:blank', undefined],
  ['file:///home/a.html', undefined],
  ['moz-extension://0b0e/popup.html', undefined],
  ['', undefined],
])('%s is of site %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

it.each([
  ['bbc.com', true],
  ['localhost', true],
  ['xn--e1afmkfd.xn--p1ai', true],
  ['[::1]', true],
  ['', false],
  ['bbc.com/news', false],
  ['*.bbc.com', false],
  ['.', false],
  [undefined, false],
])('%s can be a site: %s', (value, is) => {
  expect(isSite(value)).toBe(is);
});

describe('sites turned off', () => {
  it.each([
    ['bbc.com', ['bbc.com'], true],
    ['news.bbc.com', ['bbc.com'], true],
    ['notbbc.com', ['bbc.com'], false],
    ['bbc.com', ['news.bbc.com'], false],
    ['bbc.com', [], false],
  ])('%s with %j off', (site, sitesOff, off) => {
    expect(isOffAt(sitesOff, site)).toBe(off);
    expect(isOnHere({ enabled: true, sitesOff }, site)).toBe(!off);
    expect(isOnHere({ enabled: false, sitesOff }, site)).toBe(false);
  });

  it.each([
    ['off', [], ['bbc.com']],
    ['off', ['cnn.com', 'bbc.com'], ['bbc.com', 'cnn.com']],
    ['on', ['bbc.com', 'cnn.com'], ['cnn.com']],
    ['on', ['com', 'bbc.com'], []],
  ] as const)('turned %s from %j', (to, before, after) => {
    expect(turnSite(before, 'bbc.com', to)).toEqual(after);
  });
});

it.each([
  ['https://www.bbc.com/news/1', ['*://*.bbc.com/*'], true],
  ['https://bbc.com/news/1', ['*://*.reuters.com/*', '*://*.bbc.com/*'], true],
  ['https://notbbc.com/', ['*://*.bbc.com/*'], false],
  ['https://www.bbc.com/', ['*://bbc.com/*'], false],
  ['http://localhost:8080/', ['http://localhost/*'], true],
  ['https://www.bbc.com/', ['*://*/*'], true],
  ['https://www.bbc.com/', ['<all_urls>'], true],
  ['https://www.bbc.com/', ['nonsense', ''], false],
  ['https://www.bbc.com/', [], false],
])('%s is among %j: %s', (address, patterns, is) => {
  expect(isAmong(address, patterns)).toBe(is);
});
