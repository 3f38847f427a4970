import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lines = readFileSync('assets/news-sites.txt', 'utf8').trimEnd().split('\n');
const domains = lines.filter((line) => line !== '' && !line.startsWith('#'));
const groups = lines
  .join('\n')
  .split('\n\n')
  .slice(1)
  .map((group) => group.split('\n'));

// Sites that show other people's news beside everything else.
const NOT_NEWS =
  /(?:^|\.)(?:google|bing|yahoo|msn|aol|duckduckgo|yandex|facebook|instagram|x|twitter|reddit|linkedin|youtube|tiktok|telegram|t|medium|substack|flipboard|feedly|drudgereport|wikipedia|archive|gmail|outlook|proton|mail)\.[a-z]+$/;

it('lists at least 400 domains, each once', () => {
  expect(domains.length).toBeGreaterThanOrEqual(400);
  expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
});

it('lists domains as a match pattern takes them', () => {
  expect(domains.filter((domain) => !/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(domain))).toEqual([]);
  expect(domains.filter((domain) => domain.startsWith('www.'))).toEqual([]);
});

it('lists no domain that another one includes', () => {
  expect(domains.filter((domain) => domains.some((other) => domain.endsWith(`.${other}`)))).toEqual([]);
});

it('lists no aggregator, social network, search engine or mail', () => {
  expect(domains.filter((domain) => NOT_NEWS.test(domain))).toEqual([]);
});

it('has a heading over each group and the alphabet within', () => {
  expect(groups.length).toBeGreaterThan(10);
  for (const [heading, ...group] of groups) {
    expect(heading).toMatch(/^# [A-Z]/);
    expect(group.length).toBeGreaterThan(0);
    expect(group).toEqual([...group].sort());
  }
});
