// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isClosing, type Pull, swipeDown } from '../../src/card/swipe-down.ts';

const TABLE: readonly (readonly [string, Pull, boolean])[] = [
  ['let go where it lay', { distance: 0, height: 600, speed: 0 }, false],
  ['a slip', { distance: 60, height: 600, speed: 0.1 }, false],
  ['pulled down a third', { distance: 201, height: 600, speed: 0 }, true],
  ['thrown', { distance: 60, height: 600, speed: 0.8 }, true],
  ['pulled up', { distance: -60, height: 600, speed: -1 }, false],
  ['pulled far down, and back up again', { distance: 300, height: 600, speed: -0.4 }, false],
  ['a quick tap', { distance: 6, height: 600, speed: 2 }, false],
];

describe('isClosing', () => {
  it.each(TABLE)('%s', (_, pull, closes) => {
    expect(isClosing(pull)).toBe(closes);
  });
});

describe('swipeDown', () => {
  const onClose = vi.fn();
  let ending: AbortController;
  let sheet: HTMLElement;

  beforeEach(() => {
    ending = new AbortController();
    sheet = document.body.appendChild(document.createElement('section'));
    Object.defineProperty(sheet, 'offsetHeight', { value: 600 });
    Object.assign(sheet, { setPointerCapture: vi.fn(), animate: vi.fn() });
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    swipeDown(document.body, { sheetOf: () => sheet, onClose, signal: ending.signal });
  });
  afterEach(() => {
    ending.abort();
    sheet.remove();
    onClose.mockReset();
    vi.unstubAllGlobals();
  });

  it('moves the sheet with the finger, never up, and closes it', () => {
    drag('pointerdown', 100, 0);
    drag('pointermove', 60, 20);
    expect(sheet.style.translate).toBe('0px');
    drag('pointermove', 350, 400);
    expect(sheet.style.translate).toBe('0px 250px');
    drag('pointerup', 350, 420);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('puts it back after a slip, and when the browser takes the finger away', () => {
    drag('pointerdown', 100, 0);
    drag('pointermove', 130, 300);
    drag('pointerup', 130, 600);
    expect([sheet.style.translate, sheet.animate]).toEqual(['', expect.toSatisfy((animate) => animate.mock.calls.length === 1)]);
    drag('pointerdown', 100, 1000);
    drag('pointermove', 500, 1300);
    drag('pointercancel', 500, 1310);
    expect(sheet.style.translate).toBe('');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('leaves a tap alone, and another finger', () => {
    drag('pointerdown', 100, 0);
    drag('pointermove', 104, 10);
    drag('pointermove', 400, 20, 2);
    drag('pointerup', 104, 30);
    expect(sheet.setPointerCapture).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('ends with its signal', () => {
    ending.abort();
    drag('pointerdown', 100, 0);
    drag('pointermove', 500, 20);
    drag('pointerup', 500, 30);
    expect(onClose).not.toHaveBeenCalled();
  });

  function drag(name: string, clientY: number, time: number, pointerId = 1): void {
    const event = new MouseEvent(name, { clientY, button: 0, bubbles: true });
    Object.defineProperties(event, { pointerId: { value: pointerId }, isPrimary: { value: pointerId === 1 }, timeStamp: { value: time } });
    sheet.dispatchEvent(event);
  }
});
