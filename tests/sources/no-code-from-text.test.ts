import { expect, test, vi } from 'vitest';

test('sources are read without compiling code from text, which no page of an extension may do', async () => {
  const compiled = vi.fn();
  const { Function: original } = globalThis;
  vi.stubGlobal('Function', new Proxy(original, { construct: compiled, apply: compiled }));
  const { FILES, readFiles } = await import('./knowledge-files.ts');
  expect(readFiles(FILES).base.entries).toHaveLength(2);
  vi.unstubAllGlobals();
  expect(compiled).not.toHaveBeenCalled();
});
