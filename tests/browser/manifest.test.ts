import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';

const manifest = JSON.parse(readFileSync(`.output/${inject('browser') === 'firefox' ? 'firefox' : 'chrome'}-mv3/manifest.json`, 'utf8'));

test('PRIVACY.md names the permissions that the extension has, and no others', () => {
  const [, section = ''] = readFileSync('PRIVACY.md', 'utf8').split(/^## /m);
  const table = section.split('\n').filter((line) => line.startsWith('| '));
  const named = table.flatMap((row) => {
    const [, permission, only = ''] = /^\| `(\w+)`(?: \((\w+) only\))? \|/.exec(row) ?? [];
    return permission !== undefined && ['', inject('browser')].includes(only.toLowerCase()) ? [permission] : [];
  });
  expect(named.toSorted()).toEqual(manifest.permissions.toSorted());
  expect(manifest.optional_permissions ?? []).toEqual([]);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
});

test('it may read the sites of the list, and its script is started on no others', () => {
  const sites = readFileSync('assets/news-sites.txt', 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const patterns = sites.filter((site) => site !== '' && !site.startsWith('#')).map((site) => `*://*.${site}/*`);
  expect(patterns.length).toBeGreaterThanOrEqual(400);
  expect(manifest.host_permissions.toSorted()).toEqual(patterns.toSorted());
  for (const script of manifest.content_scripts) expect(script.matches.toSorted()).toEqual(patterns.toSorted());
});

test('pages can reach nothing of it, and its own pages nothing but its files', () => {
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
  expect(manifest.externally_connectable).toBeUndefined();
  const policy = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe|data:/);
});
